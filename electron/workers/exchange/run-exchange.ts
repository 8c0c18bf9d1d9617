/** Runs one request of the exchange worker. Free of Electron, so that it is tested as it is; touches no file. */
import { fail, type AppError } from '@shared/base/app-error';
import { openShareFile, sealShareFile, type OnProgress } from '@shared/exchange/share-file';
import type { PackageContent } from '@shared/exchange/share-package';
import { exchangeRequestSchema, type ExchangeRequest } from './protocol';
import { ok, type Result } from '@shared/base/result';

/** What the worker sends back; main parses it with `exchangeOutcomeSchema`. */
export type ExchangeReport =
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array }
  | ({ readonly kind: 'opened' } & Pick<PackageContent, 'source' | 'manifest'>);

type Outcome = Result<ExchangeReport, AppError>;
type Job<Kind extends ExchangeRequest['kind']> = Extract<ExchangeRequest, { kind: Kind }>;

async function seal(job: Job<'seal'>, onProgress: OnProgress): Promise<Outcome> {
  const { source, passphrase, createdAt, appVersion } = job;
  const bytes = await sealShareFile({ source, passphrase, createdAt, appVersion, onProgress });
  return bytes.ok ? ok({ kind: 'sealed', bytes: bytes.value }) : bytes;
}

async function open(job: Job<'open'>, onProgress: OnProgress): Promise<Outcome> {
  const content = await openShareFile({ bytes: job.bytes, passphrase: job.passphrase, onProgress });
  if (!content.ok) return content;
  const { source, manifest } = content.value;
  return ok({ kind: 'opened', source, manifest });
}

/**
 * Seals or opens, as the message asks.
 *
 * @param message - as it came over the process boundary, not yet believed
 * @returns the outcome, or the failure by name; `request-invalid` for a message outside the protocol. Never
 *   throws: a fault of the program's own comes back as `internal`.
 */
export async function runExchange(message: unknown, onProgress: OnProgress): Promise<Outcome> {
  const request = exchangeRequestSchema.safeParse(message);
  if (!request.success) return fail('request-invalid', { problem: 'a message outside the protocol' });
  try {
    return await (request.data.kind === 'seal'
      ? seal(request.data, onProgress)
      : open(request.data, onProgress));
  } catch (error) {
    return fail('internal', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}
