/** Reads the beginning of a file the user chose, or a small one whole. Believes nothing in it. */
import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { isShareFile, SHARE_FILE_START } from '@shared/exchange/tell-share-file';
import { ok, type Result } from '@shared/base/result';
import { readPath, whyUnreadable } from '../../node/files/read-bounded';

/** What can be said of a file before it is opened. */
export interface FileGlance {
  readonly fileName: string;
  readonly bytes: number;
  readonly needsPassphrase: boolean;
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(SHARE_FILE_START), 0, SHARE_FILE_START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A pipe or device has no beginning to look at, and may have no end. */
function problemOf(stats: Stats): string | null {
  if (stats.isDirectory()) return 'it is a folder';
  return stats.isFile() ? null : 'it is not a file';
}

/** Says which file it is and whether it needs a passphrase; `file-unreadable` (`fileName`, `reason`) if it cannot. */
export async function glanceAtFile(path: string): Promise<Result<FileGlance, AppError>> {
  const fileName = basename(path);
  try {
    const stats = await stat(path);
    const problem = problemOf(stats);
    if (problem !== null) return fail('file-unreadable', { fileName, reason: problem });
    const start = await readStart(path);
    return ok({ fileName, bytes: stats.size, needsPassphrase: isShareFile(fileName, start) });
  } catch (error) {
    return fail('file-unreadable', { fileName, reason: whyUnreadable(error) });
  }
}

/**
 * Reads a whole file.
 *
 * @returns its bytes; `share-file-too-large` (`limit`) beyond the limit; `file-unreadable` (`fileName`, `reason`) when
 *   it is gone, is no file or may not be opened
 */
export async function readChosenFile(
  path: string,
  limit: { readonly bytes: number; readonly words: string },
): Promise<Result<Uint8Array, AppError>> {
  const fileName = basename(path);
  try {
    const problem = problemOf(await stat(path));
    if (problem !== null) return fail('file-unreadable', { fileName, reason: problem });
    const bytes = await readPath(path, limit.bytes);
    return bytes === null ? fail('share-file-too-large', { fileName, limit: limit.words }) : ok(bytes);
  } catch (error) {
    return fail('file-unreadable', { fileName, reason: whyUnreadable(error) });
  }
}
