import { TextInput } from '@mantine/core';
import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import classes from './RangeFields.module.css';

interface RangeFieldsProps {
  readonly label: string;
  readonly problem: string | undefined;
  /** Takes the keyboard when it appears. */
  readonly autoFocus?: boolean;
  readonly low: UseFormRegisterReturn;
  readonly high: UseFormRegisterReturn;
}

/** The two ends of a 90 % range, and what is still wrong with them. */
export function RangeFields({ label, problem, autoFocus = false, low, high }: RangeFieldsProps) {
  const id = useId();
  const described = problem === undefined ? {} : { 'aria-describedby': `${id}-problem` };
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className={classes['label']}>
        {label}
      </span>
      <div className={classes['ends']}>
        <TextInput
          label="from"
          inputMode="decimal"
          maxLength={40}
          autoFocus={autoFocus}
          {...described}
          {...low}
        />
        <TextInput label="to" inputMode="decimal" maxLength={40} {...described} {...high} />
      </div>
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className={classes['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
