/** Writes the action register for spreadsheets. A cell that could be read as a formula comes defused from the table. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import { assertNever } from '@shared/lib/assert-never';
import { REGISTER_COLUMNS, type RegisterCell } from '@shared/report/register-table';
import type { RegisterRow } from '@shared/report/tracking-types';
import type { MadeFile } from './document-work';
import { repackZip } from './repack-zip';

const HEADER = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'center',
  backgroundColor: '#e8e4da',
} as const;
const DAY_FORMAT = 'yyyy-mm-dd';

/** "A", "B" … for the few columns there are. */
function columnLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function sheetCell(cell: RegisterCell): CellObject | null {
  const place = { alignVertical: 'top', wrap: true } as const;
  switch (cell.kind) {
    case 'text':
      return { ...place, type: String, value: cell.text };
    case 'number':
      return { ...place, type: Number, value: cell.value };
    case 'day':
      return { ...place, type: Date, value: new Date(`${cell.day}T00:00:00.000Z`), format: DAY_FORMAT };
    case 'empty':
      return null;
    default:
      return assertNever(cell, 'cell');
  }
}

/** Buttons to filter by, which the library has no option for. */
function autoFilter(range: string): Feature<Blob> {
  const sheet = 'xl/worksheets/sheet{id}.xml';
  const transform = (content: string): string =>
    content.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
  return { files: { transform: { [sheet]: { transform } } } };
}

/** Makes the register as a workbook: one sheet, its heading frozen, its columns wide enough, every column filterable. */
export async function makeRegisterXlsx(rows: readonly RegisterRow[]): Promise<MadeFile> {
  const header = REGISTER_COLUMNS.map(({ title }): CellObject => ({ ...HEADER, type: String, value: title }));
  const body = rows.map((row) => REGISTER_COLUMNS.map((column) => sheetCell(column.cell(row))));
  const last = columnLetter(REGISTER_COLUMNS.length - 1);
  const workbook = writeXlsxFile(
    [header, ...body],
    {
      sheet: 'Action register',
      columns: REGISTER_COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { features: [autoFilter(`A1:${last}${String(rows.length + 1)}`)] },
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
