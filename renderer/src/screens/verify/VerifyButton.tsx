import { Button } from '@mantine/core';
import { useState } from 'react';
import { withPacks } from '@renderer/data/load-packs';
import { Fetched } from '@renderer/ui/Fetched';
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
      <Fetched part={verifyDialog} with={{ isOpen, onClose: close }} isWanted={isOpen} />
    </>
  );
}
