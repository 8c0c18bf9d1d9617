/** The channels of marker and journal: those a start asks. */
import { z } from 'zod';
import { STORAGE_DIFFERENCES, RELATIONS } from '../storage/compare';
import { JOURNALED_STATES } from '../storage/fold';
import { assessmentId, journalEntrySchema, revision, rowSchema } from '../storage/schema-entry';
import { JOURNAL_PROBLEMS, VAULT_NOTICES } from '../storage/vault-state';
import { appErrorSchema, countSchema as count, nothingSchema } from './contract-parts';

const MOST_ENTRIES = 64;
/** That one message names. */
export const MOST_ROWS = 100_000;

const head = z.string().regex(/^[0-9a-f]{64}$/);
const journaledState = z.enum(JOURNALED_STATES);
const counts = z.strictObject({ assessments: count, packs: count });
export const rowsSchema = z.array(rowSchema).readonly();

/** A backup as it is listed. */
export const listedBackupSchema = z.strictObject({
  place: z.enum(['own', 'second']),
  fileName: z.string().max(200),
  createdAt: z.iso.datetime(),
  epoch: count,
  sequence: count,
  assessments: count,
  /** Of what is inside, before compression. */
  bytes: count,
  /** Assessments that could not be read when it was made, and are not inside. */
  leftOut: count,
  /** The packs could not be read when it was made, and are not inside. */
  lacksPacks: z.boolean(),
});

const stateResponse = z.strictObject({
  vaultId: z.string(),
  /** Of the run before; 0 for a new vault. */
  epochBefore: count,
  epochNow: count,
  counts,
  /** As the marker had it at the start; `null` without a marker. */
  countsBefore: counts.nullable(),
  notices: z.array(z.enum(VAULT_NOTICES)).readonly(),
  problems: z
    .array(
      z.strictObject({
        /** `null` for the packs. */
        assessmentId: assessmentId.nullable(),
        kind: z.enum(JOURNAL_PROBLEMS),
        /** That could not be used. */
        bytes: count,
      }),
    )
    .readonly(),
  assessments: z
    .array(
      z.strictObject({
        assessmentId,
        /** 0 when the journal is not for this version of the app to read. */
        rev: count,
        head: head.nullable(),
        presence: journaledState,
        isDoubtful: z.boolean(),
        isUsable: z.boolean(),
      }),
    )
    .readonly(),
  packs: z.strictObject({ rev: revision, head, isDoubtful: z.boolean() }).nullable(),
  newestBackup: listedBackupSchema.nullable(),
  /** The epoch of a backup in the second folder that this vault has not reached: it was restored from an older image. */
  laterEpochSeen: count.nullable(),
});

/** Channel name to request and response schema. */
export const storageContract = {
  /** How marker and journals stand. Fails with `journal-newer` or `journal-failed` when they cannot be opened. */
  'storage:state': { request: nothingSchema, response: stateResponse },
  /** Keeps changes. One outcome for each entry; `kept` is said only once the disk has it. */
  'storage:append': {
    request: z.strictObject({
      entries: z.array(journalEntrySchema).min(1).max(MOST_ENTRIES).readonly(),
    }),
    response: z.strictObject({
      outcomes: z
        .array(
          z.discriminatedUnion('status', [
            z.strictObject({ status: z.literal('kept'), rev: revision, head }),
            z.strictObject({ status: z.literal('refused'), error: appErrorSchema }),
          ]),
        )
        .readonly(),
    }),
  },
  /** The rows of one assessment as the journal has them, or those of the packs for `null`. */
  'storage:read': {
    request: z.strictObject({ assessmentId: assessmentId.nullable() }),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('none') }),
      z.strictObject({
        status: z.literal('found'),
        rev: revision,
        presence: journaledState,
        at: z.iso.datetime(),
        rows: rowsSchema,
      }),
    ]),
  },
  /** The page says what the database holds, and hears on which side something is missing, older or newer. */
  'storage:report-database': {
    request: z.strictObject({
      /** What stood in the database when it was opened. */
      epoch: count.nullable(),
      assessments: z
        .array(z.strictObject({ assessmentId, rev: count }))
        .max(MOST_ROWS)
        .readonly(),
      packs: z
        .array(z.strictObject({ id: assessmentId, rev: count }))
        .max(MOST_ROWS)
        .readonly(),
    }),
    response: z.strictObject({
      relation: z.enum(RELATIONS),
      /** To be stored in the database, and then confirmed. */
      epochNow: count,
      differences: z
        .array(
          z.strictObject({
            assessmentId,
            finding: z.enum(STORAGE_DIFFERENCES),
            databaseRev: count.nullable(),
            journalRev: count.nullable(),
          }),
        )
        .readonly(),
      /** Assessments of which the journal has no row of their own: they were taken away, or set aside. */
      absent: z
        .array(z.strictObject({ assessmentId, rev: revision, presence: z.enum(['removed', 'set-aside']) }))
        .readonly(),
      packs: z.strictObject({
        /** That the journal has reached; 0 for none. */
        rev: count,
        missingInDatabase: z.array(z.string()).readonly(),
        missingInJournal: z.array(z.string()).readonly(),
      }),
      /** No journal is damaged or gone, and there are no fewer assessments than when the marker was last written. */
      isWhole: z.boolean(),
      /** Journals and database were put back from an earlier copy, or changed from outside, since the marker was written. */
      isSetBack: z.boolean(),
    }),
  },
  /** The page has stored the epoch in the database. */
  'storage:confirm-epoch': {
    request: z.strictObject({
      epoch: count,
      /** All that are in the database, counted one by one; `null` where nobody waits for them. */
      rows: count.nullable(),
    }),
    response: nothingSchema,
  },
} as const;
