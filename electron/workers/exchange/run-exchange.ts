/**
 * Runs one request of the exchange worker: everything that opens or makes files of strangers. Free of Electron, so that it
 * is tested as it is; reads no file but the one it is given, and writes none.
 */
import { fail, type AppError } from '@shared/base/app-error';
import {
  MAX_ASSESSMENT_FILE_SIZE,
  parseAssessmentBytes,
  serializeAssessmentFile,
  tooLarge,
} from '@shared/exchange/assessment-file';
import { openShareFile, sealShareFile, type OnProgress } from '@shared/exchange/share-file';
import type { PackageContent } from '@shared/exchange/share-package';
import { LARGEST_SHARE_FILE } from '@shared/exchange/tell-share-file';
import { encodeUtf8 } from '@shared/base/utf8';
import { exchangeRequestSchema, PART_BYTES, type ExchangeRequest } from './protocol';
import { ok, type Result } from '@shared/base/result';
import { writePackFile } from '@shared/pack/pack-file';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import type { Ring } from '@shared/vault/ring';
import { openRing, sealRing } from '../../node/vault/ring-cipher';
import { readPath, whyUnreadable } from '../../node/files/read-bounded';
import { parsePack } from '../../node/files/read-pack';
import type { TakenFromBackup } from '../../node/backup/read-parts';
import { proveBackupAt, readBackupAt, type Proven } from './read-backup-at';
import { readPackAt, type ToldProblem } from './read-pack-at';

/** What the worker sends back; main parses it with `exchangeOutcomeSchema`. */
export type ExchangeReport =
  | { readonly kind: 'sealed' | 'written' | 'ring-sealed'; readonly bytes: Uint8Array }
  | { readonly kind: 'ring-opened'; readonly ring: Ring }
  | {
      readonly kind: 'opened';
      readonly bytes: number;
      readonly manifest: PackageContent['manifest'] | null;
    }
  | { readonly kind: 'pack'; readonly texts: PackTexts }
  | { readonly kind: 'pack-unsound'; readonly problems: readonly ToldProblem[]; readonly total: number }
  | {
      readonly kind: 'pack-written';
      readonly bytes: Uint8Array;
      readonly id: string;
      readonly version: string;
    }
  | Proven
  | { readonly kind: 'backup-read'; readonly content: TakenFromBackup };

/** What is told while the work runs. */
export interface Telling {
  readonly onProgress: OnProgress;
  /** Gets an opened file from its beginning to its end. */
  readonly onPart: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** Called once, when nothing more is to be read from the disk and before anything that was read is looked at. */
  readonly onAllRead: () => void;
}

type Outcome = Result<ExchangeReport, AppError>;
type Job<Kind extends ExchangeRequest['kind']> = Extract<ExchangeRequest, { kind: Kind }>;

async function seal(job: Job<'seal'>, onProgress: OnProgress): Promise<Outcome> {
  const { source, passphrase, createdAt, appVersion } = job;
  const bytes = await sealShareFile({ source, passphrase, createdAt, appVersion, onProgress });
  return bytes.ok ? ok({ kind: 'sealed', bytes: bytes.value }) : bytes;
}

/** A share file's package, or the content of a plain file, which has no manifest. */
type Opened = Pick<PackageContent, 'source'> & { readonly manifest: PackageContent['manifest'] | null };

function tellOpened({ source, manifest }: Opened, { onPart }: Telling): Outcome {
  const file = encodeUtf8(JSON.stringify(source));
  const bytes = file.byteLength;
  if (bytes > MAX_ASSESSMENT_FILE_SIZE) return tooLarge();
  // Copies, not views: a view would be sent with all that it looks at.
  for (let at = 0; at < bytes; at += PART_BYTES) onPart(file.slice(at, at + PART_BYTES));
  return ok({ kind: 'opened', bytes, manifest });
}

async function openPlain(path: string, telling: Telling): Promise<Outcome> {
  const { onProgress } = telling;
  onProgress('Reading', 0);
  const bytes = await readPath(path, MAX_ASSESSMENT_FILE_SIZE);
  telling.onAllRead();
  if (bytes === null) return tooLarge();
  onProgress('Checking', 0.3);
  const source = parseAssessmentBytes(bytes);
  if (!source.ok) return source;
  onProgress('Checking', 1);
  return tellOpened({ source: source.value, manifest: null }, telling);
}

async function openSealed(path: string, passphrase: string, telling: Telling): Promise<Outcome> {
  const bytes = await readPath(path, LARGEST_SHARE_FILE.bytes);
  telling.onAllRead();
  if (bytes === null) return fail('share-file-too-large', { limit: LARGEST_SHARE_FILE.words });
  const content = await openShareFile({ bytes, passphrase, onProgress: telling.onProgress });
  return content.ok ? tellOpened(content.value, telling) : content;
}

async function open({ path, passphrase }: Job<'open'>, telling: Telling): Promise<Outcome> {
  try {
    return await (passphrase === null ? openPlain(path, telling) : openSealed(path, passphrase, telling));
  } catch (error) {
    // Only the system's own errors say why a file cannot be read; what else is thrown is a bug.
    if (error instanceof Error && 'syscall' in error) {
      return fail('file-unreadable', { reason: whyUnreadable(error) });
    }
    throw error;
  }
}

function writePack({ texts }: Job<'write-pack'>): Outcome {
  const pack = parsePack(texts);
  if (!pack.ok) return pack;
  const { id, version } = pack.value.manifest;
  return ok({ kind: 'pack-written', bytes: writePackFile(texts), id, version });
}

async function sealRingFile({ ring, passphrase }: Job<'seal-ring'>): Promise<Outcome> {
  const sealed = await sealRing(ring, passphrase);
  return sealed.ok ? ok({ kind: 'ring-sealed', bytes: sealed.value }) : sealed;
}

async function openRingFile({ bytes, passphrase }: Job<'open-ring'>): Promise<Outcome> {
  const opened = await openRing(bytes, passphrase);
  return opened.ok ? ok({ kind: 'ring-opened', ring: opened.value }) : opened;
}

/** Jobs that read a file themselves, and say when they have. */
const READING: readonly ExchangeRequest['kind'][] = ['open', 'read-pack', 'prove-backup', 'read-backup'];

function run(request: ExchangeRequest, telling: Telling): Outcome | Promise<Outcome> {
  switch (request.kind) {
    case 'seal':
      return seal(request, telling.onProgress);
    case 'open':
      return open(request, telling);
    case 'write-plain':
      return ok({ kind: 'written', bytes: encodeUtf8(serializeAssessmentFile(request.source)) });
    case 'read-pack':
      return readPackAt(request.path, telling);
    case 'write-pack':
      return writePack(request);
    case 'prove-backup':
      return proveBackupAt(request, telling);
    case 'read-backup':
      return readBackupAt(request, request, telling);
    case 'seal-ring':
      return sealRingFile(request);
    case 'open-ring':
      return openRingFile(request);
  }
}

/**
 * Does what the message asks.
 *
 * @param message - as it came over the process boundary, not yet believed
 * @returns the outcome, or the failure by name; `request-invalid` for a message outside the protocol. Never
 *   throws: a fault of the program's own comes back as `internal`.
 */
export async function runExchange(message: unknown, telling: Telling): Promise<Outcome> {
  const request = exchangeRequestSchema.safeParse(message);
  if (!request.success) return fail('request-invalid', { problem: 'a message outside the protocol' });
  if (!READING.includes(request.data.kind)) telling.onAllRead();
  try {
    return await run(request.data, telling);
  } catch (error) {
    return fail('internal', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}
