/** A small log of codes for support. Never holds titles, answers, names, paths or passphrases: codes and numbers only. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Two files of this size at most are ever kept. */
const MAX_BYTES = 256 * 1024;
const CODE = /^[a-z0-9][a-z0-9:._-]{0,63}$/i;

/** Writes one line. Anything that is not a code is written as `-`, so that content cannot slip in. */
export type Log = (event: string, ...codes: readonly (string | number)[]) => void;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function asCode(value: string | number): string {
  const text = String(value);
  return CODE.test(text) ? text : '-';
}

/**
 * Opens the log.
 *
 * @param folder - made when missing
 * @param now - the clock
 * @returns a function that never throws: a log that cannot be written is no reason to stop
 */
export function openLog(folder: string, now: () => Date): Log {
  const path = join(folder, 'brieflock.log');
  return (event, ...codes) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(path) > MAX_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${[now().toISOString(), event, ...codes].map(asCode).join(' ')}\n`);
    } catch {
      // Nowhere to say so: the log is the place where it would be said.
    }
  };
}
