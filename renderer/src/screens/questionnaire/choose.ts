import type { Question } from '@shared/pack/schema';
import { toggleChoice } from '@renderer/data/choices';
import { NO_CHOICE, type AnswerChoice } from './answer-values';

/** What a click on an option makes of the choice. */
export function chooseOption(question: Question, current: AnswerChoice, optionId: string): AnswerChoice {
  if (question.type === 'single') return { mode: 'value', optionIds: [optionId] };
  const optionIds = toggleChoice(question.options, current.optionIds, optionId);
  return optionIds.length === 0 ? NO_CHOICE : { mode: 'value', optionIds };
}

/** Chosen options the question does not have: the answer was given under another pack version. */
export function foreignOptions(question: Question, choice: AnswerChoice): readonly string[] {
  return choice.optionIds.filter((id) => !question.options.some((option) => option.id === id));
}
