/** The moments at which the app is ended: what is going on, and how the end is aimed into the midst of it. */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  beginBackup,
  beginRestore,
  chooseAnother,
  openNewest,
  remove,
  toBackups,
  toQuestions,
  untilBackedUp,
  untilRestored,
} from './steps.mjs';

export const MATTERS = 3;
/** Deleted and brought back again. */
export const SPARE = 'Spare matter';

/** A save ends well within it. */
const LONGEST_WAIT_MS = 600;
/** About how long one assessment takes to be brought back. */
const RESTORE_MS = 40;
/** From the window to something to read in it. */
const LONGEST_START_MS = 700;
/** Of heavy answers; by then their journal was compacted more than once. */
const MOST_CHOICES = 12;
/** Operations of the file system within one whole state, one backup, one append. */
const WHOLE_STATE_STEPS = 12;
const BACKUP_STEPS = 12;
const APPEND_STEPS = 6;

/**
 * @typedef {object} Turn
 * @property {import('./user.mjs').User} user Running, with the list on the screen.
 * @property {import('./steps.mjs').Choices} choices
 * @property {number} number
 * @property {() => number} random
 */

/** @typedef {(turn: Turn) => Promise<void>} Moment */

/** @param {Turn} turn */
const titleOf = ({ random }) => `Matter ${1 + Math.floor(random() * MATTERS)}`;

/**
 * From now on, the app ends itself in the midst of a phase: at one of its operations, or a few milliseconds later.
 *
 * @param {Turn} turn
 * @param {string} phase
 * @param {{ steps: number, milliseconds: number }} most
 */
async function aim({ user, random }, phase, most) {
  const steps = 1 + Math.floor(random() * most.steps);
  const milliseconds = Math.floor(random() * (most.milliseconds + 1));
  const aimed = { phase, steps, milliseconds };
  await user.app.evaluate((_electron, enduranceAim) => {
    Object.assign(globalThis, { enduranceAim });
  }, aimed);
}

/**
 * Edits an assessment with the end aimed at a phase.
 *
 * @param {string} mark
 * @param {string} phase
 * @param {{ steps: number, milliseconds: number }} most
 * @returns {Moment}
 */
function editing(mark, phase, most) {
  return async (turn) => {
    const { user, number } = turn;
    const title = titleOf(turn);
    await user.open(title);
    await aim(turn, phase, most);
    await user.dieWhile(() => user.edit(title, `Organization ${mark}-${number}`));
  };
}

/** @type {Moment} */
async function typing(turn) {
  const { user, number, random } = turn;
  const title = titleOf(turn);
  await user.open(title);
  await user.type(title, `Organization k-${number}`);
  await sleep(random() * LONGEST_WAIT_MS);
  await user.kill();
}

/** @type {Moment} */
async function saved(turn) {
  const title = titleOf(turn);
  await turn.user.open(title);
  await turn.user.edit(title, `Organization s-${turn.number}`);
  await turn.user.kill();
}

/** @type {Moment} */
async function compacting(turn) {
  const { user, choices } = turn;
  const title = titleOf(turn);
  await user.open(title);
  await toQuestions(user);
  await aim(turn, 'whole-state', { steps: WHOLE_STATE_STEPS, milliseconds: 2 });
  await user.dieWhile(async () => {
    for (let choice = 1; choice <= MOST_CHOICES; choice += 1) await chooseAnother(user, choices, title);
  });
}

/** @type {Moment} */
async function making(turn) {
  const { user, number, random } = turn;
  const title = `Made ${String(number).padStart(4, '0')}`;
  if (random() < 0.5) await aim(turn, 'whole-state', { steps: WHOLE_STATE_STEPS, milliseconds: 2 });
  await user.dieWhile(async () => {
    await user.create(title);
    await user.type(title, `Organization m-${number}`);
    await sleep(random() * LONGEST_WAIT_MS);
  });
}

/** @type {Moment} */
async function backingUp(turn) {
  const { user, number } = turn;
  const title = titleOf(turn);
  await user.open(title);
  await user.edit(title, `Organization b-${number}`);
  await user.toList();
  await toBackups(user);
  await aim(turn, 'backup', { steps: BACKUP_STEPS, milliseconds: 3 });
  await user.dieWhile(async () => {
    await beginBackup(user);
    await untilBackedUp(user);
    user.backedUp += 1;
  });
}

/** @type {Moment} */
async function restoring(turn) {
  const { user, number, random } = turn;
  const organisation = `Organization r-${number}`;
  user.acknowledged.delete(SPARE);
  const rows = user.page.getByTestId('assessment-list').getByRole('button', { name: SPARE, exact: true });
  if ((await rows.count()) === 0) await user.create(SPARE);
  else await user.open(SPARE);
  await user.edit(SPARE, organisation);
  await user.toList();
  await toBackups(user);
  await beginBackup(user);
  await untilBackedUp(user);
  user.backedUp += 1;
  await user.toList();
  user.acknowledged.delete(SPARE);
  await remove(user, SPARE);
  await toBackups(user);
  await openNewest(user);
  // From the reading of the backup to the last row in both stores; or within what the journal writes of it.
  if (random() < 0.5) await aim(turn, 'backup-read', { steps: 1, milliseconds: RESTORE_MS });
  else await aim(turn, 'whole-state', { steps: WHOLE_STATE_STEPS, milliseconds: RESTORE_MS / 4 });
  await user.dieWhile(async () => {
    await beginRestore(user);
    await untilRestored(user);
    user.acknowledged.set(SPARE, organisation);
    await sleep(LONGEST_WAIT_MS);
  });
}

/** @type {Moment} */
async function puttingBack({ user, random }) {
  await user.close();
  rmSync(user.store, { recursive: true, force: true });
  await user.startAndKill(random() * LONGEST_START_MS);
}

/** What is going on when the app is ended; each ends it. @type {[[string, Moment], ...[string, Moment][]]} */
export const MOMENTS = [
  ['typing', typing],
  ['compacting', compacting],
  ['backing up', backingUp],
  ['journaling', editing('j', 'append', { steps: APPEND_STEPS, milliseconds: 1 })],
  ['restoring', restoring],
  ['saving', editing('d', 'append-done', { steps: 1, milliseconds: 6 })],
  ['putting back', puttingBack],
  ['making', making],
  ['saved', saved],
];
