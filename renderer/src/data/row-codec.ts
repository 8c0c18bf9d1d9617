/**
 * The one place where rows become stored bodies and stored bodies become rows. Everything else treats a body
 * as opaque.
 */
import type { RowRecord } from '@shared/assessment/schema-parts';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { BODY_SCHEMAS, type Bodies, type BodyTable } from '@shared/storage/schema-bodies';
import { rowPlaceOf, type RowKeys, type RowPlace } from './repository/row-keys';
import type { RowInTable } from './repository/rows';

export { headerSchema, recordSchema, type BodyTable, type Header } from '@shared/storage/schema-bodies';

/** What counsel adds to the answers, and what has been: one row each, all in one table. */
export type RecordBody = RowRecord;

/** What a decoded body of each table is. */
export type Body<Table extends BodyTable> = Bodies[Table];

/** The place of a body whose table is known. */
export interface TablePlace<Table extends BodyTable> extends RowPlace {
  readonly table: Table;
}

/**
 * Makes the stored body of a row in its place. Throws on a value that does not fit its schema: callers check first what
 * users typed. Throws `NoKey` where it cannot be sealed. Never await it inside a transaction.
 */
export async function encodeRow<Table extends BodyTable>(
  keys: RowKeys,
  place: TablePlace<Table>,
  value: Body<Table>,
): Promise<unknown> {
  const parsed = BODY_SCHEMAS[place.table].safeParse(value);
  if (!parsed.success) throw new Error(`Row ${place.table}/${place.id} does not fit its schema`);
  return keys.seal(place, parsed.data);
}

/**
 * Reads a stored body. Fails with `row-unreadable` and never throws; the caller must then leave the row as it
 * is. Never await it inside a transaction.
 */
export async function decodeRow<Table extends BodyTable>(
  keys: RowKeys,
  place: TablePlace<Table>,
  body: unknown,
): Promise<Result<Body<Table>, AppError>> {
  const opened = await keys.open(place, body);
  if (opened.kind === 'unopened') return err(unreadable(place.table, place.id));
  const parsed = BODY_SCHEMAS[place.table].safeParse(opened.value);
  return parsed.success ? ok(parsed.data) : err(unreadable(place.table, place.id));
}

/** The body of a header without what a vault notes in it about the rows; any other body as it is. */
export function bodyWithoutRowSet(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('rowSet' in body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'rowSet'));
}

/** Whether the body of a row can be read. What was set aside need not be. */
export async function isReadable(keys: RowKeys, placed: RowInTable): Promise<boolean> {
  const { table, row } = placed;
  if (table === 'quarantine') return true;
  return Number.isInteger(row.rev) && (await decodeRow(keys, { ...rowPlaceOf(placed), table }, row.body)).ok;
}

/** The failure that names a row that is kept but could not be read. */
export function unreadable(table: BodyTable, id: string): AppError {
  return appError('row-unreadable', { table, id });
}
