import { NativeSelect, TextInput } from '@mantine/core';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { ProseField } from '@renderer/ui/ProseField';
import { correlationOf, seedOf, type LossEstimatesValues } from './loss-estimates-values';
import classes from './SettingsFields.module.css';

interface SettingsFieldsProps {
  readonly form: UseFormReturn<LossEstimatesValues>;
}

const CURRENCIES = ['USD', 'AUD', 'CAD', 'CHF', 'EUR', 'GBP', 'JPY'] as const;
const YEARS = [
  { value: '10000', label: '10,000 (quick, rough)' },
  { value: '100000', label: '100,000' },
  { value: '1000000', label: '1,000,000 (slow, fine)' },
] as const;

/** Currency, years, seed and how far scenarios move together. A value from a file that is not listed is kept. */
export function SettingsFields({ form }: SettingsFieldsProps) {
  const { register, control } = form;
  const [currency, years, seed, correlation, reason] = useWatch({
    control,
    name: ['currency', 'years', 'seed', 'correlation', 'correlationReason'],
  });
  const currencies = [...new Set([currency, ...CURRENCIES])];
  const isListed = YEARS.some(({ value }) => value === years);
  const isReasonMissing = (correlationOf(correlation) ?? 0) > 0 && reason.trim() === '';
  return (
    <div className={classes['settings']}>
      <div className={classes['fields']}>
        <NativeSelect
          label="Currency"
          description="Of every amount; nothing is converted."
          data={currencies}
          {...register('currency')}
        />
        <NativeSelect
          label="Years simulated"
          description="Documents simulate as many."
          data={isListed ? [...YEARS] : [{ value: years, label: years }, ...YEARS]}
          {...register('years')}
        />
        <TextInput
          label="Seed"
          description="The same seed gives the same figures."
          inputMode="numeric"
          maxLength={10}
          error={seedOf(seed) === null ? 'A whole number up to 4,294,967,295. The last one is kept.' : null}
          {...register('seed')}
        />
        <TextInput
          label="Correlation"
          description="0: independent. At most 0.9."
          inputMode="decimal"
          maxLength={6}
          error={correlationOf(correlation) === null ? 'A number from 0 to 0.9. The last one is kept.' : null}
          {...register('correlation')}
        />
      </div>
      <ProseField
        label="Why scenarios move together that much"
        description="Bad years come together when one cause stands behind several scenarios. Printed in the memo."
        minRows={2}
        error={isReasonMissing ? 'A correlation above zero wants a reason.' : null}
        {...register('correlationReason')}
      />
    </div>
  );
}
