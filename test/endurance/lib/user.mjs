/** A user of the built app in a real Electron: types, waits for “Saved”, and remembers what was acknowledged. */
import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import { readIfThere } from '../../../scripts/lib/hash.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { sandboxArgs } from '../../../scripts/lib/sandbox.mjs';

const HOLD_START = join(ROOT, 'test/helpers/hold-start.cjs');
/** Longer than the app's own deadline for a save. */
const STATE_TIMEOUT_MS = 25_000;
const START_TIMEOUT_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** What stands on the screen after a start. @typedef {'list' | 'first-run' | 'loss' | 'refusal'} Shown */

/** @typedef {{ executable: string, env: NodeJS.ProcessEnv }} Runtime */

/** One profile folder and everything that was typed into it. */
export class User {
  /** The last acknowledged organization of each assessment by title. @type {Map<string, string>} */
  acknowledged = new Map();
  /** Everything ever typed, by title. @type {Map<string, Set<string>>} */
  typed = new Map();
  /** What the list showed last, by title. @type {Map<string, string | null>} */
  seen = new Map();
  /** @type {import('@playwright/test').ElectronApplication | null} */
  #app = null;
  /** @type {import('@playwright/test').Page | null} */
  #page = null;

  /**
   * @param {Runtime} runtime
   * @param {string} profile The user-data folder.
   */
  constructor(runtime, profile) {
    this.runtime = runtime;
    this.profile = profile;
  }

  get app() {
    if (this.#app === null) throw new Error('The app is not running');
    return this.#app;
  }

  get page() {
    if (this.#page === null) throw new Error('The app is not running');
    return this.#page;
  }

  /** Chromium's folder of the database. */
  get store() {
    return join(this.profile, 'IndexedDB', 'app_bundle_0.indexeddb.leveldb');
  }

  /** Starts the app and waits until something is shown. @returns {Promise<Shown>} */
  async start() {
    await this.#launch();
    return this.shown();
  }

  /**
   * Starts the app and ends it at once some time after its window is there.
   *
   * @param {number} milliseconds
   */
  async startAndKill(milliseconds) {
    await this.#launch();
    await sleep(milliseconds);
    await this.kill();
  }

  async #launch() {
    const noSandbox = sandboxArgs();
    this.#app = await _electron.launch({
      executablePath: this.runtime.executable,
      args: ['-r', HOLD_START, ...noSandbox, ROOT, `--user-data-dir=${this.profile}`],
      env: plain({ ...process.env, ...this.runtime.env }),
      chromiumSandbox: noSandbox.length === 0,
    });
    this.#page = await this.#app.firstWindow();
  }

  /** @returns {Promise<Shown>} */
  async shown() {
    const { page } = this;
    const any = '[data-testid="assessment-list"], [data-testid="store-loss"], [data-testid="refusal"]';
    await page.locator(any).first().waitFor({ timeout: START_TIMEOUT_MS });
    const id = await page.locator(any).first().getAttribute('data-testid');
    if (id === 'store-loss') return 'loss';
    if (id === 'refusal') return 'refusal';
    return (await page.locator('#first-steps').count()) > 0 ? 'first-run' : 'list';
  }

  /** Ends the process at once. */
  async kill() {
    const child = this.app.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.#app = null;
  }

  /** Closes the window as a user does; “Close anyway” if the app asks. */
  async close() {
    const { app } = this;
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    await app.close();
    this.#app = null;
  }

  async reload() {
    await this.page.reload();
    return this.shown();
  }

  /**
   * Makes an assessment and gives it an organization.
   *
   * @param {string} title
   */
  async create(title) {
    const { page } = this;
    await page.getByRole('button', { name: 'New assessment' }).first().click();
    await page.getByLabel('Name of the assessment').fill(title);
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await page.getByTestId('profile-organisation').waitFor();
  }

  /**
   * Types an organization into the open assessment and waits for nothing.
   *
   * @param {string} title
   * @param {string} organisation
   */
  async type(title, organisation) {
    const values = this.typed.get(title) ?? new Set();
    this.typed.set(title, values.add(organisation));
    await this.page.getByTestId('profile-organisation').fill(organisation);
  }

  /** Asks for a backup from the list and waits for nothing. */
  async beginBackup() {
    await this.page.getByTestId('last-backup').getByRole('button', { name: 'Backups' }).click();
    await this.page.getByRole('button', { name: 'Back up now' }).click();
  }

  /**
   * Types an organization into the open assessment and waits for the outcome.
   *
   * @param {string} title
   * @param {string} organisation
   * @returns {Promise<'saved' | 'failed' | 'stuck'>}
   */
  async edit(title, organisation) {
    await this.type(title, organisation);
    const state = await this.outcome();
    if (state === 'saved') this.acknowledged.set(title, organisation);
    return state;
  }

  /** Waits until saving has come to an end. @returns {Promise<'saved' | 'failed' | 'stuck'>} */
  async outcome() {
    const until = Date.now() + STATE_TIMEOUT_MS;
    // The state of the change before may still stand there.
    await sleep(2 * LOOK_EVERY_MS);
    while (Date.now() < until) {
      const state = await this.page.getByTestId('save-state').getAttribute('data-state');
      if (state === 'saved' || state === 'failed') return state;
      await sleep(LOOK_EVERY_MS);
    }
    return 'stuck';
  }

  async toList() {
    await this.page.getByRole('button', { name: 'All assessments' }).click();
    await this.page.getByTestId('assessment-list').waitFor();
  }

  /** @param {string} title */
  async open(title) {
    await this.page.getByTestId('assessment-list').getByRole('button', { name: title }).first().click();
    await this.page.getByTestId('profile-organisation').waitFor();
  }

  /** The organization of each assessment in the list, by title; `null` where it is not listed or cannot be read. */
  async listed() {
    const rows = await this.page.getByTestId('assessment-list').locator('tbody tr').allInnerTexts();
    return [...this.typed.keys()].map((title) => {
      const row = rows.find((text) => text.includes(title));
      const organisation = /Organization (?!not named)\S+/.exec(row ?? '')?.[0] ?? null;
      this.seen.set(title, organisation);
      return { title, organisation };
    });
  }

  /** What was typed last, acknowledged or not. @param {string} title */
  lastTyped(title) {
    return [...(this.typed.get(title) ?? [])].at(-1);
  }

  /** Lets the app restart itself, waits until what was handed over is saved, and ends it. Linux only. */
  async restartByItself() {
    const child = this.app.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await this.page.getByRole('button', { name: 'Restart Brieflock' }).click();
    await gone;
    this.#app = null;
    const handedOver = join(this.profile, 'unsaved.json');
    const until = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < until && (existsSync(handedOver) || this.#ownProcess() === null))
      await sleep(LOOK_EVERY_MS);
    const successor = this.#ownProcess();
    if (successor === null) return;
    process.kill(successor, 'SIGTERM');
    while (existsSync(`/proc/${successor}`)) await sleep(LOOK_EVERY_MS);
  }

  /** The main process over this very profile, which it names on its command line. */
  #ownProcess() {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const words = readIfThere(join('/proc', pid, 'cmdline'))?.split('\0') ?? [];
      const isMain = !words.some((word) => word.startsWith('--type='));
      if (isMain && words.includes(`--user-data-dir=${this.profile}`)) return Number(pid);
    }
    return null;
  }

  /** Names of the copies the app keeps. */
  async copies() {
    const names = await readdir(join(this.profile, 'store-repairs')).catch(() => []);
    return names.filter((name) => name !== 'latest');
  }
}

/** @param {NodeJS.ProcessEnv} env */
function plain(env) {
  /** @type {Record<string, string>} */
  const set = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) set[name] = value;
  return set;
}
