import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import type { DecisionChoice, DecisionRecord, FactorRecord, GateRecord } from '@shared/assessment/schema';
import { requestSave } from '@renderer/records/pending-saves';
import { useAutosaveForm } from '@renderer/records/use-autosave-form';
import { authorStamp } from '@renderer/stores/author-stamp';
import { toDecision, toDecisionValues, type DecisionValues } from './decision-values';

export interface DecisionEditor {
  readonly record: DecisionRecord;
  /** What the form of the choice shows; an empty option means that nothing is decided. */
  readonly choice: DecisionChoice;
  readonly setGate: (id: string, change: Partial<GateRecord>) => void;
  readonly setFactor: (id: string, change: Partial<FactorRecord>) => void;
  readonly setChoice: (change: Partial<DecisionChoice>) => void;
}

/** Fields that are ticked or chosen. The others are typed into. */
const CHOSEN: ReadonlySet<string> = new Set(['state', 'holds', 'weight', 'optionCode']);

/**
 * The record of one decision as it is being edited; saves itself: choices at once, words after a pause. Reads its
 * start once. What was typed about a choice stays in the form while no option is chosen, and is stored with the option.
 */
export function useDecisionRecord(
  assessmentId: string,
  decisionId: string,
  start: DecisionRecord | null,
): DecisionEditor {
  const { control, setValue, getValues } = useAutosaveForm<DecisionValues>({
    start: toDecisionValues(start),
    whenFor: (field) => (CHOSEN.has(field.split('.').at(-1) ?? '') ? 'now' : 'typing'),
    save: (values, when) => {
      const value = toDecision(values, decisionId, authorStamp());
      requestSave({ kind: 'record', assessmentId, record: { kind: 'decision', value } }, when);
    },
  });
  const values = useWatch({ control, compute: (current) => current });
  const record = useMemo(
    () => toDecision(values, decisionId, { updatedAt: '', updatedBy: '' }),
    [values, decisionId],
  );
  return {
    record,
    choice: values.choice,
    setGate: (id, { state, note }) => {
      if (state !== undefined) setValue(`gates.${id}.state`, state);
      if (note !== undefined) setValue(`gates.${id}.note`, note);
    },
    setFactor: (id, { holds, weight, reason }) => {
      if (holds !== undefined) setValue(`factors.${id}.holds`, holds);
      if (weight !== undefined) setValue(`factors.${id}.weight`, weight);
      if (reason !== undefined) setValue(`factors.${id}.reason`, reason);
    },
    setChoice: ({ optionCode, ...words }) => {
      if (optionCode === undefined) setValue('choice', { ...getValues('choice'), ...words });
      else setValue('choice.optionCode', optionCode);
    },
  };
}
