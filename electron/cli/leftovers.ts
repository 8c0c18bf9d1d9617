/**
 * Puts a folder right that an interrupted run has left: earlier files go back to their places, half-made ones go away.
 * Touches only what such a run has made. Call it while the folder is held.
 */
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder for staging is called before six characters of the system's choice. */
export const STAGING_PREFIX = '.brieflock-';
/** Before the name of an earlier file that has been moved aside. */
export const EARLIER_PREFIX = 'earlier-';
/** Before the name of a file that has no earlier one: it goes if the set is not completed. */
export const NEW_PREFIX = 'new-';
/** Ends the name of a staging folder whose files have all taken their places. */
export const DONE_SUFFIX = '-done';

const STAGING = /^\.brieflock-[A-Za-z0-9]{6}(-done)?$/;
const TEMPORARY = /^\.brieflock-[0-9a-f]{12}\.tmp$/;

/** Undoes what a staging folder says was done, and removes it. */
export async function rollBack(folder: string, staging: string): Promise<void> {
  for (const name of await readdir(staging)) {
    if (name.startsWith(NEW_PREFIX)) await rm(join(folder, name.slice(NEW_PREFIX.length)), { force: true });
    if (name.startsWith(EARLIER_PREFIX)) {
      await rename(join(staging, name), join(folder, name.slice(EARLIER_PREFIX.length)));
    }
  }
  await rm(staging, { recursive: true, force: true });
}

/** Puts right what earlier runs have left in a folder. */
export async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (TEMPORARY.test(name)) await rm(path, { force: true });
    else if (STAGING.test(name) && name.endsWith(DONE_SUFFIX))
      await rm(path, { recursive: true, force: true });
    else if (STAGING.test(name)) await rollBack(folder, path);
  }
}
