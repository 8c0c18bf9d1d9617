/**
 * The one IPC contract: every channel with the schema of its request and of its answer. Main validates
 * against it, the preload derives its functions from it, the page sees the derived `Api` type only.
 */
import { z } from 'zod';
import { isTimeZone } from '../base/days';
import { PAGE_SIZES } from '../base/page-size';
import { LINE_CHARACTERS, PASSPHRASE_CHARACTERS } from '../base/text-limits';
import { pictureFields } from '../assessment/schema-hand';
import { assessmentFileSchema } from '../assessment/schema';
import type { AppError } from '../base/app-error';
import type { Result } from '../base/result';
import { DEFAULT_PACK_LIMITS } from '../pack/pack-file';
import { ANNEX_IDS, annexIdSchema } from '../document/annexes';
import { CONTENT_NOUNS, documentKindSchema } from '../document/document-kinds';
import { editionSchema } from '../wording/edition';
import { MAX_TERM_LIST_CHARACTERS } from '../release/editions/terms';
import { backupContract } from './backup-contract';
import {
  appErrorSchema,
  countSchema as count,
  jobIdSchema as jobId,
  handleSchema as handle,
  nothingSchema as nothing,
} from './contract-parts';
import { trustContract } from './trust-contract';
import { startContract } from './start-contract';
import { LOCK_REASONS, vaultContract } from './vault-contract';
import { saveOutcomeSchema } from '../exchange/save-outcome';
import { pdfInspectionSchema } from '../release/inspection';
import { incidentChoiceSchema } from '../document/incident/choice-schema';
import { undrawnCharacterSchema } from '../document/undrawn';
import { documentProofSchema } from '../release/proof/document-proof';
import { redactionReportSchema } from '../release/redaction-report';

const passphrase = z.string().min(1).max(PASSPHRASE_CHARACTERS);

/** The files of a pack by name. More than any pack file may unpack to is refused before it is parsed. */
export const packTextsSchema = z.record(
  z.string().max(100),
  z.string().max(DEFAULT_PACK_LIMITS.maxTotalBytes),
);

export const packProblemSchema = z.strictObject({
  rule: z.string(),
  file: z.string(),
  path: z.string(),
  message: z.string(),
  line: z.number().int().nullable(),
  column: z.number().int().nullable(),
});

/** What a document holds, e.g. 12 pages, or 24 rows. */
const contents = z
  .array(z.strictObject({ noun: z.enum(CONTENT_NOUNS), count }))
  .min(1)
  .max(CONTENT_NOUNS.length)
  .readonly();

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const edition = editionSchema;

/** Channel name to request and response schema. Paths never cross it: main hands out opaque handles. */
export const contract = {
  ...startContract,
  /** Shows the system's print dialog for the page as it stands. */
  'app:print': { request: nothing, response: nothing },
  /** Builds a document's bytes from a frozen assessment. The preview shows these bytes, export saves them. */
  'document:build': {
    request: z.strictObject({
      jobId,
      kind: documentKindSchema,
      source: assessmentFileSchema,
      asOf: z.iso.date(),
      pageSize: z.enum(PAGE_SIZES),
      /** The assessment travels inside the document as a file. */
      attachData: z.boolean().optional(),
      /** The pack of the assessment; left out for the one that comes with the app. */
      packTexts: packTextsSchema.optional(),
      /** Left out: the usual one of the kind. */
      edition: edition.optional(),
      /** Names and terms of the redacted edition, one a line. */
      redact: z.string().max(MAX_TERM_LIST_CHARACTERS).optional(),
      /** Left out: all of them. */
      annexes: z.array(annexIdSchema).max(ANNEX_IDS.length).optional(),
      /** Where the days are those on which something was recorded. Left out: UTC. */
      timeZone: z.string().max(64).refine(isTimeZone).optional(),
      /** Days that have passed go into a calendar too. */
      pastDates: z.boolean().optional(),
      /** Of a document that is of an incident: which, read when, and how. */
      incident: incidentChoiceSchema.optional(),
    }),
    response: z.strictObject({
      documentId: handle,
      bytes: z.instanceof(Uint8Array),
      contents,
      fingerprint: z.string(),
      edition,
      proof: documentProofSchema,
      /** What counsel is told about a redacted document before it is saved. */
      redaction: redactionReportSchema,
      /** Why it is a draft although a signature is there. */
      doubt: appErrorSchema.nullable(),
      /** What it shows as boxes. */
      undrawn: z.array(undrawnCharacterSchema).readonly(),
      /** Of the bytes. */
      sha256,
      /** What the log is to keep of it once it is saved. */
      forLog: z.record(z.string().max(64), z.string().max(LINE_CHARACTERS)).optional(),
    }),
  },
  /** Asks for a PDF and inspects it; with `documentId`, inspects a document made before instead. */
  'document:inspect': {
    request: z.strictObject({ jobId, documentId: handle.nullable() }),
    response: z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('inspected'),
        fileName: z.string(),
        inspection: pdfInspectionSchema,
      }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  'document:save': { request: z.strictObject({ documentId: handle }), response: saveOutcomeSchema },
  'share:export': {
    request: z.strictObject({ jobId, source: assessmentFileSchema, passphrase }),
    response: saveOutcomeSchema,
  },
  /** Saves the plain JSON file, readable by anyone who gets it. */
  'share:export-plain': {
    request: z.strictObject({ jobId, source: assessmentFileSchema }),
    response: saveOutcomeSchema,
  },
  'share:choose-file': {
    request: nothing,
    response: z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('chosen'),
        fileId: handle,
        fileName: z.string(),
        bytes: z.number(),
        needsPassphrase: z.boolean(),
      }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /**
   * Opens a chosen file (share file or plain JSON). Nothing is stored: the page decides what to import. The assessment
   * file, in UTF-8 and checked in full by the worker that opened it, is then taken part by part.
   */
  'share:read-file': {
    request: z.strictObject({ jobId, fileId: handle, passphrase: passphrase.nullable() }),
    response: z.strictObject({ openedId: handle, parts: count, bytes: count }),
  },
  /** Takes one part of the file opened last, by its position from 0. With the last one, main forgets the file. */
  'share:read-part': {
    request: z.strictObject({ openedId: handle, part: count }),
    response: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  },
  /** Asks for a pack file and reads it. Nothing is stored: the page decides what to import. */
  'pack:choose-file': {
    request: z.strictObject({ jobId }),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('chosen'), fileName: z.string(), texts: packTextsSchema }),
      /** The file opens, but what is inside is no sound pack. `total` counts the problems that are not listed too. */
      z.strictObject({
        status: z.literal('unsound'),
        fileName: z.string(),
        problems: z.array(packProblemSchema),
        total: z.number().int(),
      }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /** Asks for a picture for the letterhead and reads it. Nothing is stored: the page puts it into the matter. */
  'matter:choose-logo': {
    request: nothing,
    response: z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('chosen'),
        fileName: z.string(),
        ...pictureFields,
      }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /** Asks for the copy of a filing and hashes it. The file stays where it is; nothing of it is kept. */
  'incident:choose-copy': {
    request: nothing,
    response: z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('chosen'),
        name: z.string().max(LINE_CHARACTERS),
        bytes: z.number().int().min(0),
        sha256,
      }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /** Saves a sound pack as one file. */
  'pack:export': {
    request: z.strictObject({ jobId, texts: packTextsSchema }),
    response: saveOutcomeSchema,
  },
  ...backupContract,
  ...vaultContract,
  ...trustContract,
  /** Stops a job; whatever it had written in part is removed. */
  'job:cancel': { request: z.strictObject({ jobId }), response: nothing },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
/** A channel that a start asks. */
export type StartChannel = keyof typeof startContract;
export type Request<Name extends Channel> = z.infer<Contract[Name]['request']>;
export type Response<Name extends Channel> = z.infer<Contract[Name]['response']>;
export type Reply<Name extends Channel> = Result<Response<Name>, AppError>;

/** Messages from main to the page. Payload only; the page never sees Electron's event object. */
export const events = {
  /** Sent when it changes: whether there is room to save, and whether saving has stopped for this run. */
  'store:space': z.strictObject({ space: z.enum(['enough', 'low']), isStopped: z.boolean() }),
  /** A backup that was due was made, or could not be: the list of backups is another. */
  'backup:made': nothing,
  'app:flush-requested': nothing,
  /** The vault is to be locked: the page writes and seals what waits, and then asks for it with `vault:lock`. */
  'vault:lock-wanted': z.strictObject({ reason: z.enum(LOCK_REASONS) }),
  'app:menu-command': z.strictObject({
    command: z.enum([
      'new-assessment',
      'we-have-an-incident',
      'import',
      'show-list',
      'show-backups',
      'show-protection',
      'lock',
      'go-back',
      'go-forward',
      'toggle-theme',
      'about',
    ]),
  }),
  'job:progress': z.strictObject({
    jobId,
    /** What is being done, in the user's words, e.g. "Encrypting". */
    stage: z.string(),
    done: z.number().min(0).max(1),
  }),
  /** A document that has pages, made and not yet proven: to be looked at. It has no handle and cannot be saved. */
  'document:preview': z.strictObject({ jobId, bytes: z.instanceof(Uint8Array) }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
