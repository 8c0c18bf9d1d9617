import type { AnswerState } from '@shared/assessment/answer-semantics';

/** Where a question stands, in words: color never says it alone. */
export const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  answered: 'Answered',
  unknown: 'Not known yet',
  open: 'Open',
  'not-applicable': 'Does not apply',
};
