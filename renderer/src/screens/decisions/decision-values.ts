import type { DecisionChoice, DecisionRecord, FactorStanding, GateStanding } from '@shared/assessment/schema';

/** What the form of a decision holds. Gates and factors nobody touched are not in it. */
export interface DecisionValues {
  readonly gates: Readonly<Record<string, Partial<GateStanding>>>;
  readonly factors: Readonly<Record<string, Partial<FactorStanding>>>;
  readonly choice: DecisionChoice;
}

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

/** What the form starts from. */
export function toValues(record: DecisionRecord | null): DecisionValues {
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
