/** The notices that would fall due, as the briefing lists them. */
import { capitalized } from '../../../base/words';
import { runningNotices } from '../briefing/rest';
import { countInWords } from '../dates';
import { sentence, type Sentence, type Trace } from '../sentence';
import { sentencesOf } from '../sentences-of';
import type { DeckSlide } from './deck-types';
import { leftSentence, rowsWithin, TABLE_LINES } from './room';
import { captionUnits, unitsIn, type DeckSource } from './source';

const PART = 'briefing/clocks';
const TRACE: Trace = [{ kind: 'issue', id: 'clocks' }];

function titleSentence({ paper }: DeckSource): Sentence | null {
  const running = runningNotices(paper);
  const [shortest] = running.toSorted((a, b) => (a.hours ?? Infinity) - (b.hours ?? Infinity));
  if (shortest === undefined) return null;
  const { length } = shortest;
  const text =
    running.length === 1
      ? `One notice with a time limit applies to us: it allows ${length}`
      : `We have time limits for ${countInWords(running.length, 'notice')}. Each runs from its own event; the shortest is ${length}`;
  return sentence('rule', text, TRACE);
}

/** Nothing where no notice runs. */
export function clocksSlide(source: DeckSource): DeckSlide | null {
  const units = unitsIn(source, PART);
  const table = units.find((unit) => unit.kind === 'table');
  const title = titleSentence(source);
  if (table === undefined || title === null) return null;
  const { kept, left } = rowsWithin(table.columns, table.rows, TABLE_LINES.alone);
  if (kept.length === 0) return null;
  const words = capitalized(countInWords(left.length, 'further notice'));
  const note = units.filter(({ id }) => id === `${PART}/left`).flatMap(sentencesOf);
  return {
    id: 'deck/clocks',
    title,
    units: [
      { ...table, rows: kept },
      ...captionUnits('deck/clocks', [...leftSentence(words, left.length, TRACE), ...note]),
    ],
    parts: [PART],
    further: [],
  };
}
