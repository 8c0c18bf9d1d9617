/** Which questions the conditions of a text speak of. Pure. */
import type { Prompt, RecordCondition } from './schema';

/** The questions that conditions speak of. */
export function questionsIn(conditions: readonly RecordCondition[]): readonly string[] {
  return [...new Set(conditions.flatMap((each) => (each.kind === 'profile' ? [] : [each.question])))];
}

/** The questions whose answers decide how the answer to a question of others opens, in the pack’s order. */
export function decidingQuestions({ answers }: Pick<Prompt, 'answers'>): readonly string[] {
  return questionsIn(answers.flatMap(({ when }) => when));
}

/** Whether a question that decides the answer is asked of the organization: the rest is beside the point. */
export function isDecidedHere(
  prompt: Pick<Prompt, 'answers'>,
  isAsked: (questionId: string) => boolean,
): boolean {
  const deciding = decidingQuestions(prompt);
  return deciding.length === 0 || deciding.some(isAsked);
}
