import { TextInput } from '@mantine/core';
import { PROSE_CHARACTERS } from '@shared/base/text-limits';
import type { GateRecord } from '@shared/assessment/schema';
import type { Decision } from '@shared/pack/schema';
import { Choices } from './Choices';
import classes from './DecisionForm.module.css';
import { GATE_STATE_WORDS } from '@shared/wording/record-states';

interface GateFieldProps {
  readonly gate: Decision['gates'][number];
  readonly recorded: GateRecord;
  readonly onChange: (change: Partial<GateRecord>) => void;
}

const STATES = (['met', 'not-met', 'unknown'] as const).map((value) => ({
  value,
  label: GATE_STATE_WORDS[value],
}));

/** One precondition: how it stands, and what that rests on. */
export function GateField({ gate, recorded, onChange }: GateFieldProps) {
  return (
    <fieldset className={classes['row']}>
      <legend className={classes['legend']}>
        <span className={classes['id']}>{gate.id}</span> {gate.text}
      </legend>
      <p className={classes['facts']}>Guards {gate.guards.join(', ')}</p>
      <Choices
        name={`gate-${gate.id}`}
        value={recorded.state}
        options={STATES}
        onChange={(state) => {
          onChange({ state });
        }}
      />
      <TextInput
        label={`Note on ${gate.id}`}
        placeholder="What this rests on. Printed in the memo."
        maxLength={PROSE_CHARACTERS}
        data-testid={`gate-${gate.id}-note`}
        value={recorded.note}
        onChange={(event) => {
          onChange({ note: event.currentTarget.value });
        }}
      />
    </fieldset>
  );
}
