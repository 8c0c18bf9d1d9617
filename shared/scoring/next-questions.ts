/** Which unanswered question would narrow the ranges most. Advice only; it never fills an answer. */
import { width } from '../base/range';
import type { CountingItem } from './placed-answers';
import { headlineNarrowingOf, headlineOf } from './readiness';
import { residualOf, type ScenarioInput } from './scenario-score';
import type { NextQuestion } from './types';

/** A scenario with its width now. */
interface Affected {
  readonly input: ScenarioInput;
  readonly width: number;
}

/** Each scenario under the open questions it asks, so that no other is looked at. */
function affectedBy(scenarios: readonly ScenarioInput[]): ReadonlyMap<CountingItem, readonly Affected[]> {
  const index = new Map<CountingItem, Affected[]>();
  for (const input of scenarios) {
    const open = new Set(input.controls.filter(({ state }) => state !== 'answered').map(({ item }) => item));
    if (open.size === 0) continue;
    const affected = { input, width: width(residualOf(input)) };
    for (const item of open) {
      const known = index.get(item);
      if (known === undefined) index.set(item, [affected]);
      else known.push(affected);
    }
  }
  return index;
}

function narrowingOf(affected: Affected, item: CountingItem): number {
  const after = (effectiveness: number) => width(residualOf(affected.input, { item, effectiveness }));
  return affected.width - (after(0) + after(1)) / 2;
}

/**
 * Open and unknown questions, the most telling first.
 *
 * @param items - the questions that count (see `countingItems`)
 */
export function nextQuestionsOf(
  items: readonly CountingItem[],
  scenarios: readonly ScenarioInput[],
): readonly NextQuestion[] {
  const index = affectedBy(scenarios);
  const headlineNarrowing = headlineNarrowingOf(items);
  return items
    .filter((item) => item.state !== 'answered')
    .map((item) => {
      const affected = index.get(item) ?? [];
      const own = headlineNarrowing(item);
      const each = affected.map((scenario) => narrowingOf(scenario, item));
      return {
        questionId: item.question.id,
        narrowing: each.reduce((sum, value) => sum + value, own),
        headline: headlineOf(item.requirement),
        headlineNarrowing: own,
        scenarioNarrowing: each.reduce((sum, value) => sum + value, 0),
        scenarios: each.filter((value) => value > 0).length,
      };
    })
    .sort((a, b) => b.narrowing - a.narrowing || (a.questionId < b.questionId ? -1 : 1));
}
