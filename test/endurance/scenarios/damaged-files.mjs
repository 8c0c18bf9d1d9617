/** Files of the store cut, changed, or missing, as a failing disk or a careless tool leaves them. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkThreeStarts } from '../lib/check.mjs';
import { addTally, emptyTally } from '../lib/tally.mjs';
import { User } from '../lib/user.mjs';

const SHORT_CUTS = [1, 7, 60, 300, 900];
const EVERY_CUT = 25;
const LONGEST_CUT = 900;
/** Files that LevelDB needs; LOCK and the logs of its own doings hold nothing. */
const NEEDED = /\.(log|ldb)$|^MANIFEST-|^CURRENT$/;

/** @typedef {{ name: string, damage: (store: string, yesterday: string) => void }} Fault */

/** @param {boolean} isShort @returns {Fault[]} */
function cuts(isShort) {
  const lengths = [];
  for (let length = 1; length <= LONGEST_CUT; length += EVERY_CUT) lengths.push(length);
  return (isShort ? SHORT_CUTS : lengths).map((length) => ({
    name: `${length} bytes cut off the log`,
    damage: (store) => {
      const log = join(store, newestLog(store));
      truncateSync(log, Math.max(0, statSync(log).size - length));
    },
  }));
}

/** @param {string} store */
function newestLog(store) {
  return (
    readdirSync(store)
      .filter((name) => name.endsWith('.log'))
      .toSorted()
      .at(-1) ?? 'none'
  );
}

/** @param {string} name @returns {Fault[]} */
function faultsOf(name) {
  return [
    {
      name: `a byte of ${name} flipped`,
      damage: (store) => {
        const bytes = readFileSync(join(store, name));
        const index = Math.floor(bytes.length / 2);
        bytes[index] = (bytes[index] ?? 0) ^ 0x41;
        writeFileSync(join(store, name), bytes);
      },
    },
    {
      name: `${name} missing`,
      damage: (store) => {
        rmSync(join(store, name));
      },
    },
  ];
}

/** @type {Fault} */
const NO_FOLDER = {
  name: 'the folder of the store missing',
  damage: (store) => {
    rmSync(store, { recursive: true });
  },
};

/** @type {Fault} */
const YESTERDAY = {
  name: 'the store of yesterday put back',
  damage: (store, yesterday) => {
    rmSync(store, { recursive: true });
    cpSync(yesterday, store, { recursive: true });
  },
};

/** @param {User} user Changes one assessment and makes another, as on the next day. */
async function goOn(user) {
  await user.start();
  await user.open('Matter 2');
  await user.edit('Matter 2', 'Organization 2-d');
  await user.toList();
  await user.create('Matter 4');
  await user.edit('Matter 4', 'Organization 4-a');
  await user.toList();
  await user.close();
}

/** @param {User} user Leaves a profile with three assessments behind. */
async function prepare(user) {
  await user.start();
  for (let number = 1; number <= 3; number += 1) {
    await user.create(`Matter ${number}`);
    for (const edit of ['a', 'b', 'c']) await user.edit(`Matter ${number}`, `Organization ${number}-${edit}`);
    await user.toList();
  }
  await user.close();
  // One sound start, as every user has had.
  await user.start();
  await user.close();
}

/** @type {import('../lib/scenario.mjs').Scenario} */
export const scenario = {
  name: 'damaged-files',
  run: async ({ runtime, folder, isShort, say }) => {
    const original = new User(runtime, join(folder, 'original'));
    await prepare(original);
    const yesterday = join(folder, 'yesterday');
    cpSync(original.store, yesterday, { recursive: true });
    await goOn(original);
    const files = readdirSync(original.store).filter((name) => NEEDED.test(name));
    const tally = emptyTally();
    for (const fault of [...cuts(isShort), ...files.flatMap(faultsOf), NO_FOLDER, YESTERDAY]) {
      const user = new User(runtime, mkdtempSync(join(folder, 'case-')));
      cpSync(original.profile, user.profile, { recursive: true, verbatimSymlinks: true });
      user.typed = original.typed;
      user.acknowledged = original.acknowledged;
      fault.damage(user.store, yesterday);
      const checked = await checkThreeStarts(user);
      // The journal has all of it: a loss that is told is one all the same.
      [checked.lost, checked.toldMissing] = [checked.lost + checked.toldMissing, 0];
      say(`  ${fault.name}: ${JSON.stringify(checked)}`);
      addTally(tally, checked);
      rmSync(user.profile, { recursive: true, force: true });
    }
    return tally;
  },
};
