/** When a decision is recorded in full, so that a paper may tell of it as made. One rule. */
import type { DecisionChoice, DecisionRecord } from './schema';

/** Whether a choice says who decided and on which day: without both it is being filled in. */
export function isWholeChoice({ optionCode, deciders, decidedOn }: DecisionChoice): boolean {
  return optionCode.trim() !== '' && deciders.trim() !== '' && decidedOn !== null;
}

/** The record without a choice that is only half filled in; the very record where there is none. */
export function withoutHalfChoice(record: DecisionRecord): DecisionRecord {
  return record.choice === null || isWholeChoice(record.choice) ? record : { ...record, choice: null };
}
