/**
 * The one place where rows become stored bodies and stored bodies become rows. Everything else treats a body
 * as opaque.
 */
import { RECORD_KINDS } from '@shared/assessment/record-kinds';
import { answerSchema, assessmentFileSchema, assessmentSchema, type Answer } from '@shared/assessment/schema';
import type { RowRecord } from '@shared/assessment/schema-parts';
import { kindsIn, recordSchemaOf } from '@shared/assessment/schema-record-kind';
import { appError, type AppError } from '@shared/base/app-error';
import type { DeepReadonly } from '@shared/base/deep-readonly';
import { err, ok, type Result } from '@shared/base/result';
import { z } from 'zod';
import type { RowInTable } from './repository/rows';

/** Everything of an assessment but its answers and records, which have rows of their own. */
export const headerSchema = assessmentSchema
  .pick({ title: true, createdAt: true, updatedAt: true, profile: true })
  .extend({
    /** The pack the answers were given under. */
    pack: assessmentFileSchema.shape.pack,
    /** Answers that hold a value. Kept here so that a long list needs no answer rows. */
    answered: z.number().int().min(0),
  });

export type Header = DeepReadonly<z.infer<typeof headerSchema>>;

/** What counsel adds to the answers, and what has been: one row each, all in one table. */
export type RecordBody = RowRecord;

/** What a body of the table of records is held to. */
export const recordSchema = recordSchemaOf(kindsIn('records', RECORD_KINDS));

/** A pack as the texts of its files. What they say is checked when the pack is loaded. */
const packBodySchema = z.strictObject({ texts: z.record(z.string(), z.string()) });

interface Bodies {
  readonly assessments: Header;
  readonly answers: Answer;
  readonly records: RecordBody;
  readonly packs: DeepReadonly<z.infer<typeof packBodySchema>>;
}

/** Tables whose rows have an encoded body. */
export type BodyTable = keyof Bodies;

/** What a decoded body of each table is. */
export type Body<Table extends BodyTable> = Bodies[Table];

const schemas: { readonly [Table in BodyTable]: z.ZodType<Body<Table>> } = {
  assessments: headerSchema,
  answers: answerSchema,
  records: recordSchema,
  packs: packBodySchema,
};

/**
 * Makes the stored body of a row. Throws on a value that does not fit its schema: callers check first what
 * users typed. Never await it inside a transaction.
 */
export async function encodeRow<Table extends BodyTable>(
  table: Table,
  id: string,
  value: Body<Table>,
): Promise<unknown> {
  const parsed = schemas[table].safeParse(value);
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
  const parsed = schemas[table].safeParse(body);
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
