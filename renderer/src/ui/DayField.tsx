import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isPlausibleDay, PLAUSIBLE_YEARS } from '@shared/base/days';
import { IMPLAUSIBLE_DAY_SENTENCE } from '@shared/wording/day-words';

type TextInputProps = React.ComponentProps<typeof TextInput>;

interface DayFieldProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'defaultValue' | 'type' | 'error'
> {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Called with a day that can have been meant, or with nothing; never with any other. */
  readonly onChange: (day: string) => void;
}

function isFit(day: string): boolean {
  return day === '' || isPlausibleDay(day);
}

/** A day. One that cannot have been meant is shown with the reason and handed to nobody: the last one stays. */
export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  const [unfit, setUnfit] = useState<string | null>(null);
  const shown = unfit ?? value;
  return (
    <TextInput
      {...rest}
      type="date"
      min={`${String(PLAUSIBLE_YEARS.first)}-01-01`}
      max={`${String(PLAUSIBLE_YEARS.last)}-12-31`}
      value={shown}
      error={isFit(shown) ? null : IMPLAUSIBLE_DAY_SENTENCE}
      onChange={(event) => {
        const day = event.currentTarget.value;
        setUnfit(isFit(day) ? null : day);
        if (isFit(day)) onChange(day);
      }}
    />
  );
}
