/** The answers of a module in the order they are asked, for readers who are told no law. Changes no answer. */
import type { AnalysisModuleView, AnswerView, MemoPart } from './memo-types';

/** Order and grouping alone would say what law requires: here neither does. */
export function answersAsAsked(
  { required, notRequired }: AnalysisModuleView,
  { index }: Pick<MemoPart, 'index'>,
): readonly AnswerView[] {
  const places = new Map(index.map(({ questionId }, place) => [questionId, place]));
  const placeOf = ({ questionId }: AnswerView) => places.get(questionId) ?? index.length;
  return [...required, ...notRequired].toSorted((a, b) => placeOf(a) - placeOf(b));
}
