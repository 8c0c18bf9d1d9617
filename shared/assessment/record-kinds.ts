/**
 * The registry of records: every kind there is, in one list. Rows, drafts, import, editions, redaction, proof and
 * summaries go by it and know no kind by name. The words on the left are stored; they never change.
 */
import { CONTENT_KINDS } from './schema-content';
import { auditEntrySchema, snapshotSchema } from './schema-history';
import { incidentEntrySchema } from './schema-incident';
import { recordKind, type RecordOf, type ValueOf } from './schema-record-kind';

/** Every kind of record, in the order they stand in an assessment. */
export const RECORD_KINDS = {
  ...CONTENT_KINDS,
  snapshot: recordKind({
    schema: snapshotSchema,
    part: 'snapshots',
    cardinality: 'many',
    maximum: 200,
    table: 'records',
    use: 'history',
    key: ({ id }) => id,
    changedAt: ({ takenAt }) => takenAt,
    order: ({ number }) => number,
    titleField: null,
    isUnique: true,
    count: () => 1,
  }),
  incident: recordKind({
    schema: incidentEntrySchema,
    part: 'incidents',
    cardinality: 'many',
    maximum: 20_000,
    table: 'records',
    use: 'history',
    // By its hash, not its number: two entries that claim one place are both kept, and the chain says so.
    key: ({ hash }) => hash,
    changedAt: ({ at }) => at,
    order: ({ number }) => number,
    titleField: null,
    isUnique: false,
    count: () => 1,
  }),
  audit: recordKind({
    schema: auditEntrySchema,
    part: 'audit',
    cardinality: 'many',
    maximum: 20_000,
    table: 'records',
    use: 'history',
    // By its hash, not its number: two entries that claim one place are both kept, and the chain says so.
    key: ({ hash }) => hash,
    changedAt: ({ at }) => at,
    order: ({ number }) => number,
    titleField: null,
    isUnique: false,
    count: () => 1,
  }),
} as const;

/** The kinds there are. */
export type AllKinds = typeof RECORD_KINDS;
export type KindName = keyof AllKinds;
/** What a record of the kind holds. */
export type RecordValue<Name extends KindName> = ValueOf<AllKinds[Name]>;
/** Any record with the word for its kind. */
export type AnyRecord = RecordOf<AllKinds>;
