/** Writes the action register for spreadsheets. A cell that could be read as a formula comes defused from the table. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import { assertNever } from '@shared/base/assert-never';
import { REGISTER_COLUMNS, type RegisterCell } from '@shared/document/register-table';
import type { RegisterRow } from '@shared/document/tracking-types';
import type { MadeFile } from './document-work';
import { repackZip } from './repack-zip';

const HEADER = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#e8e4da',
} as const;
const DAY_FORMAT = 'yyyy-mm-dd';
/** In points; a spreadsheet takes no taller row, and scrolls what is longer. */
const ROW = { line: 13.5, padding: 3, tallest: 400 } as const;

/** "A", "B" … for the few columns there are. */
function columnLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
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
      return { ...place, type: String, value: cell.text };
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
function linesOf(cell: RegisterCell, width: number): number {
  if (cell.kind !== 'text') return 1;
  const perLine = Math.max(1, width * 1.05);
  return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Some programs do not find the height of a row with wrapped text by themselves. */
function heightOf(cells: readonly RegisterCell[]): number {
  const lines = cells.map((cell, index) => linesOf(cell, REGISTER_COLUMNS[index]?.width ?? 1));
  return Math.min(ROW.tallest, Math.max(...lines) * ROW.line + ROW.padding);
}

function sheetRow(row: RegisterRow): CellObject[] {
  const cells = REGISTER_COLUMNS.map((column) => column.cell(row));
  const height = heightOf(cells);
  return cells.map((cell) => ({ ...sheetCell(cell), height }));
}

/** What the library has no option for: buttons to filter by, and paper as wide as the table. */
function sheetExtras(range: string): Feature<Blob> {
  const sheet = 'xl/worksheets/sheet{id}.xml';
  const transform = (content: string): string =>
    content
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
      .replace(/<pageSetup\b/, '<pageSetup fitToWidth="1" fitToHeight="0"');
  return { files: { transform: { [sheet]: { transform } } } };
}

/** Makes the register as a workbook: one sheet, its heading frozen, its rows tall enough, every column filterable. */
export async function makeRegisterXlsx(rows: readonly RegisterRow[]): Promise<MadeFile> {
  const titles = REGISTER_COLUMNS.map(({ title }): RegisterCell => ({ kind: 'text', text: title }));
  const height = heightOf(titles);
  const header = REGISTER_COLUMNS.map(({ title }): CellObject => ({
    ...HEADER,
    type: String,
    value: title,
    height,
  }));
  const body = rows.map(sheetRow);
  const last = columnLetter(REGISTER_COLUMNS.length - 1);
  const workbook = writeXlsxFile(
    [header, ...body],
    {
      sheet: 'Action register',
      columns: REGISTER_COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { features: [sheetExtras(`A1:${last}${String(rows.length + 1)}`)] },
  );
  const blob = await workbook.toBlob();
  const bytes = repackZip(new Uint8Array(await blob.arrayBuffer()));
  return { bytes, contents: [{ noun: 'row', count: rows.length }] };
}

function csvCell(cell: RegisterCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'day':
      return cell.day;
    case 'empty':
      return '';
    default:
      return assertNever(cell, 'cell');
  }
}

/**
 * Makes the register as comma-separated values (RFC 4180): lines end in CR LF, every cell is quoted, and a byte order
 * mark says that the text is UTF-8, without which spreadsheets guess wrong.
 */
export function makeRegisterCsv(rows: readonly RegisterRow[]): MadeFile {
  const header = REGISTER_COLUMNS.map(({ title }) => title);
  const body = rows.map((row) => REGISTER_COLUMNS.map((column) => csvCell(column.cell(row))));
  const text = stringify([header, ...body], { bom: true, quoted: true, record_delimiter: 'windows' });
  return { bytes: new TextEncoder().encode(text), contents: [{ noun: 'row', count: rows.length }] };
}
