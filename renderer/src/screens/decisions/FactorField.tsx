import { NativeSelect, TextInput } from '@mantine/core';
import { PROSE_CHARACTERS } from '@shared/base/text-limits';
import type { FactorRecord } from '@shared/assessment/schema';
import type { Decision } from '@shared/pack/schema';
import { Choices } from './Choices';
import { FactorSources } from './FactorSources';
import classes from './DecisionForm.module.css';
import { FACTOR_HOLDS_WORDS } from '@shared/wording/record-states';

interface FactorFieldProps {
  readonly factor: Decision['factors'][number];
  readonly recorded: FactorRecord;
  readonly onChange: (change: Partial<FactorRecord>) => void;
}

const HOLDS = (['yes', 'partly', 'no', 'unknown'] as const).map((value) => ({
  value,
  label: FACTOR_HOLDS_WORDS[value],
}));

const WEIGHTS = [0, 1, 2, 3, 4, 5] as const;

function weightLabel(weight: number, ofEdition: number): string {
  const words = weight === 0 ? '0, leave out' : String(weight);
  return weight === ofEdition ? `${words} (this edition)` : words;
}

/** One factor: how far it holds, how much it counts, and why. */
export function FactorField({ factor, recorded, onChange }: FactorFieldProps) {
  const weight = recorded.weight ?? factor.weight;
  const needsReason = weight !== factor.weight && recorded.reason.trim() === '';
  return (
    <fieldset className={classes['row']}>
      <legend className={classes['legend']}>
        <span className={classes['id']}>{factor.id}</span> {factor.title}
      </legend>
      <p className={classes['facts']}>{factor.why}</p>
      <Choices
        name={`factor-${factor.id}`}
        value={recorded.holds}
        options={HOLDS}
        onChange={(holds) => {
          onChange({ holds });
        }}
      />
      <div className={classes['pair']}>
        <NativeSelect
          label={`Weight of ${factor.id}`}
          data-testid={`factor-${factor.id}-weight`}
          data={WEIGHTS.map((value) => ({ value: String(value), label: weightLabel(value, factor.weight) }))}
          value={String(weight)}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            onChange({ weight: chosen === factor.weight ? null : chosen });
          }}
        />
        <TextInput
          label={`Reason for ${factor.id}`}
          placeholder="Why it holds or not. Printed in the memo."
          maxLength={PROSE_CHARACTERS}
          data-testid={`factor-${factor.id}-reason`}
          value={recorded.reason}
          error={needsReason ? 'Give a reason. Until then the weight of this edition counts.' : null}
          onChange={(event) => {
            onChange({ reason: event.currentTarget.value });
          }}
        />
      </div>
      <FactorSources refs={factor.authorities} />
    </fieldset>
  );
}
