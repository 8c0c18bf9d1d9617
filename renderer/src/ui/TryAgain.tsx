import { Button } from '@mantine/core';

/** Beside a failure that may pass. */
export function TryAgain({ onTry }: { readonly onTry: () => void }) {
  return (
    <Button size="xs" onClick={onTry}>
      Try again
    </Button>
  );
}
