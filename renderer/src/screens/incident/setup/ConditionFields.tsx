import { SegmentedControl } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import type { ConditionValue, SetUp } from '@shared/incident/set-up';
import { tellingConditions } from '@shared/incident/telling-conditions';
import type { Incident } from '@shared/incident/types';
import type { IncidentCondition } from '@shared/pack/schema-incident';
import { toggleChoice } from '@renderer/data/choices';
import { useIncident } from '../use-incident';
import { ChipPicker } from './ChipPicker';
import { usePlaceChips } from './use-place-chips';
import classes from './SetUp.module.css';

interface ConditionFieldsProps {
  readonly conditions: SetUp['conditions'];
  readonly preview: Incident;
  readonly asOf: string;
  readonly onChange: (conditions: SetUp['conditions']) => void;
}

const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not known' },
] as const;

const UNANSWERED: ConditionValue = { answer: 'unknown', places: [] };

function isAnswer(value: string): value is ConditionValue['answer'] {
  return ANSWERS.some((answer) => answer.value === value);
}

/** The questions whose answers change the deadlines as they stand; those that change none are left for later. */
export function ConditionFields({ conditions, preview, asOf, onChange }: ConditionFieldsProps) {
  const { guide, law } = useIncident();
  const settled = useDeferredValue(preview);
  const telling = useMemo(
    () => tellingConditions(guide, settled, { law, asOf }),
    [guide, settled, law, asOf],
  );
  return (
    <fieldset className={classes['field']}>
      <legend>What is known?</legend>
      <p className={classes['about']}>
        Only questions that change a deadline as things stand. Not known is a proper answer.
      </p>
      {telling.map((condition) => (
        <ConditionField
          key={condition.id}
          condition={condition}
          value={conditions[condition.id] ?? UNANSWERED}
          onChange={(value) => {
            onChange({ ...conditions, [condition.id]: value });
          }}
        />
      ))}
    </fieldset>
  );
}

interface ConditionFieldProps {
  readonly condition: IncidentCondition;
  readonly value: ConditionValue;
  readonly onChange: (value: ConditionValue) => void;
}

/** One question, answered by places or by yes, no and not known. */
export function ConditionField({ condition, value, onChange }: ConditionFieldProps) {
  const placeChips = usePlaceChips();
  const { id, label, hint, place, unknown } = condition;
  if (place !== undefined)
    return (
      <ChipPicker
        label={label}
        placeholder={place === 'us-state' ? 'New York, California …' : 'A Member State'}
        groups={[{ label: '', chips: placeChips(place) }]}
        chosen={value.places}
        testId={`condition-${id}`}
        onToggle={(code) => {
          const places = toggleChoice([], value.places, code);
          onChange({ answer: places.length === 0 ? 'unknown' : 'yes', places });
        }}
      />
    );
  return (
    <div className={classes['condition']} data-testid={`condition-${id}`}>
      <span id={`condition-${id}`} title={hint}>
        {label}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={`condition-${id}`}
        data={ANSWERS.map((answer) => ({ ...answer }))}
        value={value.answer}
        onChange={(answer) => {
          if (isAnswer(answer)) onChange({ answer, places: [] });
        }}
      />
      {value.answer === 'unknown' ? <span className={classes['note']}>{unknown}</span> : null}
    </div>
  );
}
