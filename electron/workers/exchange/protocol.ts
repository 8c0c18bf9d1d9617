/** Messages between main and the exchange worker, as schemas for both ends. Carries no file paths. */
import { z } from 'zod';
import { PASSPHRASE_CHARACTERS } from '@shared/base/text-limits';
import { assessmentFileSchema } from '@shared/assessment/schema';
import { appErrorSchema } from '@shared/ipc/contract';
import { shareManifestSchema } from '@shared/exchange/share-manifest';

const passphrase = z.string().min(1).max(PASSPHRASE_CHARACTERS);

/** One job per worker process: main sends exactly one request and reads messages until the result. */
export const exchangeRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seal'),
    source: assessmentFileSchema,
    passphrase,
    createdAt: z.iso.datetime(),
    appVersion: z.string().max(40),
  }),
  z.strictObject({ kind: z.literal('open'), bytes: z.instanceof(Uint8Array), passphrase }),
]);
export type ExchangeRequest = z.infer<typeof exchangeRequestSchema>;

/** What a finished job hands back: the share file's bytes, or the assessment that was inside one. */
export const exchangeOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sealed'), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({
    kind: z.literal('opened'),
    source: assessmentFileSchema,
    manifest: shareManifestSchema,
  }),
]);
export type ExchangeOutcome = z.infer<typeof exchangeOutcomeSchema>;

/** Messages from the worker. `progress` may come any number of times; `result` comes once, last. */
export const exchangeMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('progress'),
    /** In the user's words, e.g. "Encrypting". */
    stage: z.string(),
    /** 0 to 1. */
    done: z.number().min(0).max(1),
  }),
  z.strictObject({
    kind: z.literal('result'),
    result: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: exchangeOutcomeSchema }),
      z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
    ]),
  }),
]);
