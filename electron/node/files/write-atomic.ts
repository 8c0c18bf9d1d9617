/**
 * Writes a file whole or not at all. Free of Electron, so that the headless command uses it too. Never touches
 * an earlier file of that name until the new one is complete on the disk.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';

const SUFFIX_BYTES = 6;
const PERMISSIONS = 0o777;
/** Less whatever the user's own mask takes away. */
const DEFAULT_PERMISSIONS = 0o666;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is used up'],
  ['EROFS', 'the folder is on a drive that can only be read'],
  ['EACCES', 'you do not have permission to write there'],
  ['EPERM', 'you do not have permission to write there'],
  ['ENOENT', 'the folder does not exist'],
  ['ENOTDIR', 'the folder does not exist'],
  ['EISDIR', 'a folder of that name is in the way'],
  // Not the system's: ours, for what it would let us do.
  ['NOTFILE', 'what stands there is a pipe or a device, not a file'],
  ['FILEINWAY', 'a file stands where the folder should be'],
  ['ENAMETOOLONG', 'the file name is too long'],
  ['EBUSY', 'another program has the file open'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the drive reported an error'],
]);

/** The operating system's code of a failure, e.g. `ENOSPC`, or `unknown`. */
export function systemCode(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : 'unknown';
}

/** Says in words why the operating system refused, from its error; falls back to the bare code. */
export function reasonInWords(error: unknown): string {
  const code = systemCode(error);
  return REASONS.get(code) ?? `the system answered ${code}`;
}

/** `writeFile` repeats short writes until every byte is down: a disk that fills up midway is an error here. */
async function writeTemporary(path: string, bytes: Uint8Array, permissions: number): Promise<void> {
  const file = await open(path, 'wx', permissions);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name itself durable. Windows cannot open a folder for this, and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The permissions of the file that is to be replaced, for the new one. Fails when that file is write-protected: a
 * rename would replace it all the same, and that protection is someone's wish.
 */
async function permissionsOf(path: string): Promise<number> {
  try {
    await access(path, constants.W_OK);
    const earlier = await stat(path);
    // A rename would replace a pipe or a device, and whoever reads from it would wait for ever.
    if (!earlier.isFile() && !earlier.isDirectory()) throw Object.assign(new Error(), { code: 'NOTFILE' });
    return earlier.mode & PERMISSIONS;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return DEFAULT_PERMISSIONS;
  }
}

/** The file behind a link, so that the link stays one; a path that does not exist yet is its own. */
function behindLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/**
 * Writes bytes to a path: temporary file beside it, sync, rename, sync of the folder.
 *
 * @returns the number of bytes written, or `file-unwritable` with `fileName` and `reason` in words. On failure
 *   the earlier file is unchanged and no temporary file is left behind.
 */
export async function writeAtomic(path: string, bytes: Uint8Array): Promise<Result<number, AppError>> {
  const fileName = basename(path);
  const target = await behindLinks(path);
  const folder = dirname(target);
  const suffix = randomBytes(SUFFIX_BYTES).toString('hex');
  const temporary = join(folder, `.brieflock-${suffix}.tmp`);
  try {
    await writeTemporary(temporary, bytes, await permissionsOf(target));
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return fail('file-unwritable', { fileName, reason: reasonInWords(error) });
  }
  // The file is whole and in place by now; a folder that cannot be synced is no reason to call it unsaved.
  await syncFolder(folder).catch(() => undefined);
  return ok(bytes.byteLength);
}
