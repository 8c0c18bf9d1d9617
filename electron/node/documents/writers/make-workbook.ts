/**
 * Writes the action register as a workbook: the register on one sheet, its legend on another. Says nothing that is not in
 * the rows and the cover. What the library has no option for is written into its parts afterwards (`finish-workbook`).
 */
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import { assertNever } from '@shared/base/assert-never';
import type { PageSize } from '@shared/base/page-size';
import { PLAUSIBLE_YEARS } from '@shared/base/days';
import type { CoverView } from '@shared/document/model-types';
import { registerLegend, REGISTER_STATUSES, type LegendLine } from '@shared/document/register-legend';
import { isFormulaLike, REGISTER_COLUMNS, type RegisterCell } from '@shared/document/register-table';
import { fileSubject, fileTitle } from '@shared/document/running-words';
import type { RegisterRow } from '@shared/document/tracking-types';
import type { MadeFile } from './document-work';
import { finishWorkbook, type SheetExtras, type Validation } from './finish-workbook';

const HEADER = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#e8e4da',
} as const;
const DAY_FORMAT = 'yyyy-mm-dd';
/** The format of text. `finish-workbook` knows cells by it that would be read as formulas otherwise. */
const TEXT_FORMAT = '@';
/** In points; a spreadsheet takes no taller row, and scrolls what is longer. */
const ROW = { line: 13.5, padding: 3, tallest: 400 } as const;
const LEGEND_WIDTHS = [26, 92] as const;
const SHEETS = { register: 'Action register', legend: 'Legend' } as const;

/** What a workbook is made from. */
export interface WorkbookWork {
  readonly rows: readonly RegisterRow[];
  readonly cover: CoverView;
  /** Who made it, as recorded; empty for nobody. */
  readonly author: string;
  readonly pageSize: PageSize;
}

/** "A", "B" … for the few columns there are. */
function columnLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function textCell(text: string): CellObject {
  const value = { type: String, value: text } as const;
  return isFormulaLike(text) ? { ...value, format: TEXT_FORMAT } : value;
}

function sheetCell(cell: RegisterCell): CellObject {
  const place = {
    align: 'left',
    alignVertical: 'top',
    wrap: true,
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#cfc9bd',
  } as const;
  switch (cell.kind) {
    case 'text':
      return { ...place, ...textCell(cell.text) };
    case 'number':
      return { ...place, type: Number, value: cell.value };
    case 'day':
      return { ...place, type: Date, value: new Date(`${cell.day}T00:00:00.000Z`), format: DAY_FORMAT };
    case 'empty':
      return place;
    default:
      return assertNever(cell, 'cell');
  }
}

/** Lines a text takes in a column; a little more than it may need, for lines end between words. */
function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, width * 1.05);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Some programs do not find the height of a row with wrapped text by themselves. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 1));
  return Math.min(ROW.tallest, Math.max(...lines) * ROW.line + ROW.padding);
}

const WIDTHS = REGISTER_COLUMNS.map(({ width }) => width);

function sheetRow(row: RegisterRow): CellObject[] {
  const cells = REGISTER_COLUMNS.map((column) => column.cell(row));
  const height = heightOf(
    cells.map((cell) => (cell.kind === 'text' ? cell.text : '')),
    WIDTHS,
  );
  return cells.map((cell) => ({ ...sheetCell(cell), height }));
}

function headerRow(): CellObject[] {
  const titles = REGISTER_COLUMNS.map(({ title }) => title);
  const height = heightOf(titles, WIDTHS);
  return titles.map((value) => ({ ...HEADER, type: String, value, height }));
}

function legendRow({ kind, term, text }: LegendLine): CellObject[] {
  const place = { alignVertical: 'top', wrap: true, height: heightOf([term, text], LEGEND_WIDTHS) } as const;
  const look = kind === 'group' ? { ...place, ...HEADER } : place;
  const first: CellObject = { ...look, ...textCell(term), fontWeight: 'bold' };
  return [first, text === '' ? { ...look } : { ...look, ...textCell(text) }];
}

/** What is to be filled in takes what the register knows and nothing else. */
function validations(lastRow: number): readonly Validation[] {
  const rangeOf = (title: string): string => {
    const letter = columnLetter(REGISTER_COLUMNS.findIndex((column) => column.title === title));
    return `${letter}2:${letter}${String(lastRow)}`;
  };
  return [
    { kind: 'list', range: rangeOf('Status'), values: REGISTER_STATUSES },
    {
      kind: 'day',
      range: rangeOf('Due'),
      from: `${String(PLAUSIBLE_YEARS.first)}-01-01`,
      to: `${String(PLAUSIBLE_YEARS.last)}-12-31`,
    },
  ];
}

function extrasOf(rows: number): readonly SheetExtras[] {
  const lastRow = rows + 1;
  const filter = `A1:${columnLetter(REGISTER_COLUMNS.length - 1)}${String(lastRow)}`;
  return [
    { name: SHEETS.register, filter, titleRows: 1, validations: rows === 0 ? [] : validations(lastRow) },
    { name: SHEETS.legend, filter: null, titleRows: 0, validations: [] },
  ];
}

/** Makes the register as a workbook: its heading frozen and repeated in print, its rows tall enough, every column filterable. */
export async function makeRegisterXlsx({ rows, cover, author, pageSize }: WorkbookWork): Promise<MadeFile> {
  const workbook = writeXlsxFile([
    {
      data: [headerRow(), ...rows.map(sheetRow)],
      sheet: SHEETS.register,
      columns: WIDTHS.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      data: registerLegend(cover).map(legendRow),
      sheet: SHEETS.legend,
      columns: LEGEND_WIDTHS.map((width) => ({ width })),
    },
  ]);
  const blob = await workbook.toBlob();
  const bytes = finishWorkbook(new Uint8Array(await blob.arrayBuffer()), {
    pageSize,
    sheets: extrasOf(rows.length),
    head: cover.privilegeLegend,
    foot: `${cover.runningTitle} · ${cover.date} · ${cover.fingerprintShort}`,
    properties: {
      title: fileTitle(SHEETS.register, cover),
      subject: fileSubject(cover),
      author: author.trim(),
      on: cover.asOf,
    },
  });
  return { bytes, contents: [{ noun: 'row', count: rows.length }] };
}
