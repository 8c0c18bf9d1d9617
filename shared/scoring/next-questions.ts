/** Which unanswered question would narrow the ranges most. Advice only; it never fills an answer. */
import type { QuestionItem } from '../assessment/questionnaire';
import { width } from '../lib/range';
import { residualOf, type ScenarioInput } from './scenario-score';
import type { NextQuestion } from './types';

function settle(input: ScenarioInput, questionId: string, effectiveness: number): ScenarioInput {
  return {
    ...input,
    controls: input.controls.map((control) =>
      control.questionId === questionId
        ? { ...control, effectiveness: { low: effectiveness, high: effectiveness } }
        : control,
    ),
  };
}

function scenarioNarrowing(input: ScenarioInput, questionId: string): number {
  if (!input.controls.some((control) => control.questionId === questionId)) return 0;
  const after = [0, 1].map((effectiveness) => width(residualOf(settle(input, questionId, effectiveness))));
  return width(residualOf(input)) - after.reduce((sum, value) => sum + value, 0) / after.length;
}

/** A headline is linear in the answer, so a settled answer takes its whole share off the width. */
function headlineNarrowing(item: QuestionItem, items: readonly QuestionItem[]): number {
  const total = items
    .filter((other) => other.question.headline === item.question.headline)
    .reduce((sum, other) => sum + other.question.weight, 0);
  return (100 * item.question.weight) / total;
}

/**
 * Open and unknown questions, the most telling first.
 *
 * @param items - the questions that count (see `countingItems`)
 */
export function nextQuestionsOf(
  items: readonly QuestionItem[],
  scenarios: readonly ScenarioInput[],
): readonly NextQuestion[] {
  return items
    .filter((item) => item.state !== 'answered')
    .map((item) => ({
      questionId: item.question.id,
      narrowing: scenarios.reduce(
        (sum, scenario) => sum + scenarioNarrowing(scenario, item.question.id),
        headlineNarrowing(item, items),
      ),
    }))
    .sort((a, b) => b.narrowing - a.narrowing || (a.questionId < b.questionId ? -1 : 1));
}
