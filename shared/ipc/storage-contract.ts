/** The channels of journal and backups. Names no path: folders are chosen in a dialog of main's and shown by their name. */
import { z } from 'zod';
import { APP_ERROR_CODES } from '../base/app-error';
import { STORAGE_DIFFERENCES, RELATIONS } from '../storage/compare';
import { JOURNALED_STATES } from '../storage/fold';
import { assessmentId, journalEntrySchema, revision, rowSchema } from '../storage/schema-entry';
import { JOURNAL_PROBLEMS, VAULT_NOTICES } from '../storage/vault-state';

const MOST_ENTRIES = 64;
const MOST_ROWS = 100_000;

const nothing = z.strictObject({});
const count = z.number().int().min(0);
const jobId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const head = z.string().regex(/^[0-9a-f]{64}$/);
const journaledState = z.enum(JOURNALED_STATES);
const counts = z.strictObject({ assessments: count, packs: count });
const rows = z.array(rowSchema).readonly();

const failure = z.strictObject({
  code: z.enum(APP_ERROR_CODES),
  context: z.record(z.string(), z.string()),
});

const backup = z.strictObject({
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

const secondFolder = z.strictObject({
  /** The last part of its path. */
  name: z.string(),
  /** Why it could not be used when it was last tried; `null` when it could, or has not been tried since the start. */
  problem: failure.nullable(),
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
  newestBackup: backup.nullable(),
  /** The epoch of a backup in the second folder that this vault has not reached: it was restored from an older image. */
  laterEpochSeen: count.nullable(),
});

/** Channel name to request and response schema. */
export const storageContract = {
  /** How marker and journals stand. Fails with `journal-newer` or `journal-failed` when they cannot be opened. */
  'storage:state': { request: nothing, response: stateResponse },
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
            z.strictObject({ status: z.literal('refused'), error: failure }),
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
        rows,
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
    }),
  },
  /** The page has stored the epoch in the database. */
  'storage:confirm-epoch': { request: z.strictObject({ epoch: count }), response: nothing },
  'backup:list': {
    request: nothing,
    response: z.strictObject({
      /** The last made first. */
      backups: z.array(backup).readonly(),
      secondFolder: secondFolder.nullable(),
      /** Whoever can read the files can read what is inside. */
      isEncrypted: z.literal(false),
    }),
  },
  'backup:make': {
    request: z.strictObject({ jobId }),
    response: z.strictObject({
      backup,
      /** Assessments whose journal could not be read. */
      leftOut: z.array(assessmentId).readonly(),
      secondFolder: secondFolder.nullable(),
    }),
  },
  /** What is in a backup, and the rows of the assessments asked for. Nothing is restored: the page decides that. */
  'backup:read': {
    request: z.strictObject({
      place: z.enum(['own', 'second']),
      fileName: z.string().max(200),
      /** `null` for all. */
      assessmentIds: z.array(assessmentId).max(MOST_ROWS).readonly().nullable(),
      withPacks: z.boolean(),
    }),
    response: z.strictObject({
      createdAt: z.iso.datetime(),
      epoch: count,
      contents: z.array(z.strictObject({ assessmentId, rev: revision, bytes: count })).readonly(),
      hasPacks: z.boolean(),
      leftOut: z.array(assessmentId).readonly(),
      lacksPacks: z.boolean(),
      assessments: z.array(z.strictObject({ assessmentId, rev: revision, rows })).readonly(),
      packs: rows.nullable(),
      /** Asked for, and left for another request because the answer would have been too large. */
      rest: z.array(assessmentId).readonly(),
    }),
  },
  /** Asks for the second folder. */
  'backup:choose-folder': {
    request: nothing,
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('chosen'), secondFolder }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /** Goes on without a second folder. What is in it stays. */
  'backup:forget-folder': { request: nothing, response: nothing },
  /** Opens the newest backup and holds all of it against its hashes. Touches no live data. */
  'backup:drill': {
    request: z.strictObject({ jobId }),
    response: z.strictObject({
      backup,
      provenAt: z.iso.datetime(),
      assessments: count,
      packs: count,
      rows: count,
      /** Rows whose content this version of the app could not read. They are in the backup as they were found. */
      strangeRows: count,
    }),
  },
} as const;
