/**
 * What a stored answer means for a question: its state and its effectiveness. Pure; tolerant of answers
 * that no longer fit the pack (they count as unknown, they are never dropped).
 */
import { point, type Range } from '../lib/range';
import type { Question } from '../pack/schema';
import type { AnswerState } from '../scoring/types';
import type { Answer, AnswerValue } from './schema';

/** Nobody knows: anything from no control to full control. */
const ANYTHING: Range = { low: 0, high: 1 };

function chosenOptions(
  question: Question,
  value: Extract<AnswerValue, { kind: 'value' }>,
): Question['options'] | null {
  const chosen = question.options.filter((option) => value.optionIds.includes(option.id));
  const known = new Set(chosen.map((option) => option.id));
  const fits = value.optionIds.every((id) => known.has(id));
  return fits && (question.type === 'multi' || chosen.length === 1) ? chosen : null;
}

/**
 * The state of an answer. A value whose options the question does not have (an older or newer pack) is
 * `unknown`; "not applicable" without a reason is `open`, because the reason is what makes it an answer.
 */
export function answerState(question: Question, answer: Answer | undefined): AnswerState {
  const value = answer?.value ?? null;
  if (value === null) return 'open';
  switch (value.kind) {
    case 'unknown':
      return 'unknown';
    case 'not-applicable':
      return value.reason.trim() === '' ? 'open' : 'not-applicable';
    case 'value':
      return chosenOptions(question, value) === null ? 'unknown' : 'answered';
  }
}

/**
 * How well the organization stands on a question: 0 (no control) to 1 (full).
 *
 * @returns a point for a usable value, the whole span 0…1 for anything open or unknown. A `multi` value is
 *   the sum of its ticks, at most 1; an exclusive tick ("none of these") makes it that option's own figure.
 */
export function effectivenessOf(question: Question, answer: Answer | undefined): Range {
  const value = answer?.value ?? null;
  if (value?.kind !== 'value') return ANYTHING;
  const chosen = chosenOptions(question, value);
  if (chosen === null) return ANYTHING;
  const exclusive = chosen.find((option) => option.exclusive);
  if (exclusive !== undefined) return point(exclusive.effectiveness);
  const sum = chosen.reduce((total, option) => total + option.effectiveness, 0);
  return point(Math.min(1, sum));
}
