/**
 * The app ended without warning while something is typed, saved, journaled, compacted, backed up, brought back, made, or
 * put back from the journal. Counted is the phase in which it died, as main wrote it down; not the one aimed at.
 * `ENDURANCE_KILLS` sets how often, `ENDURANCE_SEED` repeats a run.
 */
import { join } from 'node:path';
import { checkBackups } from '../lib/check-backups.mjs';
import { checkThreeStarts, judge } from '../lib/check.mjs';
import { MATTERS, MOMENTS } from '../lib/moments.mjs';
import { listen, phaseAtDeath } from '../lib/phases.mjs';
import { randomFrom } from '../lib/random.mjs';
import { BOTH_NOTES, chosenOption, Choices, chooseAnother, makeHeavy, toQuestions } from '../lib/steps.mjs';
import { addTally, emptyTally } from '../lib/tally.mjs';
import { User } from '../lib/user.mjs';

const KILLS = 300;
/** About half of the moments, one after the other; which is the first is drawn, so that several runs come to all. */
const SHORT_KILLS = Math.ceil(MOMENTS.length / 2);
/** Kills that are followed by three starts and closes; the others by one start each. */
const GROUP = 10;

/**
 * Makes the assessments that are edited, each with a heavy answer.
 *
 * @param {User} user Running; leaves the list on the screen.
 * @param {Choices} choices
 */
async function fill(user, choices) {
  for (let number = 1; number <= MATTERS; number += 1) {
    const title = `Matter ${number}`;
    await user.create(title);
    await user.edit(title, `Organization ${number}`);
    await toQuestions(user);
    await makeHeavy(user, BOTH_NOTES);
    await chooseAnother(user, choices, title);
    await user.toList();
  }
}

/**
 * Whether the answers that were called “Saved” stand there; leaves the list on the screen.
 *
 * @param {User} user
 * @param {Choices} choices
 * @param {import('../lib/tally.mjs').Tally} tally
 */
async function checkChoices(user, choices, tally) {
  for (const title of [...choices.chosenSince.keys()]) {
    await user.open(title);
    await toQuestions(user);
    const option = await chosenOption(user);
    if (!choices.allows(title, option)) tally.lost += 1;
    choices.found(title, option);
    await user.toList();
  }
}

/**
 * Ends the app at one moment and starts it again.
 *
 * @param {import('../lib/moments.mjs').Turn} turn
 * @param {import('../lib/tally.mjs').Tally} tally
 * @returns {Promise<string | null>} what went wrong
 */
async function killOnce(turn, tally) {
  const { user, number, choices } = turn;
  const [name, end] = MOMENTS[number % MOMENTS.length] ?? MOMENTS[0];
  const heard = await listen(user.page);
  const lostBefore = tally.lost;
  await end(turn);
  tally.kills += 1;
  const died = phaseOf(name, user, heard);
  tally.byPhase[died] = (tally.byPhase[died] ?? 0) + 1;
  if (number % GROUP === 0) addStarts(tally, await checkThreeStarts(user));
  const shown = await user.start();
  tally.starts += 1;
  const { lost, told } = await judge(user, shown, tally);
  // The journal has all of it: a loss that is told is one all the same.
  tally.lost += lost + told;
  if (shown !== 'list') return `${number}, ${name}: ${shown}`;
  await checkChoices(user, choices, tally);
  return tally.lost === lostBefore
    ? null
    : `${number}, ${name}, died ${died}: ${tally.lost - lostBefore} lost`;
}

/**
 * A step that cannot be done is told, and the run goes on with the next kill; throws only when the app does not start.
 *
 * @param {import('../lib/moments.mjs').Turn} turn
 * @param {import('../lib/tally.mjs').Tally} tally
 */
async function killOrGoOn(turn, tally) {
  try {
    return await killOnce(turn, tally);
  } catch (error) {
    tally.disturbed += 1;
    await turn.user.kill();
    const { lost, told } = await judge(turn.user, await turn.user.start(), tally);
    tally.lost += lost + told;
    return `${turn.number}: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/**
 * @param {import('../lib/tally.mjs').Tally} tally
 * @param {import('../lib/tally.mjs').Tally} checked
 */
function addStarts(tally, checked) {
  // Counted once, at the end.
  addTally(tally, { ...checked, acknowledged: 0, lost: checked.lost + checked.toldMissing, toldMissing: 0 });
}

/**
 * @param {string} moment
 * @param {User} user
 * @param {import('../lib/phases.mjs').Heard} heard
 */
function phaseOf(moment, user, heard) {
  if (moment === 'putting back') return user.isShowing ? 'at rest' : 'putting back';
  if (moment === 'restoring') return heard.isRestored ? 'at rest' : 'restoring';
  const phase = phaseAtDeath(user.phaseLog ?? '', heard, user.changedAt);
  if (phase !== 'whole state') return phase;
  return moment === 'making' ? 'making' : 'compacting';
}

/** @type {import('../lib/scenario.mjs').Scenario} */
export const scenario = {
  name: 'kills',
  run: async ({ runtime, folder, isShort, say }) => {
    const count = Number(process.env.ENDURANCE_KILLS ?? (isShort ? SHORT_KILLS : KILLS));
    const seed = Number(process.env.ENDURANCE_SEED ?? Date.now() % 1_000_000);
    const random = randomFrom(seed);
    say(`  seed ${seed}`);
    const user = new User(runtime, join(folder, 'profile'), join(folder, 'phases.log'));
    const choices = new Choices();
    const tally = emptyTally();
    try {
      await user.start();
      await fill(user, choices);
      const first = isShort ? Math.floor(random() * MOMENTS.length) : 0;
      for (let number = first + 1; number <= first + count; number += 1) {
        const wrong = await killOrGoOn({ user, choices, number, random }, tally);
        if (wrong !== null) say(`  ${wrong}`);
      }
      await user.close();
      addStarts(tally, await checkThreeStarts(user));
      addTally(tally, await checkBackups(user));
    } catch (error) {
      // What was counted until then is told all the same.
      say(`  broken off after ${tally.kills} kills: ${error instanceof Error ? error.stack : String(error)}`);
      tally.brokenOff += 1;
    }
    await user.kill().catch(() => undefined);
    tally.acknowledged = user.savedCount;
    tally.relaunches = user.relaunches;
    say(`  died while: ${JSON.stringify(tally.byPhase)}`);
    return tally;
  },
};
