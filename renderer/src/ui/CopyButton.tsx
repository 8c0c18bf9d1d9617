import { Button } from '@mantine/core';
import { useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly children: string;
}

/** Copies text to the clipboard and says so. Says so too when it could not. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [label, setLabel] = useState(children);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setLabel('Copied');
      },
      () => {
        setLabel('Could not copy');
      },
    );
  };
  return (
    <Button variant="default" size="xs" onClick={copy} aria-live="polite">
      {label}
    </Button>
  );
}
