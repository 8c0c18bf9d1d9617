import classes from './WordsForm.module.css';

interface OwnWarningsProps {
  /** Each a sentence. */
  readonly warnings: readonly string[];
}

/** What to look at in words of counsel’s own. Nothing is blocked by it. */
export function OwnWarnings({ warnings }: OwnWarningsProps) {
  return (
    <div role="status" data-testid="own-warnings">
      {warnings.length === 0 ? null : (
        <ul className={classes['warnings']}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
