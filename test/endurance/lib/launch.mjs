/** Starts the built app in a real Electron, within a deadline: a start that hangs is ended and made again, never waited for. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { readIfThere } from '../../../scripts/lib/hash.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { sandboxArgs } from '../../../scripts/lib/sandbox.mjs';

const HOLD_START = join(ROOT, 'test/helpers/hold-start.cjs');
const WATCH_PHASES = join(ROOT, 'test/endurance/lib/watch-phases.cjs');
const DEADLINE_MS = 20_000;
const ATTEMPTS = 3;

/** @typedef {{ executable: string, env: NodeJS.ProcessEnv }} Runtime */

/**
 * @typedef {object} Start
 * @property {Runtime} runtime
 * @property {string} profile The user-data folder.
 * @property {string | null} phaseLog Where main writes down what it is doing; `null` for nowhere.
 * @property {() => void} onHung Called for each start that had to be made again.
 */

/**
 * Starts the app and waits for its window. Throws when it hangs {@link ATTEMPTS} times in a row.
 *
 * @param {Start} start
 */
export async function launch({ runtime, profile, phaseLog, onHung }) {
  const noSandbox = sandboxArgs();
  const watch = phaseLog === null ? [] : ['-r', WATCH_PHASES];
  for (let attempt = 1; ; attempt += 1) {
    /** @type {import('@playwright/test').ElectronApplication | null} */
    let app = null;
    try {
      app = await _electron.launch({
        executablePath: runtime.executable,
        args: ['-r', HOLD_START, ...watch, ...noSandbox, ROOT, `--user-data-dir=${profile}`],
        env: plain({ ...process.env, ...runtime.env, ENDURANCE_PHASES: phaseLog ?? undefined }),
        chromiumSandbox: noSandbox.length === 0,
        timeout: DEADLINE_MS,
      });
      return { app, page: await app.firstWindow({ timeout: DEADLINE_MS }) };
    } catch (error) {
      app?.process().kill('SIGKILL');
      if (attempt === ATTEMPTS) throw error;
      onHung();
    }
  }
}

/**
 * The main process over a profile, which it names on its command line; `null` when there is none. Linux only.
 *
 * @param {string} profile
 */
export function processOver(profile) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    // Chromium may lay its arguments out anew, with spaces between them.
    const words = (readIfThere(join('/proc', pid, 'cmdline')) ?? '').split(/[\0 ]/);
    const isMain = !words.some((word) => word.startsWith('--type='));
    if (isMain && words.includes(`--user-data-dir=${profile}`)) return Number(pid);
  }
  return null;
}

/**
 * What the app is started with when it starts itself again: what a user's has, without what only a test adds. Chromium
 * sorts arguments, and would take a script that is loaded before the app for the app.
 *
 * @param {string} profile
 */
export function ownArguments(profile) {
  return [...sandboxArgs(), `--user-data-dir=${profile}`, ROOT];
}

/** @param {NodeJS.ProcessEnv} env */
function plain(env) {
  /** @type {Record<string, string>} */
  const set = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) set[name] = value;
  return set;
}
