/** What is wrong and what to do about it, from weak and unknown answers. Orders by what matters most. */
import type { ScoredItem } from './placed-answers';
import type { Finding } from './types';

/** An answered question is a gap when it reaches no more than half of the best answer. */
export const GAP_THRESHOLD = 0.5;

const HEAVIEST_WEIGHT = 3;

function findingOf(item: ScoredItem): readonly Finding[] {
  if (item.state === 'open' || item.state === 'not-applicable') return [];
  const { low } = item.effectiveness;
  if (item.state === 'answered' && low > GAP_THRESHOLD) return [];
  return [
    {
      questionId: item.question.id,
      title: item.question.finding.title,
      action: item.question.finding.action,
      headline: item.question.headline,
      kind: item.state === 'unknown' ? 'unknown' : 'gap',
      priority: Math.round((100 * item.question.weight * (1 - low)) / HEAVIEST_WEIGHT),
    },
  ];
}

/**
 * Findings of the applicable questions, most pressing first; known gaps before unknowns of equal weight.
 * Questions nobody has opened yet are not findings: coverage reports them.
 */
export function findingsOf(items: readonly ScoredItem[]): readonly Finding[] {
  return items.flatMap(findingOf).sort((a, b) => {
    if (a.priority !== b.priority) return b.priority - a.priority;
    if (a.kind !== b.kind) return a.kind === 'gap' ? -1 : 1;
    return a.questionId < b.questionId ? -1 : 1;
  });
}
