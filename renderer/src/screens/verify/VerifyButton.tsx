import { Button } from '@mantine/core';
import { useState } from 'react';
import { FetchedDialog } from '@renderer/ui/FetchedDialog';
import { verifyDialog } from './verify-dialog';

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
