/**
 * Keeps two runs from writing into one folder at once. A run that was killed leaves its lock behind; the next one knows it
 * for stale and takes it. Locks nothing but runs of this command.
 */
import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { systemCode } from '../node/files/write-atomic';

/** The file that says a run is writing here. */
export const LOCK_FILE = '.brieflock-lock';

const holderSchema = z.object({ pid: z.number().int().positive(), host: z.string() });

/** No report takes as long; also how long a lock is believed whose holder cannot be asked. */
const LONGEST_RUN_MS = 60 * 60 * 1000;
/** Between making the file and writing who holds it. */
const LONGEST_BLANK_MS = 10_000;
const TRIES = 3;

/** A folder that is held. */
export interface OutputLock {
  /** Lets go. Never fails. */
  readonly release: () => Promise<void>;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is there but someone else's.
    return systemCode(error) === 'EPERM';
  }
}

/** Whether whoever made the lock is gone. One of another computer, or half written, is judged by its age. */
function isStale(text: string, ageMs: number): boolean {
  try {
    const { pid, host } = holderSchema.parse(JSON.parse(text));
    return host === hostname() ? !isRunning(pid) : ageMs > LONGEST_RUN_MS;
  } catch {
    return ageMs > LONGEST_BLANK_MS;
  }
}

async function make(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a stale lock away; `false` if it is held. Moved first, and looked at again: of two runs only one moves it. */
async function removeStale(path: string): Promise<boolean> {
  const aside = `${path}-${randomBytes(6).toString('hex')}`;
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    if (!isStale(text, Date.now() - mtimeMs)) return false;
    await rename(path, aside);
    const isTheSame = (await readFile(aside, 'utf8')) === text;
    if (!isTheSame) await rename(aside, path);
    else await rm(aside, { force: true });
    return isTheSame;
  } catch (error) {
    // Gone meanwhile: whoever held it has let go.
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}

/**
 * Holds a folder for this run.
 *
 * @param folder - it must be there
 * @returns the lock, or `output-busy` while another run holds it. Throws the system's error where the folder cannot be
 *   written to.
 */
export async function lockOutput(folder: string): Promise<Result<OutputLock, AppError>> {
  const path = join(folder, LOCK_FILE);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await make(path)) {
      return ok({ release: () => rm(path, { force: true }).catch(() => undefined) });
    }
    if (!(await removeStale(path))) break;
  }
  return fail('output-busy');
}
