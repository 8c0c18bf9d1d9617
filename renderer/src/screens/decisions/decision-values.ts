import type { DecisionChoice, DecisionRecord, FactorRecord, GateRecord } from '@shared/assessment/schema';

/** What the form of a decision holds. Gates and factors nobody touched are not in it. */
export interface DecisionValues {
  readonly gates: Readonly<Record<string, Partial<GateRecord>>>;
  readonly factors: Readonly<Record<string, Partial<FactorRecord>>>;
  readonly choice: DecisionChoice;
}

export const NO_GATE: GateRecord = { state: 'unknown', note: '' };
export const NO_FACTOR: FactorRecord = { holds: 'unknown', weight: null, reason: '' };
const NO_CHOICE: DecisionChoice = {
  optionCode: '',
  rationale: '',
  privilegedRationale: '',
  deciders: '',
  decidedOn: null,
  reviewOn: null,
};

/** What the form starts from. */
export function toDecisionValues(record: DecisionRecord | null): DecisionValues {
  return {
    gates: record?.gates ?? {},
    factors: record?.factors ?? {},
    choice: record?.choice ?? NO_CHOICE,
  };
}

/** The record the form holds. Without an option nothing is decided. */
export function toDecision(
  { gates, factors, choice }: DecisionValues,
  decisionId: string,
  stamp: Pick<DecisionRecord, 'updatedAt' | 'updatedBy'>,
): DecisionRecord {
  return {
    decisionId,
    gates: filled(gates, NO_GATE),
    factors: filled(factors, NO_FACTOR),
    choice: choice.optionCode === '' ? null : choice,
    ...stamp,
  };
}

function filled<Standing extends object>(
  entries: Readonly<Record<string, Partial<Standing>>>,
  without: Standing,
): Readonly<Record<string, Standing>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { ...without, ...entry }]));
}
