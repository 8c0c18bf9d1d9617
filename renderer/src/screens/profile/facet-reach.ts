import { packIndex } from '@shared/pack/pack-index';
import { countOf, joinWords } from '@shared/base/words';
import type { Applicability, Pack } from '@shared/pack/schema';

/** Whether a condition looks at a facet at all. */
export function mentionsFacet(expression: Applicability, facet: string): boolean {
  switch (expression.kind) {
    case 'always':
      return false;
    case 'facet':
      return expression.facet === facet;
    case 'not':
      return mentionsFacet(expression.of, facet);
    case 'all':
    case 'any':
      return expression.of.some((part) => mentionsFacet(part, facet));
  }
}

/** Says what an answer about this facet can switch on or off; empty when nothing depends on it. */
export function facetReach(pack: Pack, facet: string): string {
  const count = (items: readonly { readonly applicability: Applicability }[]) =>
    items.filter(({ applicability }) => mentionsFacet(applicability, facet)).length;
  const { questions } = packIndex(pack);
  const rules = questions.flatMap(({ duties }) => duties).filter(({ when }) => mentionsFacet(when, facet));
  const parts = [
    [count(questions), 'question'],
    [count(pack.clocks), 'reporting deadline'],
    [count(pack.decisions), 'decision'],
    [rules.length, 'rule'],
  ] as const;
  const words = parts.filter(([size]) => size > 0).map(([size, noun]) => countOf(size, noun));
  return words.length === 0 ? '' : `Decides whether ${joinWords(words, 'and')} can apply to you.`;
}
