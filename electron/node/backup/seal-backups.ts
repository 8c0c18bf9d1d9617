/**
 * Seals backups that are there already, whole and as they are: each is proven by opening it and comparing hashes before it
 * gets its name. Takes none away, but where it takes the place of the very one it was made from.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords } from '../files/write-atomic';
import type { DurableFiles } from '../journal/durable-files';
import { UNFINISHED } from '../journal/replace-file';
import { listBackups } from './backup-folder';
import {
  isSealedZip,
  openSealedZip,
  writeSealedZip,
  type BackupOpening,
  type SealingKeys,
} from './sealed-zip';
import { fromStartOf, type WriteOut } from './zip-out';

/** Backups to be sealed. */
export interface SealBackupsOrder {
  readonly files: DurableFiles;
  readonly from: string;
  /** The same folder: each is replaced. Another one is made where it is not there. */
  readonly to: string;
  readonly vaultId: string;
  readonly keys: SealingKeys;
  /** Opens those that are sealed already; `null`: there are none. */
  readonly opening: BackupOpening | null;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void;
}

const PIECE_BYTES = 1024 * 1024;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeInPieces(write: WriteOut, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES)
    await write(bytes.subarray(at, at + PIECE_BYTES));
}

async function writeTo(files: DurableFiles, path: string, work: (write: WriteOut) => Promise<void>) {
  await files.remove(path);
  const file = await files.open(path, 'create');
  try {
    await work(fromStartOf(file));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether what was written is what was meant, by opening it. */
async function isProven(
  { files, keys }: SealBackupsOrder,
  path: string,
  content: Uint8Array,
): Promise<boolean> {
  const written = await files.readAll(path);
  if (written === null || !isSealedZip(written)) return false;
  const opened = await openSealedZip(written, { kind: 'identity', identity: keys.identity() });
  return opened.ok && hashOf(opened.value) === hashOf(content);
}

/** Seals one; those that neither are open nor open with these keys stay as they are, sealed by what sealed them. */
async function sealOne(order: SealBackupsOrder, fileName: string): Promise<Result<null, AppError>> {
  const { files, from, to, keys, opening } = order;
  const bytes = await files.readAll(join(from, fileName));
  if (bytes === null) return ok(null);
  const own = { kind: 'identity', identity: keys.identity() } as const;
  if (isSealedZip(bytes) && from === to && (await openSealedZip(bytes, own)).ok) return ok(null);
  const content = await openSealedZip(bytes, opening);
  if (!content.ok && from === to) return ok(null);
  const path = join(to, fileName);
  const unfinished = `${path}${UNFINISHED}`;
  try {
    await writeTo(files, unfinished, (write) =>
      content.ok
        ? writeSealedZip(write, keys, (inner) => writeInPieces(inner, content.value))
        : writeInPieces(write, bytes),
    );
    const isMeant = content.ok ? await isProven(order, unfinished, content.value) : true;
    if (isMeant) await files.rename(unfinished, path);
    return isMeant
      ? ok(null)
      : fail('backup-failed', { reason: 'what was sealed does not read back the same' });
  } finally {
    await files.remove(unfinished).catch(() => undefined);
  }
}

/**
 * Seals every backup of a vault in a folder. One that stands in the other folder under its name already was proven before.
 *
 * @returns `backup-failed` (`reason`) or `job-cancelled`; what was sealed until then stays, and it may be done again
 */
export async function sealBackups(order: SealBackupsOrder): Promise<Result<null, AppError>> {
  const { files, from, to, vaultId, signal, onProgress } = order;
  try {
    const backups = await listBackups(files, from, vaultId);
    if (from !== to) await files.makeFolder(to);
    const there = new Set(from === to ? [] : await files.list(to));
    for (const [index, { fileName }] of backups.entries()) {
      if (signal.aborted) return fail('job-cancelled');
      const sealed = there.has(fileName) ? ok(null) : await sealOne(order, fileName);
      if (!sealed.ok) return sealed;
      onProgress((index + 1) / backups.length);
    }
    // Not every network folder can be synced; the files in it were.
    const synced = files.syncFolder(to);
    await (from === to ? synced.catch(() => undefined) : synced);
    return ok(null);
  } catch (error) {
    return fail('backup-failed', { reason: reasonInWords(error) });
  }
}
