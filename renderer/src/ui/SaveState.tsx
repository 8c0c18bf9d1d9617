import { Button } from '@mantine/core';
import classes from './SaveState.module.css';

interface SaveStateProps {
  readonly kind: 'idle' | 'saving' | 'saved' | 'failed';
  /** Why it failed, as a phrase; a bare code is not shown. */
  readonly reason?: string | undefined;
  readonly onRetry: () => void;
}

const WORDS: Readonly<Record<SaveStateProps['kind'], string>> = {
  idle: '',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** Where saving stands, in words and with a mark of its own shape. Quiet before the first change. */
export function SaveState({ kind, reason, onRetry }: SaveStateProps) {
  const why = kind === 'failed' && reason?.includes(' ') ? `: ${reason}` : '';
  return (
    <span className={classes['state']} data-testid="save-state" data-state={kind}>
      <span role="status" className={classes['words']}>
        {WORDS[kind]}
        {why}
      </span>
      {kind === 'failed' ? (
        <Button size="compact-sm" color="red" variant="outline" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </span>
  );
}
