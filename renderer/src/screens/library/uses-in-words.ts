import { countOf, joinWords } from '@shared/base/words';
import type { AuthorityUses } from '@shared/pack/uses';

/** "12 questions, 3 scenarios and 1 statement"; empty where nothing cites it. */
export function usesInWords(uses: AuthorityUses): string {
  const counts: readonly (readonly [number, string, string?])[] = [
    [uses.questions.length, 'question'],
    [uses.scenarios.length, 'scenario'],
    [uses.clocks.length, 'deadline'],
    [uses.statements.length, 'statement'],
    [uses.decisions.length, 'decision'],
    [uses.facets.length, 'profile question'],
    [uses.milestones.length, 'timeline entry', 'timeline entries'],
    [uses.terms.length, 'term'],
    [uses.incident.length, 'entry of the incident guide', 'entries of the incident guide'],
  ];
  const words = counts.flatMap(([count, one, many]) => (count === 0 ? [] : [countOf(count, one, many)]));
  return joinWords(words, 'and');
}
