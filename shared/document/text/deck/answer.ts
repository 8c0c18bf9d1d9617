/** The first slide: what a director takes home, as the first page of the briefing has it. */
import { textOf, type Sentence } from '../sentence';
import { sentencesOf } from '../sentences-of';
import type { DeckSlide, DeckUnit } from './deck-types';
import { fitting, ROOMS, titleOf } from './room';
import { paragraphsIn, unitsIn, withoutTitle, type DeckSource, type UnitOf } from './source';

type Items = UnitOf<'list'>['items'];

/** Items with the sentences that fit; an item without any is left out. */
function fittingItems(items: Items, title: Sentence, before: string): Items {
  return items.reduce<Items>((kept, item) => {
    const said = kept.map(({ label, sentences }) => `${label ?? ''} ${textOf(sentences)}`).join(' ');
    const room = `${before} ${said} ${item.label ?? ''}`;
    const sentences = fitting(
      item.sentences.filter((each) => each !== title),
      ROOMS.alone,
      room,
    );
    return sentences.length === 0 ? kept : [...kept, { ...item, sentences }];
  }, []);
}

function messageUnits(source: DeckSource, title: Sentence, before: string): readonly DeckUnit[] {
  return unitsIn(source, 'briefing/messages').flatMap((unit): readonly DeckUnit[] => {
    if (unit.kind !== 'list') return [];
    const items = fittingItems(unit.items, title, before);
    return items.length === 0 ? [] : [{ ...unit, items }];
  });
}

/** "The Order requires nothing of us, but …", with the three messages. */
export function answerSlide(source: DeckSource): DeckSlide | null {
  const answer = paragraphsIn(source, 'briefing/answer');
  const first = [...answer, ...unitsIn(source, 'briefing/messages')].flatMap(sentencesOf).at(0);
  if (first === undefined) return null;
  const more = answer.flatMap((unit) => withoutTitle(unit, first));
  const told = more.flatMap((unit) => {
    const sentences = fitting(unit.sentences, ROOMS.beside);
    return sentences.length === 0 ? [] : [{ ...unit, style: 'body' as const, sentences }];
  });
  const before = told.map(({ sentences }) => textOf(sentences)).join(' ');
  return {
    id: 'deck/answer',
    title: titleOf(first, 'The answer in one sentence'),
    units: [...told, ...messageUnits(source, first, before)],
    parts: ['briefing/answer', 'briefing/messages'],
    further: [],
  };
}
