import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isPlausibleDay, PLAUSIBLE_YEARS } from '@shared/base/days';
import { IMPLAUSIBLE_DAY_SENTENCE } from '@shared/wording/day-words';

type TextInputProps = React.ComponentProps<typeof TextInput>;

interface TimeFieldProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'defaultValue' | 'type' | 'error'
> {
  /** A wall clock, `YYYY-MM-DDTHH:MM`, or empty. */
  readonly value: string;
  /** Called with a time that can have been meant, or with nothing; never with any other. */
  readonly onChange: (time: string) => void;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

function isFitTime(time: string): boolean {
  return time === '' || isPlausibleDay(time.slice(0, DAY_LENGTH));
}

/** A day with its hour, by the wall clock. One that cannot have been meant is shown with the reason and handed to nobody. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  const [unfit, setUnfit] = useState<string | null>(null);
  const shown = unfit ?? value;
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      min={`${String(PLAUSIBLE_YEARS.first)}-01-01T00:00`}
      max={`${String(PLAUSIBLE_YEARS.last)}-12-31T23:59`}
      value={shown}
      error={isFitTime(shown) ? null : IMPLAUSIBLE_DAY_SENTENCE}
      onChange={(event) => {
        const time = event.currentTarget.value;
        setUnfit(isFitTime(time) ? null : time);
        if (isFitTime(time)) onChange(time);
      }}
    />
  );
}
