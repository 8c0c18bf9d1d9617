/**
 * What the journal holds: acknowledged changes as rows whose bodies nobody but the page can read. Knows no file, no
 * clock and no meaning of a body.
 */
import { z } from 'zod';
import { entityId, moment } from '../assessment/schema-basics';
import { isJson } from './is-json';

/** Tables whose rows are written to the journal. */
const JOURNAL_TABLES = ['assessments', 'answers', 'records', 'packs', 'quarantine'] as const;

/** More rows than an assessment of the largest size has. */
const MAX_CHANGES = 100_000;

/** A revision: 1 for the first state, one more with each change. Revisions order changes; clocks only inform. */
export const revision = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** An id of 64 characters at most that is safe in every place it is used. */
export const assessmentId = entityId;

/** One row as it is after the change. */
export const rowSchema = z.strictObject({
  table: z.enum(JOURNAL_TABLES),
  id: entityId,
  rev: revision,
  /** Any JSON, opaque; `null` takes the row away. */
  body: z.unknown().refine(isJson, 'a body is plain JSON'),
});

/**
 * One acknowledged change. `change` states the rows that differ and follows on the revision before; `whole` states
 * all rows and takes the place of everything before; `removed` says that the assessment was taken away.
 */
export const journalEntrySchema = z.strictObject({
  /** `null` for the packs. */
  assessmentId: assessmentId.nullable(),
  /** The revision after the change. */
  rev: revision,
  /** By the clock of the computer; orders nothing. */
  at: moment,
  kind: z.enum(['change', 'whole', 'removed']),
  changes: z.array(rowSchema).max(MAX_CHANGES).readonly(),
});

export type RowChange = Readonly<z.infer<typeof rowSchema>>;
export type JournalEntry = Readonly<z.infer<typeof journalEntrySchema>>;

/** A row of a folded state: never taken away. */
export type JournaledRow = RowChange;
