/**
 * What a slide has room for. Sentences are kept whole or left to the notes, never cut; widths are in ems of the type they
 * are set in at their smallest.
 */
import { linesIn } from '../../../base/text-room';
import { countWords, sentence, textOf, type Sentence, type Trace } from '../sentence';
import type { UnitColumn, UnitRow } from '../unit';

/** Room for running text: words, and lines of a width. */
export interface Room {
  readonly words: number;
  readonly lines: number;
}

const WIDTH = { title: 42, text: 53, table: 60, cellMargin: 1.2 } as const;
const TITLE_LINES = 4;
const TITLE_WORDS = 45;

/** Text beside a table or a chart; text that must be told beside one; text that stands alone; a resolution. */
export const ROOMS = {
  beside: { words: 45, lines: 5 },
  told: { words: 85, lines: 7 },
  alone: { words: 125, lines: 11 },
  resolution: { words: 210, lines: 14 },
} as const satisfies Readonly<Record<string, Room>>;

/** Lines of a table: alone on its slide, or with text or a chart. */
export const TABLE_LINES = { alone: 17, beside: 10 } as const;

/** A row taller than this would be a page of text. */
const ROW_LINES = 9;
/** What rules and margins of a row take, in lines. */
const ROW_GAP = 0.5;

function fits(text: string, { words, lines }: Room): boolean {
  return countWords(text) <= words && linesIn(text, WIDTH.text) <= lines;
}

/** Tells whether a sentence can be read as a title. */
export function fitsTitle({ text }: Sentence): boolean {
  return (
    fits(text, { words: TITLE_WORDS, lines: Infinity }) && linesIn(text, WIDTH.title, true) <= TITLE_LINES
  );
}

/** The sentence as a title; where it is too long for one, that it is in the notes. */
export function titleOf(whole: Sentence, about: string): Sentence {
  return fitsTitle(whole) ? whole : sentence('link', `${about} is in the notes`, whole.trace);
}

/**
 * Sentences that fit, in order; what does not fit is left out whole.
 *
 * @param before - words that are printed before them, such as a label
 */
export function fitting(sentences: readonly Sentence[], room: Room, before = ''): readonly Sentence[] {
  const kept: Sentence[] = [];
  for (const each of sentences) {
    if (fits(`${before} ${textOf([...kept, each])}`, room)) kept.push(each);
  }
  return kept;
}

function rowLines({ cells }: UnitRow, columns: readonly UnitColumn[]): number {
  const lines = cells.map((cell, index) =>
    linesIn(textOf(cell), WIDTH.table * (columns[index]?.share ?? 1) - WIDTH.cellMargin),
  );
  return Math.max(1, ...lines);
}

/** The rows that fit, in order, and the others. */
export function rowsWithin(
  columns: readonly UnitColumn[],
  rows: readonly UnitRow[],
  lines: number,
): { readonly kept: readonly UnitRow[]; readonly left: readonly UnitRow[] } {
  const kept: UnitRow[] = [];
  const left: UnitRow[] = [];
  let used = 0;
  for (const row of rows) {
    const height = rowLines(row, columns) + ROW_GAP;
    const isKept = height <= ROW_LINES + ROW_GAP && used + height <= lines;
    if (isKept) used += height;
    (isKept ? kept : left).push(row);
  }
  return { kept, left };
}

/** "Three more are in the notes." */
export function leftSentence(words: string, count: number, trace: Trace): readonly Sentence[] {
  return count === 0 ? [] : [sentence('link', `${words} ${count === 1 ? 'is' : 'are'} in the notes`, trace)];
}
