/**
 * Writes several files into a folder, all or none. Free of Electron. Stages them in a hidden folder beside
 * their places first; earlier files of the same names are put back if anything fails.
 */
import { constants } from 'node:fs';
import { access, lstat, mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords, writeAtomic } from '../node/files/write-atomic';

/** Content by file name, in the order of writing. Names are plain: no folders. */
export type OutputFiles = ReadonlyMap<string, Uint8Array>;

/** One file that has taken its place. */
interface Placed {
  readonly target: string;
  /** Where the earlier file of that name is kept meanwhile; `null` if there was none. */
  readonly backup: string | null;
}

type Outcome = Result<null, AppError>;

function unwritable(fileName: string, error: unknown): ReturnType<typeof fail> {
  return fail('file-unwritable', { fileName, reason: reasonInWords(error) });
}

async function stage(folder: string, files: OutputFiles): Promise<Outcome> {
  for (const [name, bytes] of files) {
    const written = await writeAtomic(join(folder, name), bytes);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** Whether something stands there. Throws if it is a folder, or a file that is protected against writing. */
async function isReplaceable(target: string): Promise<boolean> {
  try {
    const earlier = await lstat(target);
    if (earlier.isDirectory()) throw Object.assign(new Error('A folder is in the way.'), { code: 'EISDIR' });
    await access(target, constants.W_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function undo(placed: readonly Placed[]): Promise<void> {
  for (const { target, backup } of placed.toReversed()) {
    await rm(target, { force: true }).catch(() => undefined);
    if (backup !== null) await rename(backup, target).catch(() => undefined);
  }
}

async function place(folder: string, staging: string, names: readonly string[]): Promise<Outcome> {
  const placed: Placed[] = [];
  for (const name of names) {
    const target = join(folder, name);
    const backup = join(staging, `earlier-${name}`);
    try {
      const hasEarlier = await isReplaceable(target);
      if (hasEarlier) await rename(target, backup);
      placed.push({ target, backup: hasEarlier ? backup : null });
      await rename(join(staging, name), target);
    } catch (error) {
      await undo(placed);
      return unwritable(name, error);
    }
  }
  return ok(null);
}

async function writeThrough(folder: string, files: OutputFiles): Promise<Outcome> {
  const staging = await mkdtemp(join(folder, '.brieflock-'));
  try {
    const staged = await stage(staging, files);
    return staged.ok ? await place(folder, staging, [...files.keys()]) : staged;
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes the folders that were made, innermost first; those that hold something by now stay. */
async function removeMade(folder: string, outermost: string): Promise<void> {
  for (let inner = resolve(folder); inner.startsWith(resolve(outermost)); inner = dirname(inner)) {
    await rmdir(inner).catch(() => undefined);
  }
}

/**
 * Writes every file, or leaves the folder as it was.
 *
 * @param folder - made if it is not there, with those above it; removed again if nothing could be written
 * @returns `file-unwritable` with `fileName` and `reason` in words if any file could not be written
 */
export async function writeFiles(folder: string, files: OutputFiles): Promise<Outcome> {
  try {
    const made = await mkdir(folder, { recursive: true });
    const written = await writeThrough(folder, files);
    if (!written.ok && made !== undefined) await removeMade(folder, made);
    return written;
  } catch (error) {
    return unwritable(folder, error);
  }
}
