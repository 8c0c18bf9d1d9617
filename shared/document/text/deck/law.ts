/** The duties that bind, by what they ask for: told where the deck has room for it. */
import { capitalized } from '../../../base/words';
import { countInWords } from '../dates';
import { dutyItems } from '../memo/duties';
import { phrase, textOf, type Sentence } from '../sentence';
import type { UnitColumn, UnitRow } from '../unit';
import { paragraphUnit } from '../units';
import { linesIn } from '../../../base/text-room';
import type { DeckSlide } from './deck-types';
import { fitsTitle, leftSentence, rowsWithin, TABLE_LINES } from './room';
import { captionUnits, unitsIn, type DeckSource } from './source';

const MESSAGE = 'briefing/message/law';
const COLUMNS: readonly UnitColumn[] = [
  { title: 'What law asks for', share: 0.2 },
  { title: 'By which law', share: 0.8 },
];

function lawSentence(source: DeckSource): Sentence | undefined {
  return unitsIn(source, 'briefing/messages')
    .flatMap((unit) => (unit.kind === 'list' ? unit.items : []))
    .find(({ id }) => id === MESSAGE)
    ?.sentences.at(0);
}

/** Shortest first, so that as many as there is room for are shown whole. */
function rowsOf({ paper }: DeckSource): readonly UnitRow[] {
  const wide = 48;
  return dutyItems(paper)
    .map(({ group, label, sentence }) => ({
      id: `deck/law/${group}`,
      cells: [[phrase('rule', label.replace(/:$/, ''), sentence.trace)], [sentence]],
    }))
    .toSorted(
      (a, b) => linesIn(a.cells[1]?.[0]?.text ?? '', wide) - linesIn(b.cells[1]?.[0]?.text ?? '', wide),
    );
}

/** Nothing where counsel left the message out, or it is no title. */
export function lawSlide(source: DeckSource): DeckSlide | null {
  const title = lawSentence(source);
  if (title === undefined || !fitsTitle(title)) return null;
  const { kept, left } = rowsWithin(COLUMNS, rowsOf(source), TABLE_LINES.alone);
  const words = capitalized(countInWords(left.length, 'further kind of duty', 'further kinds of duties'));
  return {
    id: 'deck/law',
    title,
    units: [
      ...(kept.length === 0
        ? []
        : [{ kind: 'table' as const, id: 'deck/law/table', columns: COLUMNS, rows: kept }]),
      ...captionUnits('deck/law', leftSentence(words, left.length, title.trace)),
    ],
    parts: [],
    further: left.map(({ id, cells }) =>
      paragraphUnit(id, cells[1] ?? [], { label: textOf(cells[0] ?? []) }),
    ),
  };
}
