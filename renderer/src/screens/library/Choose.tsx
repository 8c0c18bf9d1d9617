import { NativeSelect } from '@mantine/core';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, from a list that drops down. */
export function Choose<Value extends string>({ label, choices, value, onChange }: ChooseProps<Value>) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={choices.map((choice) => ({ ...choice }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    />
  );
}
