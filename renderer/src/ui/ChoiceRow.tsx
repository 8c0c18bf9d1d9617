import classes from './ChoiceRow.module.css';

interface RowChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly testId?: string;
}

interface ChoiceRowProps<Id extends string> {
  /** What is chosen from, for those who do not see it. */
  readonly label: string;
  readonly choices: readonly RowChoice<Id>[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

/** What a screen shows one at a time, side by side above it. */
export function ChoiceRow<Id extends string>({ label, choices, current, onChoose }: ChoiceRowProps<Id>) {
  return (
    <nav className={classes['row']} aria-label={label}>
      {choices.map(({ id, label: words, testId }) => (
        <button
          key={id}
          type="button"
          data-testid={testId}
          {...(id === current ? { 'aria-current': 'true' } : {})}
          onClick={() => {
            onChoose(id);
          }}
        >
          {words}
        </button>
      ))}
    </nav>
  );
}
