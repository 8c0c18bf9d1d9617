/** Writes the action register as comma-separated values. A cell that could be read as a formula is defused. */
import { stringify } from 'csv-stringify/sync';
import { assertNever } from '@shared/base/assert-never';
import { defused, REGISTER_COLUMNS, type RegisterCell } from '@shared/document/register-table';
import type { RegisterRow } from '@shared/document/tracking-types';
import type { MadeFile } from './document-work';

function csvCell(cell: RegisterCell): string {
  switch (cell.kind) {
    case 'text':
      return defused(cell.text);
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
