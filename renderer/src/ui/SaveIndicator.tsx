import classes from './SaveIndicator.module.css';

interface SaveStateProps {
  readonly kind: 'idle' | 'saving' | 'saved' | 'failed';
}

const WORDS: Readonly<Record<SaveStateProps['kind'], string>> = {
  idle: '',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** Where saving stands, in words and with a mark of its own shape. Quiet before the first change. */
export function SaveIndicator({ kind }: SaveStateProps) {
  return (
    <span className={classes['state']} data-testid="save-state" data-state={kind}>
      <span role="status" className={classes['words']}>
        {WORDS[kind]}
      </span>
    </span>
  );
}
