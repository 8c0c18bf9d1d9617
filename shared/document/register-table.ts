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
  readonly cell: (row: RegisterRow) => RegisterCell;
}

const EMPTY: RegisterCell = { kind: 'empty' };

/** A spreadsheet reads a cell that begins like this as a formula, some after dropping white space before it. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/**
 * Makes a text harmless in a spreadsheet: one that could be read as a formula gets an apostrophe before it, which
 * spreadsheets take to mean "text". Every other text is unchanged.
 */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function textCell(text: string): RegisterCell {
  return text === '' ? EMPTY : { kind: 'text', text: defused(text) };
}

function numberCell(value: number | null): RegisterCell {
  return value === null ? EMPTY : { kind: 'number', value };
}

/** All columns in their order. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  { title: 'No.', width: 5, cell: (row) => numberCell(row.number) },
  { title: 'Binding or voluntary', width: 12, cell: (row) => textCell(row.legalForce) },
  { title: 'Finding', width: 30, cell: (row) => textCell(row.finding) },
  { title: 'Action', width: 42, cell: (row) => textCell(row.action) },
  { title: 'Question no.', width: 10, cell: (row) => textCell(row.questionId) },
  { title: 'Question', width: 34, cell: (row) => textCell(row.question) },
  { title: 'Owner', width: 16, cell: (row) => textCell(row.owner) },
  {
    title: 'Due',
    width: 11,
    cell: (row) => (row.dueOn === null ? EMPTY : { kind: 'day', day: row.dueOn }),
  },
  { title: 'Status', width: 11, cell: (row) => textCell(row.status) },
  { title: 'Priority', width: 8, cell: (row) => numberCell(row.priority) },
  { title: 'Authorities and how each was checked', width: 38, cell: (row) => textCell(row.authorities) },
  { title: 'Source', width: 11, cell: (row) => textCell(row.source) },
];
