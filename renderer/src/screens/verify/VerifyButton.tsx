import { Button } from '@mantine/core';
import { useState } from 'react';
import { withPacks } from '@renderer/data/load-packs';
import { FetchedDialog } from '@renderer/ui/FetchedDialog';
import { loadable } from '@renderer/ui/loadable';

const verifyDialog = loadable(() =>
  withPacks(() => import('./VerifyDialog')).then((module) => module.VerifyDialog),
);

/** Opens the dialog that says of a PDF where it came from and whether it was altered. */
export function VerifyButton() {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        Verify a document
      </Button>
      <FetchedDialog part={verifyDialog} isOpen={isOpen} onClose={close} />
    </>
  );
}
