/** When saving pauses for want of free space, and when it goes on. Pure; the reasons are in ADR 16. */

/** Whether there is room to save. */
export type Space = 'enough' | 'low';

const MIB = 1024 * 1024;

/**
 * Saving pauses below this. One save may make the engine begin a new log (4 MB), write the old one out as a table
 * (4 MB) and merge tables beside it; other programs write at the same time.
 */
export const PAUSE_BELOW_BYTES = 24 * MIB;
/** Saving goes on only above this, so that it does not pause and go on by turns. */
export const RESUME_FROM_BYTES = 32 * MIB;
/** What is written is held in the log, in a table, and once more while tables are merged. */
const COPIES_OF_A_WRITE = 3;

/**
 * Whether a write may begin.
 *
 * @param freeBytes - `null` when the system does not tell; then a failed write is the first to say so
 * @param bytes - about the size of the write
 * @param before - how it stood last time
 */
export function spaceFor(freeBytes: number | null, bytes: number, before: Space): Space {
  if (freeBytes === null) return 'enough';
  const needed = before === 'low' ? RESUME_FROM_BYTES : PAUSE_BELOW_BYTES;
  return freeBytes - bytes * COPIES_OF_A_WRITE >= needed ? 'enough' : 'low';
}
