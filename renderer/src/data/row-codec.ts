/**
 * The one place where rows become stored bodies and stored bodies become rows. Everything else treats a body
 * as opaque.
 */
import type { RowRecord } from '@shared/assessment/schema-parts';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { BODY_SCHEMAS, type Bodies, type BodyTable } from '@shared/storage/schema-bodies';
import type { RowInTable } from './repository/rows';

export { headerSchema, recordSchema, type BodyTable, type Header } from '@shared/storage/schema-bodies';

/** What counsel adds to the answers, and what has been: one row each, all in one table. */
export type RecordBody = RowRecord;

/** What a decoded body of each table is. */
export type Body<Table extends BodyTable> = Bodies[Table];

/**
 * Makes the stored body of a row. Throws on a value that does not fit its schema: callers check first what
 * users typed. Never await it inside a transaction.
 */
export async function encodeRow<Table extends BodyTable>(
  table: Table,
  id: string,
  value: Body<Table>,
): Promise<unknown> {
  const parsed = BODY_SCHEMAS[table].safeParse(value);
  if (!parsed.success) throw new Error(`Row ${table}/${id} does not fit its schema`);
  return Promise.resolve(parsed.data);
}

/**
 * Reads a stored body. Fails with `row-unreadable` and never throws; the caller must then leave the row as it
 * is. Never await it inside a transaction.
 */
export async function decodeRow<Table extends BodyTable>(
  table: Table,
  id: string,
  body: unknown,
): Promise<Result<Body<Table>, AppError>> {
  const parsed = BODY_SCHEMAS[table].safeParse(body);
  return Promise.resolve(parsed.success ? ok(parsed.data) : err(unreadable(table, id)));
}

/** Whether the body of a row can be read. What was set aside need not be. */
export async function isReadable({ table, row }: RowInTable): Promise<boolean> {
  if (table === 'quarantine') return true;
  return Number.isInteger(row.rev) && (await decodeRow(table, row.id, row.body)).ok;
}

/** The failure that names a row that is kept but could not be read. */
export function unreadable(table: BodyTable, id: string): AppError {
  return appError('row-unreadable', { table, id });
}
