import type { QuestionItem, Questionnaire, QuestionnaireModule } from '@shared/assessment/questionnaire';

/** Where the user stands in the questionnaire. */
export interface Position {
  readonly item: QuestionItem;
  readonly module: QuestionnaireModule;
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
}

/**
 * Finds the question to show: the one asked for; if it is not asked (any more), the first that is open, else
 * the first. `null` when no question applies.
 */
export function findPosition(questionnaire: Questionnaire, questionId: string | undefined): Position | null {
  const places = questionnaire.modules.flatMap((module) => module.items.map((item) => ({ item, module })));
  const wanted = places.findIndex(({ item }) => item.question.id === questionId);
  const open = places.findIndex(({ item }) => item.state === 'open');
  const index = wanted >= 0 ? wanted : Math.max(0, open);
  const here = places[index];
  if (here === undefined) return null;
  return {
    ...here,
    previousId: places[index - 1]?.item.question.id,
    nextId: places[index + 1]?.item.question.id,
  };
}

/** Where a module starts: at its first open question, else at its first. */
export function entryOf(module: QuestionnaireModule): string | undefined {
  return (module.items.find((item) => item.state === 'open') ?? module.items[0])?.question.id;
}

/** Where the user stands in the queue of gaps. */
export interface GapPosition {
  /** From 1. */
  readonly number: number;
  readonly total: number;
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
}

/** The place of a question in the queue; `null` when it is not in it. */
export function gapPosition(queue: readonly string[], questionId: string): GapPosition | null {
  const index = queue.indexOf(questionId);
  if (index < 0) return null;
  return {
    number: index + 1,
    total: queue.length,
    previousId: queue[index - 1],
    nextId: queue[index + 1],
  };
}
