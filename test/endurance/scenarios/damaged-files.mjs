/**
 * Files of the store cut, changed, or missing, as a failing disk or a careless tool leaves them. Every cut of 1 to 900
 * bytes is mended and read without the app; the app itself starts three times after a spread of them, and after every
 * other fault. `ENDURANCE_EVERY_CUT=1` starts it after every single one.
 */
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
import { dirname, join, relative } from 'node:path';
import { checkThreeStarts } from '../lib/check.mjs';
import { checkCuts, newestLog } from '../lib/check-cuts.mjs';
import {
  BOTH_NOTES,
  Choices,
  chooseAnother,
  hasHeavyNotes,
  makeHeavy,
  ONE_NOTE,
  toQuestions,
} from '../lib/steps.mjs';
import { addTally, emptyTally, onlyCounted } from '../lib/tally.mjs';
import { User } from '../lib/user.mjs';

const CUT_STEP = process.env.ENDURANCE_EVERY_CUT === '1' ? 1 : 25;
const SHORT_CUT_STEP = 9;
const LONGEST_CUT = 900;
/** Of a heavy answer; LevelDB begins a table by then. */
const MOST_CHOICES = 140;

const ALL_CUTS = Array.from({ length: LONGEST_CUT }, (_, index) => index + 1);

/** @typedef {{ name: string, damage: (store: string, yesterday: string) => void }} Fault */

/** @param {number} length In bytes. @returns {Fault} */
function cutOf(length) {
  return {
    name: `${length} bytes cut off the log`,
    damage: (store) => {
      const log = join(store, newestLog(store));
      truncateSync(log, Math.max(0, statSync(log).size - length));
    },
  };
}

/** @param {string} path Below the folder of the store and of its large values. @returns {Fault} */
function flipIn(path) {
  return {
    name: `a byte of ${path} flipped`,
    damage: (store) => {
      const file = join(dirname(store), path);
      const bytes = readFileSync(file);
      const index = Math.floor(bytes.length / 2);
      bytes[index] = (bytes[index] ?? 0) ^ 0x41;
      writeFileSync(file, bytes);
    },
  };
}

/** @param {string} path Below the folder of the store and of its large values. @returns {Fault} */
function withoutFile(path) {
  return {
    name: `${path} missing`,
    damage: (store) => {
      rmSync(join(dirname(store), path));
    },
  };
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

/** Every kind of file that Chromium keeps, by path below the folder of the store and of its large values. */
const KINDS = {
  'the name of the list': /\.leveldb\/CURRENT$/,
  'the list of files': /\.leveldb\/MANIFEST-\d+$/,
  'the log': /\.leveldb\/\d+\.log$/,
  'a table': /\.leveldb\/\d+\.ldb$/,
  'the lock': /\.leveldb\/LOCK$/,
  "Chromium's notes": /\.leveldb\/LOG$/,
  'a large value': /\.blob\/(?:[\da-f]+\/)+[\da-f]+$/,
};

/** Every file there is, so that none is left unharmed. @param {string} store */
function filesOf(store) {
  const folder = dirname(store);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .toSorted();
}

/** One of a kind; throws when there is none to be harmed. @param {readonly string[]} files @param {keyof typeof KINDS} kind */
function oneOf(files, kind) {
  const found = files.find((path) => KINDS[kind].test(path));
  if (found === undefined) throw new Error(`No file is ${kind}: ${files.join(', ')}`);
  return found;
}

/** A few of every kind, for a short run. @param {string} store @returns {Fault[]} */
function someFaults(store) {
  const files = filesOf(store);
  const value = oneOf(files, 'a large value');
  return [cutOf(300), flipIn(oneOf(files, 'the list of files')), flipIn(value), withoutFile(value)];
}

/** @param {string} store @returns {Fault[]} */
function allFaults(store) {
  const files = filesOf(store);
  for (const kind of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) oneOf(files, kind);
  const filled = files.filter((path) => statSync(join(dirname(store), path)).size > 0);
  const lengths = ALL_CUTS.filter((length) => (length - 1) % CUT_STEP === 0 || length === LONGEST_CUT);
  return [...lengths.map(cutOf), ...filled.map(flipIn), ...files.map(withoutFile), NO_FOLDER, YESTERDAY];
}

/** Has an answer so heavy that Chromium keeps it in a file beside the store. */
const HEAVY = 'Matter 3';

/** @param {User} user Shows the list; fills the log of the store until it has a table too, unless the run is short. @param {boolean} isShort */
async function makeFiles(user, isShort) {
  await user.open(HEAVY);
  await toQuestions(user);
  await makeHeavy(user, ONE_NOTE);
  const choices = new Choices();
  const hasTable = () => readdirSync(user.store).some((name) => name.endsWith('.ldb'));
  for (let choice = 1; !isShort && choice <= MOST_CHOICES && !hasTable(); choice += 1)
    await chooseAnother(user, choices, HEAVY);
  await makeHeavy(user, BOTH_NOTES);
  await user.toList();
}

/** Whether both notes stand there as they were typed: 0 where they do. @param {User} user Shows the list. */
async function countLostNotes(user) {
  await user.open(HEAVY);
  await toQuestions(user);
  return (await hasHeavyNotes(user)) ? 0 : 1;
}

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

/** @param {User} user Leaves a profile with three assessments behind. @param {boolean} isShort */
async function prepare(user, isShort) {
  await user.start();
  for (let number = 1; number <= 3; number += 1) {
    await user.create(`Matter ${number}`);
    for (const edit of ['a', 'b', 'c']) await user.edit(`Matter ${number}`, `Organization ${number}-${edit}`);
    await user.toList();
  }
  await makeFiles(user, isShort);
  await user.close();
  // One sound start, as every user has had.
  await user.start();
  await user.close();
}

/**
 * The cuts of the log in use, without the app.
 *
 * @param {import('../lib/scenario.mjs').Place} place
 * @param {User} original
 */
async function mendCuts({ folder, isShort, say }, original) {
  const tally = emptyTally();
  const log = newestLog(original.store);
  const { checked, writes, wrong } = await checkCuts({
    store: original.store,
    log,
    folder: join(folder, 'cuts'),
    lengths: ALL_CUTS.filter((length) => !isShort || length % SHORT_CUT_STEP === 0),
  });
  tally.storesChecked = checked;
  tally.halfStates = wrong.length;
  const bytes = statSync(join(original.store, log)).size;
  say(
    `  ${checked} cuts of a log of ${bytes} bytes with ${writes} writes: ${wrong.length} wrong ${wrong.join(' ')}`,
  );
  return tally;
}

/**
 * @typedef {object} Case
 * @property {User} original Whose profile is copied; with all that was typed.
 * @property {Fault} fault
 * @property {string} yesterday The folder of the store as it was.
 */

/**
 * @param {import('../lib/scenario.mjs').Place} place
 * @param {Case} damaged
 */
async function startAfter({ runtime, folder, say }, damaged) {
  const { original, fault, yesterday } = damaged;
  const user = new User(runtime, mkdtempSync(join(folder, 'case-')));
  cpSync(original.profile, user.profile, { recursive: true, verbatimSymlinks: true });
  user.typed = original.typed;
  user.acknowledged = original.acknowledged;
  fault.damage(user.store, yesterday);
  const checked = await checkThreeStarts(user, { look: countLostNotes });
  // The journal has all of it: a loss that is told is one all the same.
  [checked.lost, checked.toldMissing] = [checked.lost + checked.toldMissing, 0];
  checked.relaunches = user.relaunches;
  say(`  ${fault.name}: ${JSON.stringify(onlyCounted(checked))}`);
  rmSync(user.profile, { recursive: true, force: true });
  return checked;
}

/** @type {Fault} */
const WHOLE_PROFILE = { name: 'the whole profile of yesterday put back', damage: () => undefined };

/** @type {import('../lib/scenario.mjs').Scenario} */
export const scenario = {
  name: 'damaged-files',
  run: async (place) => {
    const { runtime, folder, isShort } = place;
    const original = new User(runtime, join(folder, 'original'));
    await prepare(original, isShort);
    const earlier = new User(runtime, join(folder, 'earlier'));
    earlier.typed = original.typed;
    earlier.acknowledged = new Map(original.acknowledged);
    cpSync(original.profile, earlier.profile, { recursive: true, verbatimSymlinks: true });
    await goOn(original);
    const tally = await mendCuts(place, original);
    const yesterday = earlier.store;
    for (const fault of isShort ? someFaults(original.store) : allFaults(original.store))
      addTally(tally, await startAfter(place, { original, fault, yesterday }));
    if (!isShort)
      addTally(tally, await startAfter(place, { original: earlier, fault: WHOLE_PROFILE, yesterday }));
    return tally;
  },
};
