import { Button } from '@mantine/core';
import classes from './SaveState.module.css';

interface SaveStateProps {
  readonly kind: 'idle' | 'saving' | 'saved' | 'failed';
  readonly onRetry: () => void;
}

const WORDS: Readonly<Record<SaveStateProps['kind'], string>> = {
  idle: '',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** Where saving stands, in words and with a mark of its own shape. Quiet before the first change. */
export function SaveState({ kind, onRetry }: SaveStateProps) {
  return (
    <span className={classes['state']} data-testid="save-state" data-state={kind}>
      <span role="status" className={classes['words']}>
        {WORDS[kind]}
      </span>
      {kind === 'failed' ? (
        <Button size="compact-sm" color="red" variant="outline" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </span>
  );
}
