import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './CopyButton.module.css';

interface CopyButtonProps {
  readonly text: string;
  readonly children: string;
}

/** Copies text to the clipboard and says so. Where that is not allowed, it shows the text, selected. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => {
        setOutcome('copied');
      },
      () => {
        setOutcome('refused');
      },
    );
  };
  if (outcome === 'refused') {
    return (
      <Textarea
        className={classes['text']}
        label="Details, selected for copying with Ctrl C"
        readOnly
        autosize
        autoFocus
        value={text}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
    );
  }
  return (
    <Button variant="default" size="xs" onClick={copy} aria-live="polite">
      {outcome === 'copied' ? 'Copied' : children}
    </Button>
  );
}
