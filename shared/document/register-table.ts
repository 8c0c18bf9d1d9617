/** The action register as a table of plain values: the same columns for every spreadsheet. Writes no file. */
import type { RegisterRow } from './tracking-types';

/** What a cell holds; a day is `YYYY-MM-DD` and stays a day, so that it can be sorted. */
export type RegisterCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'empty' };

export interface RegisterColumn {
  readonly title: string;
  /** In characters, for spreadsheets that have widths. */
  readonly width: number;
  /** What stands in it, for those who were not there. */
  readonly meaning: string;
  readonly cell: (row: RegisterRow) => RegisterCell;
}

const EMPTY: RegisterCell = { kind: 'empty' };

/** A spreadsheet reads a text that begins like this as a formula, some after dropping white space before it. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Whether a spreadsheet could take a text for a formula: a workbook marks such a cell as text. */
export function isFormulaLike(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * Makes a text harmless in a file that cannot mark a cell as text: one that could be read as a formula gets an apostrophe
 * before it, which spreadsheets take to mean "text". Every other text is unchanged.
 */
export function defused(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

function textCell(text: string): RegisterCell {
  return text === '' ? EMPTY : { kind: 'text', text };
}

function numberCell(value: number | null): RegisterCell {
  return value === null ? EMPTY : { kind: 'number', value };
}

/** All columns in their order. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  {
    title: 'No.',
    width: 5,
    meaning: 'The order: findings first, the most pressing first, then actions of their own.',
    cell: (row) => numberCell(row.number),
  },
  {
    title: 'Required by law',
    width: 14,
    meaning: 'Whether law requires the practice on the profile given.',
    cell: (row) => textCell(row.requirement),
  },
  {
    title: 'Finding',
    width: 30,
    meaning: 'What the answer leaves to be done; empty for an action that follows from no finding.',
    cell: (row) => textCell(row.finding),
  },
  {
    title: 'Action',
    width: 42,
    meaning: 'What is planned, or what would close the finding.',
    cell: (row) => textCell(row.action),
  },
  {
    title: 'Question no.',
    width: 10,
    meaning: 'The question of the assessment it belongs to.',
    cell: (row) => textCell(row.questionId),
  },
  { title: 'Question', width: 34, meaning: 'Its words.', cell: (row) => textCell(row.question) },
  { title: 'Owner', width: 16, meaning: 'Who does it. To be filled in.', cell: (row) => textCell(row.owner) },
  {
    title: 'Due',
    width: 11,
    meaning: 'By when, as a date. To be filled in.',
    cell: (row) => (row.dueOn === null ? EMPTY : { kind: 'day', day: row.dueOn }),
  },
  {
    title: 'Status',
    width: 11,
    meaning:
      'Open: nothing is planned. Planned, in progress, done or dropped: what became of a planned action. To be chosen from the list.',
    cell: (row) => textCell(row.status),
  },
  {
    title: 'Priority',
    width: 8,
    meaning:
      'Points by which the figures would change; the higher, the more pressing. Empty for an action of its own.',
    cell: (row) => numberCell(row.priority),
  },
  {
    title: 'Authorities and how each was checked',
    width: 38,
    meaning: 'The law behind the question, each with the letter that says how it was checked.',
    cell: (row) => textCell(row.authorities),
  },
  {
    title: 'Source',
    width: 11,
    meaning: 'Finding: a gap. Open question: something not known yet. Own action: planned without either.',
    cell: (row) => textCell(row.source),
  },
];
