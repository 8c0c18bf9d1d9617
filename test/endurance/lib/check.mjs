/** The three starts after a fault, and what each of them is held to. */
import { emptyTally } from './tally.mjs';

const STARTS = 3;

/**
 * Starts the app three times and compares what it shows with what was acknowledged. A loss that is told counts as
 * such; an edit is lost only where the app opens without it and says nothing.
 *
 * @param {import('./user.mjs').User} user Not running.
 * @param {object} [options]
 * @param {(start: number) => void} [options.room] Called before each start, from 1.
 * @param {(user: import('./user.mjs').User) => Promise<number>} [options.look] Looks further where the list is shown;
 *   how much of what was acknowledged is missing there.
 */
export async function checkThreeStarts(user, { room, look } = {}) {
  const tally = emptyTally();
  tally.acknowledged = user.acknowledged.size;
  let worst = { lost: 0, told: 0 };
  for (let start = 1; start <= STARTS; start += 1) {
    room?.(start);
    const shown = await user.start();
    tally.starts += 1;
    const outcome = await judge(user, shown, tally);
    if (shown === 'list') outcome.lost += (await look?.(user)) ?? 0;
    worst = { lost: Math.max(worst.lost, outcome.lost), told: Math.max(worst.told, outcome.told) };
    await user.close();
  }
  tally.lost = worst.lost;
  tally.toldMissing = worst.told;
  return tally;
}

/**
 * Holds what a start shows against what was acknowledged.
 *
 * @param {import('./user.mjs').User} user
 * @param {import('./user.mjs').Shown} shown
 * @param {import('./tally.mjs').Tally} tally
 */
export async function judge(user, shown, tally) {
  const all = user.acknowledged.size;
  if (shown === 'first-run') {
    tally.firstRun += 1;
    return { lost: all, told: 0 };
  }
  if (shown === 'loss') {
    if ((await user.copies()).length === 0) tally.copiesMissing += 1;
    return { lost: 0, told: all };
  }
  if (shown === 'refusal') return { lost: 0, told: 0 };
  return { lost: await countMissing(user, tally), told: 0 };
}

/**
 * @param {import('./user.mjs').User} user
 * @param {import('./tally.mjs').Tally} tally
 */
async function countMissing(user, tally) {
  let lost = 0;
  for (const { title, organisation } of await user.listed()) {
    const typed = [...(user.typed.get(title) ?? [])];
    const stands = organisation === null ? -1 : typed.indexOf(organisation);
    if (organisation !== null && stands < 0) tally.halfStates += 1;
    const expected = user.acknowledged.get(title);
    // A value typed later may have reached the disk without being acknowledged; an earlier one may not stand.
    if (expected !== undefined && stands < typed.indexOf(expected)) lost += 1;
  }
  return lost;
}
