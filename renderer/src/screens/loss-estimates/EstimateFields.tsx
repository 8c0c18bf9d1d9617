import { NativeSelect, TextInput } from '@mantine/core';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { effectOfControls } from '@shared/loss/plan';
import { formatShare } from '@shared/wording/format';
import type { ScenarioScore } from '@shared/scoring/types';
import { FormDayField } from '@renderer/ui/FormDayField';
import { ProseField } from '@renderer/ui/ProseField';
import type { LossEstimatesValues } from './loss-estimates-values';
import { estimateProblems } from './estimate-problems';
import { RangeFields } from './RangeFields';
import classes from './EstimateFields.module.css';

interface EstimateFieldsProps {
  readonly index: number;
  /** Not there where the scenario is not scored. */
  readonly scenario: ScenarioScore | undefined;
  readonly years: number;
  readonly currency: string;
  readonly form: UseFormReturn<LossEstimatesValues>;
  /** Takes the keyboard at once: it was just added. */
  readonly isNew: boolean;
}

/** What the answers take off, in words. */
function effectWords(scenario: ScenarioScore | undefined): string {
  if (scenario === undefined) {
    return 'This scenario is not scored: the profile or the edition does not have it. The estimate is kept, and not simulated.';
  }
  const { frequency, loss } = effectOfControls(scenario);
  const off = (left: { readonly worst: number; readonly best: number }) =>
    formatShare({ low: 1 - left.worst, high: 1 - left.best });
  return `The answers given take ${off(frequency)} off the number of events and ${off(loss)} off the loss of one.`;
}

/** The fields of one estimate: how often, how much, whose, and why. */
export function EstimateFields({ index, scenario, years, currency, form, isNew }: EstimateFieldsProps) {
  const { register, control } = form;
  const values = useWatch({ control, name: `estimates.${index}` });
  const problems = estimateProblems(values, years);
  const isBefore = values.controls === 'apply';
  return (
    <div className={classes['fields']}>
      <div className={classes['ranges']}>
        <RangeFields
          label={isBefore ? 'Events a year, before controls' : 'Events a year'}
          problem={problems.frequency}
          autoFocus={isNew}
          low={register(`estimates.${index}.frequencyLow`)}
          high={register(`estimates.${index}.frequencyHigh`)}
        />
        <RangeFields
          label={`Loss of one event, ${currency}${isBefore ? ', before controls' : ''}`}
          problem={problems.loss}
          low={register(`estimates.${index}.lossLow`)}
          high={register(`estimates.${index}.lossHigh`)}
        />
      </div>
      <div className={classes['choices']}>
        <NativeSelect
          label="The loss of one event"
          data={[
            { value: 'lognormal', label: 'has no ceiling (lognormal)' },
            { value: 'pert', label: 'lies between floor and ceiling (PERT)' },
          ]}
          {...register(`estimates.${index}.shape`)}
        />
        {values.shape === 'pert' ? (
          <TextInput
            label={`Most likely loss, ${currency}`}
            inputMode="decimal"
            error={problems.mode}
            {...register(`estimates.${index}.mode`)}
          />
        ) : null}
        <NativeSelect
          label="Controls"
          data={[
            { value: 'apply', label: 'not in these figures: apply their effect' },
            { value: 'included', label: 'already in these figures' },
          ]}
          {...register(`estimates.${index}.controls`)}
        />
      </div>
      {isBefore || scenario === undefined ? (
        <p className={classes['effect']}>{effectWords(scenario)}</p>
      ) : null}
      <div className={classes['source']}>
        <TextInput
          label="Whose estimate"
          description="Printed beside every figure."
          maxLength={LINE_CHARACTERS}
          {...register(`estimates.${index}.estimatedBy`)}
        />
        <FormDayField label="Date" control={control} name={`estimates.${index}.estimatedOn`} />
      </div>
      <ProseField
        label="What it rests on"
        description="Printed in the memo: data, cases, judgment."
        minRows={2}
        {...register(`estimates.${index}.basis`)}
      />
    </div>
  );
}
