/** One fact, one sentence: what was said is not said again further down. Resolutions, labels and cells may repeat. */
import type { Sentence } from './sentence';
import type { Part, Unit } from './unit';

/** Texts that stand above. */
type Said = Set<string>;

function fresh(sentences: readonly Sentence[], said: Said): readonly Sentence[] {
  return sentences.filter(({ text }) => (said.has(text) ? false : Boolean(said.add(text))));
}

function unitOnce(unit: Unit, said: Said): readonly Unit[] {
  if (unit.kind === 'paragraph') {
    // A short answer stands by itself: without its verdict the rest would say something else.
    if (unit.style === 'resolution' || unit.isWhole === true) {
      fresh(unit.sentences, said);
      return [unit];
    }
    const sentences = fresh(unit.sentences, said);
    return sentences.length === 0 ? [] : [{ ...unit, sentences }];
  }
  if (unit.kind !== 'list') return [unit];
  const items = unit.items
    .map((item) => ({ ...item, sentences: fresh(item.sentences, said) }))
    .filter(({ sentences }) => sentences.length > 0);
  return items.length === 0 ? [] : [{ ...unit, items }];
}

/** The parts, in reading order, without sentences that stand above already; a part left empty goes. */
export function sayOnce(parts: readonly Part[]): readonly Part[] {
  const said: Said = new Set();
  return parts.flatMap((part) => {
    const units = part.units.flatMap((unit) => unitOnce(unit, said));
    return units.length === 0 && part.units.length > 0 ? [] : [{ ...part, units }];
  });
}
