/**
 * The one IPC contract: every channel with the schema of its request and of its answer. Main validates
 * against it, the preload derives its functions from it, the page sees the derived `Api` type only.
 */
import { z } from 'zod';
import { assessmentFileSchema } from '../assessment/schema';
import { APP_ERROR_CODES, type AppError } from '../errors/app-error';
import type { Result } from '../lib/result';
import { DEFAULT_PACK_LIMITS } from '../pack/pack-file';
import { CONTENT_NOUNS, DOCUMENT_KINDS } from '../report/document-kinds';
import { editionSchema } from '../report/editions/edition';
import { provenanceSchema } from '../report/provenance';
import { MAX_TERM_LIST_CHARACTERS } from '../report/editions/terms';
import { storageContract } from './storage-contract';

const jobId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const handle = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const passphrase = z.string().min(1).max(1_024);

/** The files of a pack by name. More than any pack file may unpack to is refused before it is parsed. */
const packTexts = z.record(z.string().max(100), z.string().max(DEFAULT_PACK_LIMITS.maxTotalBytes));

const packProblem = z.strictObject({
  rule: z.string(),
  file: z.string(),
  path: z.string(),
  message: z.string(),
  line: z.number().int().nullable(),
  column: z.number().int().nullable(),
});

export const documentKindSchema = z.enum(DOCUMENT_KINDS);

/** What a document holds, e.g. 12 pages, or 24 rows. */
const contents = z
  .array(z.strictObject({ noun: z.enum(CONTENT_NOUNS), count: z.number().int().min(0) }))
  .min(1)
  .max(CONTENT_NOUNS.length)
  .readonly();

const count = z.number().int().min(0);

/** What reading a finished document back has shown. */
const proof = z.strictObject({
  total: count,
  present: count,
  missing: z.array(z.string()).readonly(),
  /** Texts and terms the edition must not hold, looked for and not found. */
  excluded: count,
  /** Texts that no search can tell from what may be said. */
  indistinct: count,
});
export type DocumentProof = Readonly<z.infer<typeof proof>>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const edition = editionSchema;

/** What a PDF somebody brings turns out to be. */
const inspection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-ours'), sha256 }),
  z.strictObject({ kind: z.literal('damaged'), sha256 }),
  z.strictObject({
    kind: z.literal('ours'),
    sha256,
    provenance: provenanceSchema,
    /** It says so on every page. */
    isFinal: z.boolean(),
    /** A digest of the words of each page. */
    pages: z.array(sha256).readonly(),
    /** Pages, from 1, that do not carry the fingerprint the file says it has. */
    strangePages: z.array(count).readonly(),
    hasAttachment: z.boolean(),
  }),
]);
export const inspectionSchema = inspection;
export type Inspection = Readonly<z.infer<typeof inspection>>;

const saveOutcome = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('saved'), fileName: z.string(), bytes: z.number() }),
  z.strictObject({ status: z.literal('cancelled') }),
]);
export type SaveOutcome = z.infer<typeof saveOutcome>;

const nothing = z.strictObject({});

export const appErrorSchema = z.strictObject({
  code: z.enum(APP_ERROR_CODES),
  context: z.record(z.string(), z.string()),
});

/** Channel name to request and response schema. Paths never cross it: main hands out opaque handles. */
export const contract = {
  'app:get-info': {
    request: nothing,
    response: z.strictObject({
      appVersion: z.string(),
      electronVersion: z.string(),
      platform: z.string(),
    }),
  },
  /** The page tells main that everything typed is stored, and the window may close. */
  'app:confirm-flushed': { request: z.strictObject({ flushed: z.boolean() }), response: nothing },
  /** Builds a document's bytes from a frozen assessment. The preview shows these bytes, export saves them. */
  'document:build': {
    request: z.strictObject({
      jobId,
      kind: documentKindSchema,
      source: assessmentFileSchema,
      asOf: z.iso.date(),
      pageSize: z.enum(['LETTER', 'A4']),
      /** The assessment travels inside the document as a file. */
      attachData: z.boolean().optional(),
      /** The pack of the assessment; left out for the one that comes with the app. */
      packTexts: packTexts.optional(),
      /** Left out: the usual one of the kind. */
      edition: edition.optional(),
      /** Names and terms of the redacted edition, one a line. */
      redact: z.string().max(MAX_TERM_LIST_CHARACTERS).optional(),
    }),
    response: z.strictObject({
      documentId: handle,
      bytes: z.instanceof(Uint8Array),
      contents,
      fingerprint: z.string(),
      edition,
      proof,
      /** Of the bytes. */
      sha256,
    }),
  },
  /** Asks for a PDF and inspects it; with `documentId`, inspects a document made before instead. */
  'document:inspect': {
    request: z.strictObject({ jobId, documentId: handle.nullable() }),
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('inspected'), fileName: z.string(), inspection }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  'document:save': { request: z.strictObject({ documentId: handle }), response: saveOutcome },
  'share:export': {
    request: z.strictObject({ jobId, source: assessmentFileSchema, passphrase }),
    response: saveOutcome,
  },
  /** Saves the plain JSON file, readable by anyone who gets it. */
  'share:export-plain': { request: z.strictObject({ source: assessmentFileSchema }), response: saveOutcome },
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
  /** Opens a chosen file (share file or plain JSON). Nothing is stored: the page decides what to import. */
  'share:read-file': {
    request: z.strictObject({ jobId, fileId: handle, passphrase: passphrase.nullable() }),
    response: z.strictObject({ source: assessmentFileSchema }),
  },
  /** Asks for a pack file and reads it. Nothing is stored: the page decides what to import. */
  'pack:choose-file': {
    request: nothing,
    response: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('chosen'), fileName: z.string(), texts: packTexts }),
      /** The file opens, but what is inside is no sound pack. `total` counts the problems that are not listed too. */
      z.strictObject({
        status: z.literal('unsound'),
        fileName: z.string(),
        problems: z.array(packProblem),
        total: z.number().int(),
      }),
      z.strictObject({ status: z.literal('cancelled') }),
    ]),
  },
  /** Saves a sound pack as one file. */
  'pack:export': { request: z.strictObject({ texts: packTexts }), response: saveOutcome },
  ...storageContract,
  /** Stops a job; whatever it had written in part is removed. */
  'job:cancel': { request: z.strictObject({ jobId }), response: nothing },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Request<Name extends Channel> = z.infer<Contract[Name]['request']>;
export type Response<Name extends Channel> = z.infer<Contract[Name]['response']>;
export type Reply<Name extends Channel> = Result<Response<Name>, AppError>;

/** Messages from main to the page. Payload only; the page never sees Electron's event object. */
export const events = {
  'app:flush-requested': nothing,
  'app:menu-command': z.strictObject({
    command: z.enum(['new-assessment', 'import', 'show-list', 'toggle-theme', 'about']),
  }),
  'job:progress': z.strictObject({
    jobId,
    /** What is being done, in the user's words, e.g. "Encrypting". */
    stage: z.string(),
    done: z.number().min(0).max(1),
  }),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;
