/** The channels of backups. Names no path: folders are chosen in a dialog of main's and shown by their name. */
import { z } from 'zod';
import { assessmentId, revision } from '../storage/schema-entry';
import { PASSPHRASE_CHARACTERS } from '../base/text-limits';
import {
  appErrorSchema,
  countSchema as count,
  handleSchema,
  jobIdSchema as jobId,
  nothingSchema,
} from './contract-parts';
import { listedBackupSchema, MOST_ROWS, rowsSchema } from './storage-contract';
import { SHEET_CODE_CHARACTERS } from './vault-contract';

const secondFolder = z.strictObject({
  /** The last part of its path. */
  name: z.string(),
  /** Why it could not be used when it was last tried; `null` when it could, or has not been tried since the start. */
  problem: appErrorSchema.nullable(),
});

const readBackupSchema = z.strictObject({
  createdAt: z.iso.datetime(),
  epoch: count,
  contents: z.array(z.strictObject({ assessmentId, rev: revision, bytes: count })).readonly(),
  hasPacks: z.boolean(),
  leftOut: z.array(assessmentId).readonly(),
  lacksPacks: z.boolean(),
  assessments: z.array(z.strictObject({ assessmentId, rev: revision, rows: rowsSchema })).readonly(),
  packs: rowsSchema.nullable(),
  /** Asked for, and left for another request because the answer would have been too large. */
  rest: z.array(assessmentId).readonly(),
});

/** What opens a sealed backup. */
const openingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().min(1).max(PASSPHRASE_CHARACTERS) }),
  z.strictObject({ kind: z.literal('sheet'), code: z.string().max(SHEET_CODE_CHARACTERS) }),
]);

/** Channel name to request and response schema. */
export const backupContract = {
  'backup:list': {
    request: nothingSchema,
    response: z.strictObject({
      /** The last made first. */
      backups: z.array(listedBackupSchema).readonly(),
      secondFolder: secondFolder.nullable(),
      /** Whoever can read the files can read what is inside. */
      isEncrypted: z.boolean(),
    }),
  },
  'backup:make': {
    request: z.strictObject({ jobId }),
    response: z.strictObject({
      backup: listedBackupSchema,
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
    response: readBackupSchema,
  },
  /** Asks for a backup in a file, of another computer or of other keys. */
  'backup:choose-file': {
    request: nothingSchema,
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('chosen'), backupId: handleSchema, fileName: z.string() }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /** As `backup:read`, of the file that was chosen; `vault-locked` while nothing is known that opens it. */
  'backup:read-file': {
    request: z.strictObject({
      backupId: handleSchema,
      /** Kept by main once it has opened the file; `null` from then on, and for one in the open. */
      opening: openingSchema.nullable(),
      assessmentIds: z.array(assessmentId).max(MOST_ROWS).readonly().nullable(),
      withPacks: z.boolean(),
    }),
    response: readBackupSchema,
  },
  /** Forgets the file that was chosen, and what opened it. */
  'backup:forget-file': { request: nothingSchema, response: nothingSchema },
  /** Asks for the second folder. */
  'backup:choose-folder': {
    request: nothingSchema,
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('chosen'), secondFolder }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /** Goes on without a second folder. What is in it stays. */
  'backup:forget-folder': { request: nothingSchema, response: nothingSchema },
  /** Opens the newest backup and holds all of it against its hashes. Touches no live data. */
  'backup:drill': {
    request: z.strictObject({ jobId }),
    response: z.strictObject({
      backup: listedBackupSchema,
      provenAt: z.iso.datetime(),
      assessments: count,
      packs: count,
      rows: count,
      /** Rows whose content this version of the app could not read. They are in the backup as they were found. */
      strangeRows: count,
    }),
  },
} as const;
