/**
 * A real disk that fills up, in every order in which a user may come out of it again. Each order twice: as the app is,
 * which stops saving in time; and with a system that reports free space where there is none, so that the store itself
 * meets the full disk.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { checkThreeStarts } from '../lib/check.mjs';
import { SmallDisk, whyNoDisk } from '../lib/disk.mjs';
import { addTally, emptyTally, onlyCounted } from '../lib/tally.mjs';
import { User } from '../lib/user.mjs';

const DISK_MEGABYTES = 128;
const ASSESSMENTS = 3;
const MOST_EDITS = 60;
const CLICK_MS = 5_000;
const BYTES_LEFT_TO_A_BLIND_APP = 6_000;

/** @typedef {{ user: User, disk: SmallDisk }} Scene */

/** What happens once a save has failed; the app is not running afterwards. @type {Record<string, (scene: Scene) => Promise<number>>} */
const SEQUENCES = {
  'free, close, start': async ({ user, disk }) => {
    disk.free();
    await user.close();
    return 0;
  },
  'kill while full': async ({ user, disk }) => {
    await user.kill();
    disk.free();
    return 1;
  },
  'start while full, then free': async ({ user, disk }) => {
    await user.kill();
    await user.start();
    await user.close();
    disk.free();
    return 1;
  },
  'try again, then close': async ({ user, disk }) => {
    disk.free();
    const tryAgain = user.page.getByRole('button', { name: 'Try again' }).first();
    const restart = user.page.getByRole('button', { name: 'Restart Brieflock' });
    await tryAgain.or(restart).first().waitFor();
    // A database that has refused a write offers a restart alone: nothing more is written in that run.
    if (await tryAgain.isVisible()) {
      // Once there is room the app saves by itself, and the button goes; whoever was slower has nothing left to try.
      await tryAgain.click({ timeout: CLICK_MS }).catch(async (/** @type {unknown} */ error) => {
        if (await tryAgain.isVisible()) throw error;
      });
      await user.outcome();
    }
    await user.close();
    return 0;
  },
  'restart by itself': async ({ user, disk }) => {
    disk.free();
    await user.restartByItself();
    return 0;
  },
  reload: async ({ user, disk }) => {
    disk.free();
    // A page that comes back after the disk has refused offers a restart, and no list.
    if ((await user.reload()) === 'list') {
      await user.open('Matter 1');
      await user.edit('Matter 1', 'Organization after-reload');
    }
    await user.close();
    return 0;
  },
};

/** After these, what was typed last must stand there too: nothing ended the app without its leave. */
const KEEPING_WORDS = ['free, close, start', 'try again, then close', 'restart by itself'];
/** Only an app that the disk has refused offers this. */
const ONLY_BLIND = ['restart by itself'];

/** @param {User} user */
async function blind(user) {
  await user.app.evaluate(() => {
    const promises = process.getBuiltinModule('node:fs/promises');
    const { statfs } = promises;
    const lie = async (/** @type {string} */ path) => Object.assign(await statfs(path), { bavail: 1e6 });
    Object.assign(promises, { statfs: lie });
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  });
}

/**
 * @typedef {object} Order
 * @property {string} name Of the sequence.
 * @property {boolean} isBlind
 * @property {(line: string) => void} say
 */

/** @param {User} user Leaves one assessment open, in an app that runs. */
async function fill(user) {
  await user.start();
  for (let number = 1; number <= ASSESSMENTS; number += 1) {
    await user.create(`Matter ${number}`);
    await user.edit(`Matter ${number}`, `Organization ${number}-first`);
    await user.toList();
  }
}

/** @param {Scene} scene @param {Order} order @param {import('../lib/tally.mjs').Tally} tally */
async function perform({ user, disk }, { name, isBlind, say }, tally) {
  await fill(user);
  if (isBlind) await blind(user);
  await user.open('Matter 2');
  disk.fill(isBlind ? BYTES_LEFT_TO_A_BLIND_APP : 0);
  const outcome = await editUntilRefused(user);
  if (outcome === 'stuck') tally.stuck += 1;
  tally.kills += (await SEQUENCES[name]?.({ user, disk })) ?? 0;
  const checked = await checkThreeStarts(user);
  if (KEEPING_WORDS.includes(name)) {
    const isKept = user.seen.get('Matter 2') === user.lastTyped('Matter 2');
    checked[isKept ? 'carriedOver' : 'wordsLost'] += 1;
  }
  say(
    `  ${isBlind ? 'blind' : 'as it is'}: ${name}: ${JSON.stringify({ outcome, ...onlyCounted(checked) })}`,
  );
  addTally(tally, checked);
}

/** @param {import('../lib/scenario.mjs').Place} place @param {string} name @param {boolean} isBlind */
async function runSequence({ runtime, folder, say }, name, isBlind) {
  const disk = new SmallDisk(mkdtempSync(join(folder, 'disk-')), DISK_MEGABYTES);
  const user = new User(runtime, join(disk.path, 'profile'));
  const tally = emptyTally();
  try {
    await perform({ user, disk }, { name, isBlind, say }, tally);
  } catch (error) {
    // What was counted until then is told all the same, and the next sequence is run.
    say(`  ${name}: ${error instanceof Error ? error.stack : String(error)}`);
    tally.disturbed += 1;
  } finally {
    await user.kill();
    disk.remove();
  }
  tally.relaunches += user.relaunches;
  return tally;
}

/** @param {User} user */
async function editUntilRefused(user) {
  for (let edit = 1; edit <= MOST_EDITS; edit += 1) {
    const outcome = await user.edit('Matter 2', `Organization 2-${edit}-${'x'.repeat(120)}`);
    if (outcome !== 'saved') return outcome;
  }
  return 'saved';
}

/** @type {import('../lib/scenario.mjs').Scenario} */
export const scenario = {
  name: 'full-disk',
  whyNot: whyNoDisk,
  run: async (place) => {
    if (place.isShort) return runSequence(place, 'free, close, start', true);
    const tally = emptyTally();
    for (const isBlind of [false, true]) {
      const names = Object.keys(SEQUENCES).filter((name) => isBlind || !ONLY_BLIND.includes(name));
      for (const name of names) addTally(tally, await runSequence(place, name, isBlind));
    }
    return tally;
  },
};
