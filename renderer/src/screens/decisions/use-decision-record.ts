import { useState } from 'react';
import type { DecisionChoice, DecisionRecord, FactorStanding, GateStanding } from '@shared/assessment/schema';
import { requestSave } from '@renderer/data/pending-saves';
import { now } from '@renderer/platform/clock';
import { usePreferences } from '@renderer/stores/preferences';

export const NO_GATE: GateStanding = { state: 'unknown', note: '' };
export const NO_FACTOR: FactorStanding = { holds: 'unknown', weight: null, reason: '' };
const NO_CHOICE: DecisionChoice = {
  optionCode: '',
  rationale: '',
  privilegedRationale: '',
  deciders: '',
  decidedOn: null,
  reviewOn: null,
};

export interface DecisionEditor {
  readonly record: DecisionRecord;
  /** What the form of the choice shows; an empty option means that nothing is decided. */
  readonly choice: DecisionChoice;
  readonly setGate: (id: string, change: Partial<GateStanding>) => void;
  readonly setFactor: (id: string, change: Partial<FactorStanding>) => void;
  readonly setChoice: (change: Partial<DecisionChoice>) => void;
}

/** Ticks are saved at once, words after a pause. */
function whenFor(change: object): 'now' | 'typing' {
  return ['state', 'holds', 'weight', 'optionCode'].some((key) => key in change) ? 'now' : 'typing';
}

/**
 * The record of one decision as it is being edited; saves itself. Reads its start once. What was typed about a
 * choice stays in the form while no option is chosen, and is stored with the option.
 */
export function useDecisionRecord(
  assessmentId: string,
  decisionId: string,
  start: DecisionRecord | null,
): DecisionEditor {
  const [record, setRecord] = useState<DecisionRecord>(
    () => start ?? { decisionId, gates: {}, factors: {}, choice: null, updatedAt: now(), updatedBy: '' },
  );
  const [choice, setChoice] = useState<DecisionChoice>(record.choice ?? NO_CHOICE);

  function save(changed: Partial<DecisionRecord>, when: 'now' | 'typing'): void {
    const stamp = { updatedAt: now(), updatedBy: usePreferences.getState().authorName };
    const decision = { ...record, ...changed, ...stamp };
    setRecord(decision);
    requestSave({ kind: 'decision', assessmentId, decision }, when);
  }

  return {
    record,
    choice,
    setGate: (id, change) => {
      const gates = { ...record.gates, [id]: { ...(record.gates[id] ?? NO_GATE), ...change } };
      save({ gates }, whenFor(change));
    },
    setFactor: (id, change) => {
      const factors = { ...record.factors, [id]: { ...(record.factors[id] ?? NO_FACTOR), ...change } };
      save({ factors }, whenFor(change));
    },
    setChoice: (change) => {
      const changed = { ...choice, ...change };
      setChoice(changed);
      save({ choice: changed.optionCode === '' ? null : changed }, whenFor(change));
    },
  };
}
