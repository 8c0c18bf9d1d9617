/** What slides are made from: the briefing as counsel left it, and the record it was made from. */
import type { PaperContext } from '../paper-context';
import { sentence, textOf, type Sentence } from '../sentence';
import type { Part, Unit } from '../unit';
import { paragraphUnit } from '../units';
import { fitting, type Room } from './room';

export interface DeckSource {
  readonly paper: PaperContext;
  /** Of the briefing with counsel’s hand laid over it, by id. */
  readonly parts: ReadonlyMap<string, Part>;
}

export type UnitOf<Kind extends Unit['kind']> = Extract<Unit, { readonly kind: Kind }>;

/** The units of a part; none where the briefing has no such part. */
export function unitsIn({ parts }: DeckSource, part: string): readonly Unit[] {
  return parts.get(part)?.units ?? [];
}

/** Its paragraphs. */
export function paragraphsIn(source: DeckSource, part: string): readonly UnitOf<'paragraph'>[] {
  return unitsIn(source, part).filter((unit) => unit.kind === 'paragraph');
}

/** As much of a paragraph as fits, under the id it has in the briefing; nothing where no sentence does. */
export function fittingUnit(
  { id, label, style, sentences }: UnitOf<'paragraph'>,
  room: Room,
  before: string,
): readonly UnitOf<'paragraph'>[] {
  const kept = fitting(sentences, room, `${before} ${label ?? ''}`);
  return kept.length === 0 ? [] : [paragraphUnit(id, kept, { label, style })];
}

/** Paragraphs one after the other while there is room. */
export function fittingUnits(
  units: readonly UnitOf<'paragraph'>[],
  room: Room,
): readonly UnitOf<'paragraph'>[] {
  return units.reduce<readonly UnitOf<'paragraph'>[]>((kept, unit) => {
    const before = kept.map(({ label, sentences }) => `${label ?? ''} ${textOf(sentences)}`).join(' ');
    return [...kept, ...fittingUnit(unit, room, before)];
  }, []);
}

/** A paragraph without its first sentence, which is the title of its slide; nothing where it had no other. */
export function withoutTitle(unit: UnitOf<'paragraph'>, title: Sentence): readonly UnitOf<'paragraph'>[] {
  const sentences = unit.sentences.filter((each) => each !== title);
  return sentences.length === 0 ? [] : [{ ...unit, sentences }];
}

/** Small print below what a slide shows; nothing where there is nothing to say. */
export function captionUnits(id: string, sentences: readonly Sentence[]): readonly UnitOf<'paragraph'>[] {
  return sentences.length === 0 ? [] : [paragraphUnit(`${id}/caption`, sentences, { style: 'note' })];
}

/** Said on a slide that shows words of counsel’s. */
export const OWN_WORDS: Sentence = sentence('link', '‡ Counsel’s own words', [
  { kind: 'own', unit: 'legend' },
]);
