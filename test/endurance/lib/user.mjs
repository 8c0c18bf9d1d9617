/** A user of the built app in a real Electron: types, waits for “Saved”, and remembers what was acknowledged. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, ownArguments, processOver } from './launch.mjs';
import { openVault } from './open-vault.mjs';

/** Longer than the app's own deadline for a save. */
const STATE_TIMEOUT_MS = 25_000;
const START_TIMEOUT_MS = 30_000;
const LOOK_EVERY_MS = 50;
const SHOWN = ['assessment-list', 'store-loss', 'refusal', 'unlock']
  .map((id) => `[data-testid="${id}"]`)
  .join(', ');

/** What stands on the screen after a start. @typedef {'list' | 'first-run' | 'loss' | 'refusal'} Shown */

/** One profile folder and everything that was typed into it. */
export class User {
  /** The last acknowledged organization of each assessment by title. @type {Map<string, string>} */
  acknowledged = new Map();
  /** Everything ever typed, by title. @type {Map<string, Set<string>>} */
  typed = new Map();
  /** What the list showed last, by title. @type {Map<string, string | null>} */
  seen = new Map();
  /** How many edits were acknowledged. */
  savedCount = 0;
  /** How many backups the app called made. */
  backedUp = 0;
  /** Whether something to read stood on the screen in this run. */
  isShowing = false;
  /** Starts that hung and were made again. */
  relaunches = 0;
  /** Those that may be in force; after a start the one that was. @type {readonly string[]} */
  passphrases = [];
  /** When something was last typed or chosen, in milliseconds since 1970. */
  changedAt = 0;
  /** @type {import('@playwright/test').ElectronApplication | null} */
  #app = null;
  /** @type {import('@playwright/test').Page | null} */
  #page = null;
  /** The process of the last start, which may have ended. @type {import('node:child_process').ChildProcess | null} */
  #child = null;

  /**
   * @param {import('./launch.mjs').Runtime} runtime
   * @param {string} profile The user-data folder.
   * @param {string | null} phaseLog Where main writes down what it is doing; `null` for nowhere.
   */
  constructor(runtime, profile, phaseLog = null) {
    this.runtime = runtime;
    this.profile = profile;
    this.phaseLog = phaseLog;
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
    this.isShowing = await this.page
      .locator(SHOWN)
      .first()
      .isVisible()
      .catch(() => false);
    await this.kill();
  }

  async #launch() {
    const { runtime, profile, phaseLog } = this;
    const onHung = () => {
      this.relaunches += 1;
    };
    const { app, page } = await launch({ runtime, profile, phaseLog, onHung });
    this.#app = app;
    this.#child = app.process();
    this.#page = page;
  }

  /** @returns {Promise<Shown>} */
  async shown() {
    const { page } = this;
    await page.locator(SHOWN).first().waitFor({ timeout: START_TIMEOUT_MS });
    this.isShowing = true;
    const id = await page.locator(SHOWN).first().getAttribute('data-testid');
    if (id === 'unlock') {
      this.passphrases = [await openVault(page, this.passphrases)];
      return this.shown();
    }
    if (id === 'store-loss') return 'loss';
    if (id === 'refusal') return 'refusal';
    return (await page.locator('#first-steps').count()) > 0 ? 'first-run' : 'list';
  }

  /** Ends the process at once; nothing happens when it has ended. */
  async kill() {
    const child = this.#child;
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    this.#app = null;
  }

  /**
   * Does something during which the app is expected to end, and ends it where it does not.
   *
   * @param {() => Promise<unknown>} act What it answers, or that it fails, counts for nothing.
   */
  async dieWhile(act) {
    const gone = new Promise((resolve) => this.#child?.once('exit', resolve));
    const acting = act().catch(() => undefined);
    await Promise.race([acting, gone]);
    // What still waits for the page fails as soon as that is gone.
    await this.kill();
    await acting;
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
    this.changedAt = Date.now();
    await this.page.getByTestId('profile-organisation').fill(organisation);
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
    if (state === 'saved') {
      this.acknowledged.set(title, organisation);
      this.savedCount += 1;
    }
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
    await this.app.evaluate(({ app }, args) => {
      const relaunch = app.relaunch.bind(app);
      app.relaunch = () => {
        relaunch({ args });
      };
    }, ownArguments(this.profile));
    await this.page.getByRole('button', { name: 'Restart Brieflock' }).click();
    await gone;
    this.#app = null;
    const handedOver = join(this.profile, 'unsaved.json');
    const until = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < until && (existsSync(handedOver) || processOver(this.profile) === null))
      await sleep(LOOK_EVERY_MS);
    const successor = processOver(this.profile);
    if (successor === null) throw new Error('The app did not start itself again');
    process.kill(successor, 'SIGTERM');
    while (existsSync(`/proc/${successor}`)) await sleep(LOOK_EVERY_MS);
  }

  /** Names of the copies the app keeps. */
  async copies() {
    const names = await readdir(join(this.profile, 'store-repairs')).catch(() => []);
    return names.filter((name) => name !== 'latest');
  }
}
