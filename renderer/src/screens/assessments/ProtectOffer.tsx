import { Button } from '@mantine/core';
import { useState } from 'react';
import { showProtection } from '@renderer/router/navigate';
import { useVault } from '@renderer/stores/vault';
import { Notice } from '@renderer/ui/Notice';

/** Before the first assessment: a passphrase, or going on without one and what that means. */
export function ProtectOffer() {
  const isOpen = useVault(({ kind }) => kind === 'open');
  const [isDeclined, setDeclined] = useState(false);
  if (!isOpen || isDeclined) return null;
  return (
    <Notice
      kind="info"
      title="Set a passphrase before you begin"
      actions={
        <>
          <Button
            size="xs"
            onClick={() => {
              void showProtection();
            }}
          >
            Set a passphrase…
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setDeclined(true);
            }}
          >
            Go on without
          </Button>
        </>
      }
    >
      <p>
        Without one, whoever can read the files on this computer can read your assessments and their backups.
        You can set one later.
      </p>
    </Notice>
  );
}
