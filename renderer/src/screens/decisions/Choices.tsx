import classes from './Choices.module.css';

interface ChoicesProps<Value extends string> {
  /** Unique on the screen. */
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A few choices side by side: native radio buttons, so that every key and screen reader knows them. */
export function Choices<Value extends string>({ name, value, options, onChange }: ChoicesProps<Value>) {
  return (
    <div className={classes['choices']}>
      {options.map((option) => (
        <label key={option.value} className={classes['choice']}>
          <input
            type="radio"
            name={name}
            data-testid={`${name}-${option.value}`}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
