/**
 * The app ended without warning while everything is sealed for the first time, sealed anew under other keys, locked, or the
 * passphrase is changed. Afterwards everything that was acknowledged stands there, one generation of keys is left, and no
 * word of a user and no passphrase stands in any file. `ENDURANCE_VAULT_KILLS` sets how often, `ENDURANCE_SEED` repeats a run.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CANARIES, findCanaries, PASSPHRASE_CANARY, passphraseOf } from '../lib/canaries.mjs';
import { readIfThere } from '../../../scripts/lib/hash.mjs';
import { judge } from '../lib/check.mjs';
import { randomFrom } from '../lib/random.mjs';
import { emptyTally } from '../lib/tally.mjs';
import { User } from '../lib/user.mjs';
import {
  changePassphrase,
  countMissing,
  FULL_MATTER,
  holdRestarts,
  importPack,
  inMain,
  makeFullMatter,
  prepareSealing,
  refuseWrites,
  isSealed,
  seal,
  untilFinished,
  writeOwnPack,
} from '../lib/vault-steps.mjs';

const KILLS = 80;
/** Of an app that locks. */
const LOCKING_MS = 30_000;
/** Of codes, shown where something is left. */
const LOG_LINES = 8;

/**
 * @typedef {object} Turn
 * @property {User} user Running, with the list on the screen.
 * @property {number} number
 * @property {() => number} random
 * @property {Scene} scene
 */

/**
 * What a moment does. It is done once without a kill, to learn how many operations of the file system it takes; ended at one of
 * them, it takes none of the later ones.
 *
 * @typedef {object} Moment
 * @property {(turn: Turn) => Promise<void>} before Makes everything ready.
 * @property {(turn: Turn) => Promise<void>} act Is ended in its midst; the app is gone afterwards in any case.
 */

/** @param {Turn} turn @param {boolean} isFirst */
async function readySealing({ user, scene }, isFirst) {
  const next = scene.nextPassphrase();
  await prepareSealing(user, isFirst ? null : (user.passphrases[0] ?? ''), next);
  await holdRestarts(user);
  user.passphrases = [next, ...user.passphrases];
}

const MOMENTS = /** @satisfies {Record<string, Moment>} */ ({
  migrating: {
    before: (turn) => readySealing(turn, true),
    act: ({ user }) => seal(user),
  },
  'changing the passphrase': {
    before: ({ user, scene }) => {
      user.passphrases = [...user.passphrases, scene.nextPassphrase()];
      return Promise.resolve();
    },
    act: async ({ user }) => {
      const [current = '', next = ''] = user.passphrases;
      await changePassphrase(user, current, next);
      user.passphrases = [next];
    },
  },
  locking: {
    before: async ({ user, number }) => {
      await holdRestarts(user);
      await user.open(FULL_MATTER);
      await user.edit(FULL_MATTER, `Organization ${CANARIES.organisation}-${number}`);
      // Every second time what is typed last cannot be saved, and goes to a file of its own.
      if (number % 2 === 0) await refuseWrites(user);
      await user.type(FULL_MATTER, `Organization ${CANARIES.draft}-${number}`);
    },
    act: async ({ user }) => {
      await user.page.keyboard.press('Control+l');
      await user.page.waitForEvent('close', { timeout: LOCKING_MS });
    },
  },
  rotating: {
    before: (turn) => readySealing(turn, false),
    act: ({ user }) => seal(user),
  },
});

const NAMES = /** @type {const} */ (['migrating', 'changing the passphrase', 'locking', 'rotating']);

/** The first, which makes the sealed store that the others need, and one drawn of those. @param {() => number} random */
function someNames(random) {
  const [first, ...others] = NAMES;
  return [first, others[Math.floor(random() * others.length)] ?? first];
}

/** The folders, a store in the open to begin with, and one that is sealed. */
class Scene {
  #passphrases = 0;
  /** Of each moment, how many operations of the file system it took when it was not ended. @type {Map<string, number>} */
  steps = new Map();
  /** In which everything is in the open; closed. @type {User} */
  open;
  /** In which everything is sealed; closed. @type {User} */
  sealed;

  /** @param {import('../lib/scenario.mjs').Place} place */
  constructor({ runtime, folder }) {
    this.folder = folder;
    /** Whatever the app or Chromium writes outside of the profile. */
    this.outside = ['temp', 'home'].map((name) => join(folder, name));
    for (const path of this.outside) mkdirSync(path);
    const [temp = '', home = ''] = this.outside;
    const env = { ...runtime.env, TMPDIR: temp, HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home };
    this.runtime = { ...runtime, env };
    this.open = this.user('open');
    this.sealed = this.user('sealed');
  }

  /** @param {string} name */
  user(name) {
    return new User(this.runtime, join(this.folder, name), join(this.folder, 'phases.log'));
  }

  nextPassphrase() {
    this.#passphrases += 1;
    return passphraseOf(this.#passphrases);
  }

  /** A copy of the store in the open. */
  copy() {
    const user = this.user('copy');
    rmSync(user.profile, { recursive: true, force: true });
    cpSync(this.open.profile, user.profile, { recursive: true, verbatimSymlinks: true });
    user.typed = new Map([...this.open.typed].map(([title, values]) => [title, new Set(values)]));
    user.acknowledged = new Map(this.open.acknowledged);
    return user;
  }

  /** The one in which everything is sealed from now on is a copy of this. @param {User} user Closed. */
  keepSealed(user) {
    this.sealed = this.user('sealed');
    cpSync(user.profile, this.sealed.profile, { recursive: true, verbatimSymlinks: true });
    this.sealed.typed = user.typed;
    this.sealed.acknowledged = user.acknowledged;
    this.sealed.passphrases = user.passphrases;
  }

  /** @returns {{ vaultSteps: number, wasAimed: boolean }} */
  phases() {
    const lines = (readIfThere(join(this.folder, 'phases.log')) ?? '').split('\n');
    const vaultSteps = lines.filter((line) => line.startsWith('step vault')).length;
    return { vaultSteps, wasAimed: lines.some((line) => line.startsWith('aimed vault')) };
  }
}

/** Writes everything that can hold a word into a store in the open, and shows that the search finds each there. @param {Scene} scene */
async function fill(scene) {
  const user = scene.open;
  const pack = join(scene.folder, 'own.brieflock-pack');
  await writeOwnPack(pack);
  await user.start();
  await importPack(user, pack);
  rmSync(pack);
  await makeFullMatter(user);
  await user.open(FULL_MATTER);
  await user.edit(FULL_MATTER, `Organization ${CANARIES.draft}-0`);
  await user.edit(FULL_MATTER, `Organization ${CANARIES.organisation}-1`);
  await user.toList();
  await user.close();
  const found = (await findCanaries([user.profile], Object.values(CANARIES))).join('\n');
  const unseen = Object.values(CANARIES).filter((word) => !found.includes(word));
  if (unseen.length > 0) throw new Error(`The search finds no ${unseen.join(', ')} where it is in the open`);
}

/**
 * Starts the app and holds it against what was acknowledged; closes it again and searches every file.
 *
 * @param {Scene} scene
 * @param {User} user Not running.
 * @param {import('../lib/tally.mjs').Tally} tally
 * @returns {Promise<readonly string[]>} what is wrong
 */
async function check(scene, user, tally) {
  const wrong = [];
  const before = { ...tally };
  const shown = await user.start();
  tally.starts += 1;
  const { lost, told } = await judge(user, shown, tally);
  tally.lost += lost + told;
  if (shown !== 'list') return [`shows ${shown}`];
  tally.lost += await countMissing(user);
  if (!(await untilFinished(user))) {
    tally.halfStates += 1;
    const log = readIfThere(join(user.profile, 'logs', 'brieflock.log')) ?? '';
    wrong.push(`left: ${readdirSync(user.profile).join(' ')}`, ...log.split('\n').slice(-LOG_LINES));
  }
  await user.close();
  if (tally.lost > before.lost) wrong.push(`${tally.lost - before.lost} lost`);
  if (!isSealed(user)) return wrong;
  const words = [...Object.values(CANARIES), PASSPHRASE_CANARY];
  const found = await findCanaries([user.profile, ...scene.outside], words);
  tally.canaries += found.length;
  return [...wrong, ...found];
}

/**
 * Does what a moment does, and has the app end itself at one of the operations of the file system that it takes; where those were
 * not counted yet, it is let be and they are.
 *
 * @param {Turn} turn
 * @param {typeof NAMES[number]} name
 * @returns {Promise<boolean>} whether it was ended in its midst
 */
async function actOrDie(turn, name) {
  const { user, scene, random } = turn;
  const moment = MOMENTS[name];
  await moment.before(turn);
  const most = scene.steps.get(name);
  const stepsBefore = scene.phases().vaultSteps;
  if (most !== undefined) {
    const aimed = { phase: 'vault', steps: 1 + Math.floor(random() * most), milliseconds: 0 };
    await inMain(() =>
      user.app.evaluate((_electron, enduranceAim) => {
        Object.assign(globalThis, { enduranceAim });
      }, aimed),
    );
  }
  const done = { is: false };
  await user.dieWhile(async () => {
    await moment.act(turn);
    done.is = true;
  });
  const { vaultSteps, wasAimed } = scene.phases();
  if (!done.is && !wasAimed) throw new Error(`${name} could not be done`);
  if (most === undefined) scene.steps.set(name, vaultSteps - stepsBefore);
  return wasAimed;
}

/**
 * One moment, and what is left of it.
 *
 * @param {Scene} scene
 * @param {{ name: typeof NAMES[number], number: number, random: () => number, say: (line: string) => void }} kill
 * @param {import('../lib/tally.mjs').Tally} tally
 */
async function killOnce(scene, { name, number, random, say }, tally) {
  const isCounted = scene.steps.has(name);
  const user = name === 'migrating' ? scene.copy() : scene.sealed;
  await user.start();
  const wasAimed = await actOrDie({ user, number, random, scene }, name);
  const phase = wasAimed ? name : `${name}, done`;
  if (isCounted) {
    tally.kills += 1;
    tally.byPhase[phase] = (tally.byPhase[phase] ?? 0) + 1;
  }
  for (const wrong of await check(scene, user, tally)) say(`  ${number}, ${phase}: ${wrong}`);
  if (name === 'migrating' && !isCounted) scene.keepSealed(user);
}

/** @type {import('../lib/scenario.mjs').Scenario} */
export const scenario = {
  name: 'vault',
  run: async (place) => {
    const { isShort, say } = place;
    const seed = Number(process.env.ENDURANCE_SEED ?? Date.now() % 1_000_000);
    const random = randomFrom(seed);
    say(`  seed ${seed}`);
    const names = isShort ? someNames(random) : NAMES;
    const count = Number(process.env.ENDURANCE_VAULT_KILLS ?? (isShort ? names.length : KILLS));
    const scene = new Scene(place);
    const tally = emptyTally();
    try {
      await fill(scene);
      // Each once without a kill, and then in turn.
      for (let number = 1; number <= names.length + count; number += 1) {
        const name = names[(number - 1) % names.length] ?? 'migrating';
        await killOnce(scene, { name, number, random, say }, tally);
      }
    } catch (error) {
      say(`  broken off after ${tally.kills} kills: ${error instanceof Error ? error.stack : String(error)}`);
      tally.brokenOff += 1;
    }
    for (const user of [scene.open, scene.sealed]) await user.kill().catch(() => undefined);
    tally.acknowledged = scene.open.savedCount + scene.sealed.savedCount;
    say(`  died while: ${JSON.stringify(tally.byPhase)}`);
    say(`  operations of the file system: ${JSON.stringify(Object.fromEntries(scene.steps))}`);
    return tally;
  },
};
