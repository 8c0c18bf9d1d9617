/** Reads a file the user chose, and tells share files from plain ones. Believes nothing in it. */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { isShareFile, LARGEST_SHARE_FILE, SHARE_FILE_START } from '@shared/exchange/tell-share-file';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords, systemCode } from '../../node/files/write-atomic';

/** What can be said of a file before it is opened. */
export interface FileGlance {
  readonly fileName: string;
  readonly bytes: number;
  readonly needsPassphrase: boolean;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it is no longer there'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'you do not have permission to open it'],
  ['EPERM', 'you do not have permission to open it'],
]);

function whyUnreadable(error: unknown): string {
  return REASONS.get(systemCode(error)) ?? reasonInWords(error);
}

async function readUpTo(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(limit);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, limit - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === limit) return new Uint8Array(buffer.subarray(0, length));
    }
  } finally {
    await file.close();
  }
}

/** Says which file it is and whether it needs a passphrase; `file-unreadable` (`fileName`, `reason`) if it cannot. */
export async function glanceAtFile(path: string): Promise<Result<FileGlance, AppError>> {
  const fileName = basename(path);
  try {
    const { size } = await stat(path);
    const header = await readUpTo(path, SHARE_FILE_START);
    return ok({ fileName, bytes: size, needsPassphrase: isShareFile(fileName, header) });
  } catch (error) {
    return fail('file-unreadable', { fileName, reason: whyUnreadable(error) });
  }
}

/**
 * Reads a whole file.
 *
 * @param limit - left out: that of a share file
 * @returns its bytes; `share-file-too-large` (`limit`) beyond the limit, before anything is read;
 *   `file-unreadable` (`fileName`, `reason`) when it is gone or may not be opened
 */
export async function readChosenFile(
  path: string,
  limit: { readonly bytes: number; readonly words: string } = LARGEST_SHARE_FILE,
): Promise<Result<Uint8Array, AppError>> {
  const fileName = basename(path);
  try {
    const { size } = await stat(path);
    if (size > limit.bytes) return fail('share-file-too-large', { fileName, limit: limit.words });
    return ok(await readUpTo(path, size));
  } catch (error) {
    return fail('file-unreadable', { fileName, reason: whyUnreadable(error) });
  }
}
