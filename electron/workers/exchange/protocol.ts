/** Messages between main and the exchange worker, as schemas for both ends. Carries only paths that main chose. */
import { z } from 'zod';
import { PASSPHRASE_CHARACTERS } from '@shared/base/text-limits';
import { assessmentFileSchema } from '@shared/assessment/schema';
import { backupContract } from '@shared/ipc/backup-contract';
import { packProblemSchema, packTextsSchema } from '@shared/ipc/contract';
import { appErrorSchema } from '@shared/ipc/contract-parts';
import { MAX_ASSESSMENT_FILE_SIZE } from '@shared/exchange/assessment-file';
import { assessmentId, revision, rowSchema } from '@shared/storage/schema-entry';
import { shareManifestSchema } from '@shared/exchange/share-manifest';
import { SHEET_CODE_CHARACTERS } from '@shared/ipc/vault-contract';
import { identitySchema, ringSchema } from '@shared/vault/ring';

const passphrase = z.string().min(1).max(PASSPHRASE_CHARACTERS);
/** The most that one message holds of a file. */
export const PART_BYTES = 1024 * 1024;

const path = z.string().min(1);
const bytes = z.instanceof(Uint8Array);
const count = z.number().int().min(0);

/** What opens a sealed backup; `null` while there is nothing to open it with. */
const opening = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('identity'), identity: identitySchema }),
    z.strictObject({ kind: z.literal('passphrase'), passphrase }),
    z.strictObject({ kind: z.literal('sheet'), code: z.string().max(SHEET_CODE_CHARACTERS) }),
  ])
  .nullable();

/** Checked in the worker, body by body; here only its form, since main looks into none. */
const rows = z.array(rowSchema.extend({ body: z.unknown() })).readonly();
const backupContentSchema = backupContract['backup:read'].response.extend({
  assessments: z.array(z.strictObject({ assessmentId, rev: revision, rows })).readonly(),
  packs: rows.nullable(),
});

/** One job per worker process: main sends exactly one request and reads messages until the result. */
export const exchangeRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seal'),
    source: assessmentFileSchema,
    passphrase,
    createdAt: z.iso.datetime(),
    appVersion: z.string().max(40),
  }),
  /** The worker reads the file itself: what may be hostile never passes through main. */
  z.strictObject({
    kind: z.literal('open'),
    path,
    /** `null` for a plain file. */
    passphrase: passphrase.nullable(),
  }),
  z.strictObject({ kind: z.literal('write-plain'), source: assessmentFileSchema }),
  z.strictObject({ kind: z.literal('read-pack'), path }),
  z.strictObject({ kind: z.literal('write-pack'), texts: packTextsSchema }),
  /** All of a backup, held against its hashes. */
  z.strictObject({ kind: z.literal('prove-backup'), path, opening }),
  z.strictObject({
    kind: z.literal('read-backup'),
    path,
    opening,
    /** `null` for all. */
    assessmentIds: z.array(assessmentId).readonly().nullable(),
    withPacks: z.boolean(),
  }),
  /** Scrypt takes a second and 256 MB, and the passphrase ends with the process. */
  z.strictObject({ kind: z.literal('seal-ring'), ring: ringSchema, passphrase }),
  z.strictObject({ kind: z.literal('open-ring'), bytes, passphrase }),
]);
export type ExchangeRequest = z.infer<typeof exchangeRequestSchema>;

/** What a finished job hands back. */
export const exchangeOutcomeSchema = z.discriminatedUnion('kind', [
  /** The share file. */
  z.strictObject({ kind: z.literal('sealed'), bytes }),
  /** The plain file. */
  z.strictObject({ kind: z.literal('written'), bytes }),
  /** The assessment file that was inside, checked, as JSON in UTF-8, has been told in parts. */
  z.strictObject({
    kind: z.literal('opened'),
    /** Of all parts. */
    bytes: z.number().int().min(0).max(MAX_ASSESSMENT_FILE_SIZE),
    /** `null` for a plain file. */
    manifest: shareManifestSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('pack'), texts: packTextsSchema }),
  z.strictObject({
    kind: z.literal('pack-unsound'),
    problems: z.array(packProblemSchema),
    total: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('pack-written'), bytes, id: z.string(), version: z.string() }),
  z.strictObject({
    kind: z.literal('backup-proven'),
    assessments: count,
    packs: count,
    rows: count,
    strangeRows: count,
  }),
  z.strictObject({ kind: z.literal('backup-read'), content: backupContentSchema }),
  /** `ring.age`. */
  z.strictObject({ kind: z.literal('ring-sealed'), bytes }),
  z.strictObject({ kind: z.literal('ring-opened'), ring: ringSchema }),
]);
export type ExchangeOutcome = z.infer<typeof exchangeOutcomeSchema>;

/** Messages from the worker. `progress` and `part` may come any number of times; `result` comes once, last. */
export const exchangeMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('progress'),
    /** In the user's words, e.g. "Encrypting". */
    stage: z.string(),
    /** 0 to 1. */
    done: z.number().min(0).max(1),
  }),
  /** The next part of a file that was opened: small, so that main never stands still for one. */
  z.strictObject({
    kind: z.literal('part'),
    bytes: bytes.refine(({ byteLength }) => byteLength <= PART_BYTES, 'too large'),
  }),
  z.strictObject({
    kind: z.literal('result'),
    result: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: exchangeOutcomeSchema }),
      z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
    ]),
  }),
]);
