/**
 * What the body of a row holds, table by table: the one schema of what the page writes and of what a backup is held
 * against. Knows no row, no file and no database.
 */
import { z } from 'zod';
import { RECORD_KINDS } from '../assessment/record-kinds';
import { answerSchema, assessmentFileSchema, assessmentSchema, type Answer } from '../assessment/schema';
import type { RowRecord } from '../assessment/schema-parts';
import { kindsIn, recordSchemaOf } from '../assessment/schema-record-kind';
import type { DeepReadonly } from '../base/deep-readonly';
import { logHeadSchema } from '../assessment/schema-history';
import { rowSetSchema } from './row-set';

/** Everything of an assessment but its answers and records, which have rows of their own. */
export const headerSchema = assessmentSchema
  .pick({ title: true, createdAt: true, updatedAt: true, profile: true })
  .extend({
    /** The pack the answers were given under. */
    pack: assessmentFileSchema.shape.pack,
    /** Answers that hold a value. Kept here so that a long list needs no answer rows. */
    answered: z.number().int().min(0),
    /** Of a sealed assessment: what its rows are as a whole. */
    rowSet: rowSetSchema.optional(),
    /** Where its log ends, apart from the log. Absent where nothing was written into it since there are heads. */
    logHead: logHeadSchema.optional(),
  });

export type Header = DeepReadonly<z.infer<typeof headerSchema>>;

/** What a body of the table of records is held to. */
export const recordSchema = recordSchemaOf(kindsIn('records', RECORD_KINDS));

/** A pack as the texts of its files. What they say is checked when the pack is loaded. */
const packBodySchema = z.strictObject({ texts: z.record(z.string(), z.string()) });

/** What the bodies of each table are. */
export interface Bodies {
  readonly assessments: Header;
  readonly answers: Answer;
  readonly records: RowRecord;
  readonly packs: DeepReadonly<z.infer<typeof packBodySchema>>;
}

/** Tables whose rows have a body of their own; what was set aside has none. */
export type BodyTable = keyof Bodies;

/** The schema of each table's bodies. */
export const BODY_SCHEMAS: { readonly [Table in BodyTable]: z.ZodType<Bodies[Table]> } = {
  assessments: headerSchema,
  answers: answerSchema,
  records: recordSchema,
  packs: packBodySchema,
};
