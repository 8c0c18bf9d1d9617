/**
 * What a stored answer means for a question: its state and its effectiveness. Pure; tolerant of answers
 * that no longer fit the pack (they count as unknown, they are never dropped).
 */
import { point, type Range } from '../base/range';
import type { Question } from '../pack/schema';
import { isReason } from './reasons';
import type { Answer, AnswerValue } from './schema';

/** Nobody knows: anything from no control to full control. */
const ANYTHING: Range = { low: 0, high: 1 };

/** Where an applicable question stands. `open` is unanswered, `unknown` is answered "not known yet". */
export type AnswerState = 'answered' | 'unknown' | 'open' | 'not-applicable';

/** Where an answer stands and what it is worth. */
export interface AnswerReading {
  readonly state: AnswerState;
  /** 0 (no control) to 1 (full): a point for a usable value, the whole span for anything open or unknown. */
  readonly effectiveness: Range;
}

const OPEN: AnswerReading = { state: 'open', effectiveness: ANYTHING };
const UNKNOWN: AnswerReading = { state: 'unknown', effectiveness: ANYTHING };
const NOT_APPLICABLE: AnswerReading = { state: 'not-applicable', effectiveness: ANYTHING };

type Options = Question['options'];

function chosenOptions(question: Question, optionIds: readonly string[]): Options | null {
  const chosen = question.options.filter((option) => optionIds.includes(option.id));
  const fits = optionIds.every((id) => chosen.some((option) => option.id === id));
  return fits && (question.type === 'multi' || chosen.length === 1) ? chosen : null;
}

/** The sum of the ticks, at most 1; an exclusive tick ("none of these") stands alone. */
function worthOf(chosen: Options): number {
  const exclusive = chosen.find((option) => option.exclusive);
  if (exclusive !== undefined) return exclusive.effectiveness;
  return Math.min(
    1,
    chosen.reduce((total, option) => total + option.effectiveness, 0),
  );
}

/**
 * State and effectiveness of an answer in one look. A value whose options the question does not have (an
 * older or newer pack) is `unknown`; "not applicable" without a reason that is one is `open`, because the reason is
 * what makes it an answer.
 */
export function answerReadingOf(
  question: Question,
  answer: Pick<Answer, 'value'> | undefined,
): AnswerReading {
  const value = answer?.value ?? null;
  if (value === null) return OPEN;
  switch (value.kind) {
    case 'unknown':
      return UNKNOWN;
    case 'not-applicable':
      return isReason(value.reason) ? NOT_APPLICABLE : OPEN;
    case 'value': {
      const chosen = chosenOptions(question, value.optionIds);
      return chosen === null ? UNKNOWN : { state: 'answered', effectiveness: point(worthOf(chosen)) };
    }
  }
}

/** The state of an answer; see {@link answerReadingOf}. */
export function answerState(question: Question, answer: Answer | undefined): AnswerState {
  return answerReadingOf(question, answer).state;
}

function byWorth(options: Options): Options {
  return [...options].sort((a, b) => b.effectiveness - a.effectiveness);
}

/** The best a question can be answered: its best option, or all ticks that add up. */
export function bestValue(question: Question): AnswerValue {
  if (question.type === 'single') return valueOf(byWorth(question.options).slice(0, 1));
  return valueOf(question.options.filter((option) => option.exclusive !== true));
}

/** The worst a question can be answered: its worst option, or the tick that adds least. */
export function worstValue(question: Question): AnswerValue {
  return valueOf(byWorth(question.options).slice(-1));
}

function valueOf(options: Options): AnswerValue {
  return { kind: 'value', optionIds: options.map((option) => option.id) };
}

/** What {@link bestValue} is worth: 1 in every pack that passes the check. */
export function bestWorth(question: Question): number {
  return answerReadingOf(question, { value: bestValue(question) }).effectiveness.high;
}
