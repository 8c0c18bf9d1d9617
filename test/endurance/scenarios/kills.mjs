/**
 * The app ended without warning at random moments: while something is typed, saved, made, backed up, or put back from
 * the journal. `ENDURANCE_KILLS` sets how often, `ENDURANCE_SEED` repeats a run.
 */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { checkThreeStarts, judge } from '../lib/check.mjs';
import { addTally, emptyTally } from '../lib/tally.mjs';
import { User } from '../lib/user.mjs';

const KILLS = 300;
const SHORT_KILLS = 10;
const MATTERS = 3;
/** A save ends well within it. */
const LONGEST_WAIT_MS = 600;
const LONGEST_START_MS = 1_500;

/** Numbers from 0 to 1, the same for the same seed. @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @typedef {object} Turn
 * @property {User} user Running, with the list on the screen.
 * @property {number} number
 * @property {() => number} random
 */

/** @typedef {(turn: Turn) => Promise<void>} Moment */

/** @param {Turn} turn */
const titleOf = ({ random }) => `Matter ${1 + Math.floor(random() * MATTERS)}`;

/** What is going on when the app is ended; each ends it. @type {[[string, Moment], ...[string, Moment][]]} */
const MOMENTS = [
  [
    'typing',
    async (turn) => {
      const { user, number, random } = turn;
      const title = titleOf(turn);
      await user.open(title);
      await user.type(title, `Organization k-${number}`);
      await sleep(random() * LONGEST_WAIT_MS);
      await user.kill();
    },
  ],
  [
    'saved',
    async (turn) => {
      const title = titleOf(turn);
      await turn.user.open(title);
      await turn.user.edit(title, `Organization s-${turn.number}`);
      await turn.user.kill();
    },
  ],
  [
    'making',
    async ({ user, number, random }) => {
      const title = `Made ${number}`;
      await user.create(title);
      await user.type(title, `Organization m-${number}`);
      await sleep(random() * LONGEST_WAIT_MS);
      await user.kill();
    },
  ],
  [
    'backing up',
    async (turn) => {
      const { user, number, random } = turn;
      const title = titleOf(turn);
      await user.open(title);
      await user.edit(title, `Organization b-${number}`);
      await user.toList();
      await user.beginBackup();
      await sleep(random() * LONGEST_WAIT_MS);
      await user.kill();
    },
  ],
  [
    'putting back',
    async ({ user, random }) => {
      await user.close();
      rmSync(user.store, { recursive: true, force: true });
      await user.startAndKill(random() * LONGEST_START_MS);
    },
  ],
];

/** @param {User} user Running; leaves the list on the screen. */
async function fill(user) {
  for (let number = 1; number <= MATTERS; number += 1) {
    await user.create(`Matter ${number}`);
    await user.edit(`Matter ${number}`, `Organization ${number}`);
    await user.toList();
  }
}

/**
 * Ends the app at one moment and starts it again.
 *
 * @param {Turn} turn
 * @param {import('../lib/tally.mjs').Tally} tally
 * @returns {Promise<string | null>} what went wrong
 */
async function killOnce(turn, tally) {
  const { user, number } = turn;
  const [name, end] = MOMENTS[number % MOMENTS.length] ?? MOMENTS[0];
  await end(turn);
  tally.kills += 1;
  const shown = await user.start();
  tally.starts += 1;
  const { lost, told } = await judge(user, shown, tally);
  // The journal has all of it: a loss that is told is one all the same.
  tally.lost += lost + told;
  return lost + told === 0 && shown === 'list' ? null : `${number}, ${name}: ${shown}, ${lost + told} lost`;
}

/** @type {import('../lib/scenario.mjs').Scenario} */
export const scenario = {
  name: 'kills',
  run: async ({ runtime, folder, isShort, say }) => {
    const count = Number(process.env.ENDURANCE_KILLS ?? (isShort ? SHORT_KILLS : KILLS));
    const seed = Number(process.env.ENDURANCE_SEED ?? Date.now() % 1_000_000);
    const random = randomFrom(seed);
    say(`  seed ${seed}`);
    const user = new User(runtime, join(folder, 'profile'));
    const tally = emptyTally();
    await user.start();
    await fill(user);
    for (let number = 1; number <= count; number += 1) {
      const wrong = await killOnce({ user, number, random }, tally);
      if (wrong !== null) say(`  ${wrong}`);
    }
    await user.close();
    addTally(tally, await checkThreeStarts(user));
    return tally;
  },
};
