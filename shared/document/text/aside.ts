/** Takes out of a paper what rests on answers that counsel keeps to the annexes. Whole sentences go, never parts of one. */
import { isForAnnexes, mustTell } from '../../actions/must-tell';
import type { ReportContext } from '../parts/context';
import type { Sentence } from './sentence';
import type { Part, Unit } from './unit';

/** Questions by id. */
export type Aside = ReadonlySet<string>;

function idsOf(items: ReportContext['items']): Aside {
  return new Set(items.map(({ question }) => question.id));
}

/** The answers counsel wants in the annexes alone. Papers for others hold none of them. */
export function forAnnexes({ items }: Pick<ReportContext, 'items'>): Aside {
  return idsOf(items.filter(isForAnnexes));
}

/** Those of them on which memo and briefing may be silent. */
export function asideIn({ items, input }: Pick<ReportContext, 'items' | 'input'>): Aside {
  return idsOf(items.filter((item) => isForAnnexes(item) && mustTell(item, input).length === 0));
}

/** Said of a question whatever its answer. */
const WHATEVER: readonly string[] = ['asked', 'in conflict'];

function isAside({ trace }: Sentence, aside: Aside): boolean {
  return trace.some(
    (ref) => ref.kind === 'answer' && aside.has(ref.questionId) && !WHATEVER.includes(ref.state),
  );
}

function unitWithout(unit: Unit, aside: Aside): readonly Unit[] {
  const kept = (sentences: readonly Sentence[]) => sentences.filter((each) => !isAside(each, aside));
  switch (unit.kind) {
    case 'paragraph': {
      const sentences = kept(unit.sentences);
      return sentences.length === 0 ? [] : [{ ...unit, sentences }];
    }
    case 'list': {
      const items = unit.items
        .map((item) => ({ ...item, sentences: kept(item.sentences) }))
        .filter(({ sentences }) => sentences.length > 0);
      return items.length === 0 ? [] : [{ ...unit, items }];
    }
    case 'table': {
      const rows = unit.rows.filter(({ cells }) => !cells.flat().some((each) => isAside(each, aside)));
      return rows.length === 0 ? [] : [{ ...unit, rows }];
    }
    case 'figure':
      return isAside(unit.title, aside) ? [] : [unit];
  }
}

/** The parts without sentences that rest on an answer that is aside; a part left empty goes. */
export function withoutAside(parts: readonly Part[], aside: Aside): readonly Part[] {
  if (aside.size === 0) return parts;
  return parts.flatMap((part) => {
    const units = part.units.flatMap((unit) => unitWithout(unit, aside));
    return units.length === 0 && part.units.length > 0 ? [] : [{ ...part, units }];
  });
}
