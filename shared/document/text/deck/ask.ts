/** What is asked of the board, with the wording of its resolution. */
import { sentence } from '../sentence';
import type { DeckSlide, DeckUnit } from './deck-types';
import { fitting, ROOMS, titleOf } from './room';
import {
  captionUnits,
  fittingUnits,
  paragraphsIn,
  withoutTitle,
  type DeckSource,
  type UnitOf,
} from './source';

const PART = 'briefing/ask';

function wordingUnits(unit: UnitOf<'paragraph'>): readonly DeckUnit[] {
  const isWhole = fitting(unit.sentences, ROOMS.resolution).length === unit.sentences.length;
  if (isWhole) return [unit];
  const [first] = unit.sentences;
  // A resolution is voted on as a whole: a part of it is worse than none.
  return first === undefined
    ? []
    : captionUnits('deck/ask', [
        sentence('link', 'The wording of the resolution is in the notes', first.trace),
      ]);
}

/** Where nothing is to be resolved, what directors may ask, with the answers. */
function talkUnits(source: DeckSource): readonly DeckUnit[] {
  return fittingUnits(paragraphsIn(source, 'briefing/directors'), ROOMS.alone);
}

/** The last slide; nothing where counsel left the ask out. */
export function askSlide(source: DeckSource): DeckSlide | null {
  const units = paragraphsIn(source, PART);
  const first = units.flatMap(({ sentences }) => sentences).at(0);
  if (first === undefined) return null;
  const told = units
    .flatMap((unit) => withoutTitle(unit, first))
    .flatMap((unit): readonly DeckUnit[] => {
      if (unit.style === 'resolution') return wordingUnits(unit);
      const sentences = fitting(unit.sentences, ROOMS.beside);
      return sentences.length === 0 ? [] : [{ ...unit, sentences }];
    });
  return {
    id: 'deck/ask',
    title: titleOf(first, 'What is asked'),
    units: told.length > 0 ? told : talkUnits(source),
    parts: [PART, 'briefing/directors'],
    further: [],
  };
}
