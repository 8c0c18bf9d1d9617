import classes from './ChoiceCard.module.css';

interface ChoiceCardProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly testId: string;
  readonly label: string;
  readonly meaning?: string | undefined;
  /** The digit that chooses it. */
  readonly shortcut?: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One way to answer: a native control, so that every key and screen reader knows it. */
export function ChoiceCard(props: ChoiceCardProps) {
  return (
    <label className={classes['card']}>
      <input
        type={props.type}
        name={props.name}
        data-testid={props.testId}
        checked={props.isChosen}
        onChange={props.onChoose}
      />
      <span>
        <span className={classes['label']}>{props.label}</span>
        {props.meaning === undefined ? null : <span className={classes['meaning']}>{props.meaning}</span>}
      </span>
      {props.shortcut === undefined ? null : (
        <kbd className={classes['shortcut']} aria-hidden="true">
          {props.shortcut}
        </kbd>
      )}
    </label>
  );
}
