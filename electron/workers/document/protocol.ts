/** Messages between main and the document worker, as schemas for both ends. Carries no path a page chose. */
import { z } from 'zod';
import { contract } from '@shared/ipc/contract';
import { appErrorSchema } from '@shared/ipc/contract-parts';
import { pdfInspectionSchema } from '@shared/release/inspection';
import type { DeepReadonly } from '@shared/base/deep-readonly';

const asked = contract['document:build'].request.omit({ jobId: true }).shape;
const made = contract['document:build'].response.shape;

/** One document at a time: main sends a request and reads messages until the result, then may send the next. */
export const documentRequestSchema = z.strictObject({
  ...asked,
  /** Absolute path of the folder with fonts and packs; chosen by main alone. */
  resourcesDir: z.string().min(1),
});
export type DocumentRequest = DeepReadonly<z.infer<typeof documentRequestSchema>>;

/** A finished document. */
export const documentOutcomeSchema = z.strictObject({
  bytes: made.bytes,
  contents: made.contents,
  fingerprint: made.fingerprint,
  edition: made.edition,
  proof: made.proof,
  redaction: made.redaction,
  doubt: made.doubt,
  undrawn: made.undrawn,
  sha256: made.sha256,
  forLog: made.forLog,
  /** The assessment's title as the edition shows it. */
  title: z.string(),
});

/**
 * Messages from the worker. `progress` may come any number of times; `part` comes once at most: a document that has pages,
 * before it is proven; `result` comes once, last.
 */
export const documentMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), stage: z.string(), done: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('part'), bytes: made.bytes }),
  z.strictObject({
    kind: z.literal('result'),
    result: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: documentOutcomeSchema }),
      z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
    ]),
  }),
]);
/** A PDF to inspect instead of one to make. */
export const inspectRequestSchema = z.strictObject({ inspect: z.instanceof(Uint8Array) });

/** Messages about an inspection. */
export const inspectMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), stage: z.string(), done: z.number().min(0).max(1) }),
  z.strictObject({
    kind: z.literal('result'),
    result: z.strictObject({ ok: z.literal(true), value: pdfInspectionSchema }),
  }),
]);
export type InspectMessage = z.infer<typeof inspectMessageSchema>;

export type DocumentMessage = z.infer<typeof documentMessageSchema>;
