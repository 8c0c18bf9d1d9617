/**
 * Writes several files into a folder, all or none. Free of Electron. Stages them in a hidden folder beside
 * their places first; earlier files of the same names are put back if anything fails or the run is cut off.
 */
import { constants } from 'node:fs';
import { access, lstat, mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { reasonInWords, systemCode, writeAtomic } from '../node/files/write-atomic';
import {
  clearLeftovers,
  DONE_SUFFIX,
  EARLIER_PREFIX,
  NEW_PREFIX,
  rollBack,
  STAGING_PREFIX,
} from './leftovers';
import { lockOutput } from './output-lock';

/** Content by file name, in the order of writing. Names are plain: no folders. */
export type OutputFiles = ReadonlyMap<string, Uint8Array>;

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

/** Whether something stands there. Throws if it is no file, or one that is protected against writing. */
async function isReplaceable(target: string): Promise<boolean> {
  try {
    const earlier = await lstat(target);
    if (earlier.isDirectory()) throw Object.assign(new Error('A folder is in the way.'), { code: 'EISDIR' });
    if (!earlier.isFile() && !earlier.isSymbolicLink())
      throw Object.assign(new Error('No file.'), { code: 'NOTFILE' });
    await access(target, constants.W_OK);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function place(folder: string, staging: string, names: readonly string[]): Promise<Outcome> {
  for (const name of names) {
    const target = join(folder, name);
    try {
      if (await isReplaceable(target)) await rename(target, join(staging, `${EARLIER_PREFIX}${name}`));
      else await writeFile(join(staging, `${NEW_PREFIX}${name}`), '');
      await rename(join(staging, name), target);
    } catch (error) {
      await rollBack(folder, staging).catch(() => undefined);
      return unwritable(name, error);
    }
  }
  // From here on the set is whole: cut off now, it stays.
  await rename(staging, `${staging}${DONE_SUFFIX}`);
  return ok(null);
}

async function writeThrough(folder: string, files: OutputFiles): Promise<Outcome> {
  const staging = await mkdtemp(join(folder, STAGING_PREFIX));
  try {
    const staged = await stage(staging, files);
    return staged.ok ? await place(folder, staging, [...files.keys()]) : staged;
  } finally {
    for (const path of [staging, `${staging}${DONE_SUFFIX}`]) {
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/** Removes the folders that were made, innermost first; those that hold something by now stay. */
async function removeMade(folder: string, outermost: string): Promise<void> {
  for (let inner = resolve(folder); inner.startsWith(resolve(outermost)); inner = dirname(inner)) {
    await rmdir(inner).catch(() => undefined);
  }
}

/** Makes the folder, with those above it. Returns the outermost it made. */
async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (error) {
    const isFileInTheWay = ['EEXIST', 'ENOTDIR'].includes(systemCode(error));
    throw isFileInTheWay ? Object.assign(new Error('A file is in the way.'), { code: 'FILEINWAY' }) : error;
  }
}

/** A folder that is held for one set of files. */
export interface Output {
  /** Writes every file, or leaves the folder as it was: `file-unwritable` with `fileName` and `reason` in words. */
  readonly write: (files: OutputFiles) => Promise<Outcome>;
  /** Lets go. Folders that were made go again if nothing was written into them. */
  readonly close: () => Promise<void>;
}

async function hold(folder: string, outermost: string | undefined): Promise<Result<Output, AppError>> {
  const letGo = async (): Promise<void> => {
    if (outermost !== undefined) await removeMade(folder, outermost);
  };
  try {
    const lock = await lockOutput(folder);
    if (!lock.ok) return lock;
    await clearLeftovers(folder);
    return ok({
      write: (files) =>
        writeThrough(folder, files).catch((error: unknown) => unwritable(basename(folder), error)),
      close: async () => {
        await lock.value.release();
        await letGo();
      },
    });
  } catch (error) {
    await letGo();
    throw error;
  }
}

/**
 * Holds a folder from before the first file is made, so that two runs never mix their sets. What an interrupted run has
 * left there is put right first.
 *
 * @param folder - made if it is not there, with those above it
 * @returns `output-busy` while another run holds it, `file-unwritable` (`fileName`, `reason`) if it cannot be used
 */
export async function openOutput(folder: string): Promise<Result<Output, AppError>> {
  try {
    return await hold(folder, await makeFolder(folder));
  } catch (error) {
    return unwritable(basename(folder), error);
  }
}
