/**
 * The registry of records: every kind there is, in one list. Rows, drafts, import, editions, redaction, proof and
 * summaries go by it and know no kind by name. The words on the left are stored; they never change.
 */
import { CONTENT_KINDS } from './schema-content';
import { auditEntrySchema, snapshotSchema } from './schema-history';
import { incidentEntrySchema } from './schema-incident';
import { recordKind, type RecordOf, type ValueOf } from './schema-record-kind';

/** What is the same of everything that has been. */
const HISTORY = {
  cardinality: 'many',
  table: 'records',
  use: 'history',
  titleField: null,
  count: () => 1,
} as const;

/** Entries of a chain: by their hash, not their number. Two that claim one place are both kept, and the chain says so. */
const CHAINED = {
  ...HISTORY,
  maximum: 20_000,
  key: ({ hash }: { readonly hash: string }) => hash,
  changedAt: ({ at }: { readonly at: string }) => at,
  order: ({ number }: { readonly number: number }) => number,
  isUnique: false,
} as const;

/** Every kind of record, in the order they stand in an assessment. */
export const RECORD_KINDS = {
  ...CONTENT_KINDS,
  snapshot: recordKind({
    ...HISTORY,
    schema: snapshotSchema,
    part: 'snapshots',
    maximum: 200,
    key: ({ id }) => id,
    changedAt: ({ takenAt }) => takenAt,
    order: ({ number }) => number,
    isUnique: true,
  }),
  incident: recordKind({ ...CHAINED, schema: incidentEntrySchema, part: 'incidents' }),
  audit: recordKind({ ...CHAINED, schema: auditEntrySchema, part: 'audit' }),
} as const;

/** The kinds there are. */
export type AllKinds = typeof RECORD_KINDS;
export type KindName = keyof AllKinds;
/** What a record of the kind holds. */
export type RecordValue<Name extends KindName> = ValueOf<AllKinds[Name]>;
/** Any record with the word for its kind. */
export type AnyRecord = RecordOf<AllKinds>;
