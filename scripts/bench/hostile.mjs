/**
 * What a hostile file of 64 MB does to the real app: the longest time main and the page stand still, and the memory of all
 * processes at the highest, against the app at rest. Also the largest file anyone could have, a request too large to be
 * taken, and how long it takes to stop.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSource } from '../lib/load-source.mjs';
import { ROOT } from '../lib/paths.mjs';
import { sandboxArgs } from '../lib/sandbox.mjs';
import { residentBytes } from './watched.mjs';

const SIZE = 64 * 1024 * 1024;
const LOOK_EVERY_MS = 20;
const BYTES_IN_MB = 1_000_000;
const REST_MS = 1_000;
const LONGEST_WAIT_MS = 180_000;
const LIMIT = '≤ 200 ms';

/** @typedef {import('./median.mjs').Row} Row */
/** @typedef {{ mainMs: number, pageMs: number, peakMb: number }} Strain */
/** @typedef {{ electronApp: import('@playwright/test').ElectronApplication, page: import('@playwright/test').Page }} Running */
/** @typedef {{ hostile: typeof import('../../test/helpers/hostile-json'), file: typeof import('../../shared/exchange/assessment-file'), samples: typeof import('../../test/helpers/samples') }} Sources */

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {NodeJS.ProcessEnv} options.env Added to the environment.
 * @param {string} options.folder To measure in.
 * @returns {Promise<Row[]>}
 */
export function measureHostile({ executable, env, folder }) {
  return withSource(async (load) => {
    const sources = /** @type {Sources} */ ({
      hostile: await load('test/helpers/hostile-json.ts'),
      file: await load('shared/exchange/assessment-file.ts'),
      samples: await load('test/helpers/samples.ts'),
    });
    const { _electron } = await import('@playwright/test');
    const noSandbox = sandboxArgs();
    const electronApp = await _electron.launch({
      executablePath: executable,
      args: [...noSandbox, ROOT, `--user-data-dir=${join(folder, 'hostile')}`],
      env: plain({ ...process.env, ...env }),
      chromiumSandbox: noSandbox.length === 0,
    });
    try {
      const page = await electronApp.firstWindow();
      await page.getByTestId('assessment-list').waitFor();
      return await measureAll({ electronApp, page }, sources, folder);
    } finally {
      await electronApp.close();
    }
  });
}

/**
 * @param {Running} running
 * @param {Sources} sources
 * @param {string} folder
 */
async function measureAll(running, { hostile, file, samples }, folder) {
  const put = (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const rest = await strainOf(running, () => running.page.waitForTimeout(REST_MS));
  /** @type {Row[]} */
  const rows = [];
  const kinds = /** @type {import('../../test/helpers/hostile-json').HostileKind[]} */ (
    Object.keys(hostile.HOSTILE_JSON)
  );
  for (const kind of kinds) {
    const path = put('hostile.json', hostile.hostileJson(kind, SIZE));
    rows.push(...toRows(kind, await strainOf(running, () => importUntil(running, path, 'refused')), rest));
  }
  const largest = hostile.largestFile(samples.sampleFile('regional-bank'));
  const text = Buffer.from(file.serializeAssessmentFile(largest), 'utf8');
  const path = put('largest.json', text);
  const named = `the largest file (${String(Math.round(text.length / BYTES_IN_MB))} MB)`;
  rows.push(...toRows(named, await strainOf(running, () => importUntil(running, path, 'ready')), rest));
  rows.push(...toRows('a request of 140 MB', await strainOf(running, () => sendHuge(running)), rest));
  rows.push({
    name: 'stopping the opening of a file',
    ours: await timeToStop(running, path),
    baseline: rest.mainMs,
  });
  return rows;
}

/**
 * @param {string} name
 * @param {Strain} strain
 * @param {Strain} rest
 * @returns {Row[]}
 */
function toRows(name, { mainMs, pageMs, peakMb }, rest) {
  const memory = { name: `${name}: peak memory / at rest`, unit: /** @type {const} */ ('MB') };
  return [
    { name: `${name}: longest block of main / at rest`, ours: mainMs, baseline: rest.mainMs, target: LIMIT },
    { name: `${name}: longest block of the page / at rest`, ours: pageMs, baseline: rest.pageMs },
    ...(Number.isNaN(peakMb) ? [] : [{ ...memory, ours: peakMb, baseline: rest.peakMb }]),
  ];
}

/**
 * What main, page and memory go through while something is done. Both loops are watched by a clock of their own that should
 * tick every few milliseconds.
 *
 * @param {Running} running
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Strain>}
 */
async function strainOf({ electronApp, page }, work) {
  await electronApp.evaluate(watchLoop);
  await page.evaluate(watchLoop);
  const group = electronApp.process().pid ?? 0;
  let peak = process.platform === 'linux' ? 0 : Number.NaN;
  const look = setInterval(() => {
    if (process.platform === 'linux') peak = Math.max(peak, residentBytes(group));
  }, LOOK_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  const mainMs = await electronApp.evaluate(longestGap);
  const pageMs = await page.evaluate(longestGap);
  return { mainMs, pageMs, peakMb: peak / BYTES_IN_MB };
}

/** Runs in main and in the page. */
function watchLoop() {
  const state = { last: performance.now(), longest: 0, timer: /** @type {unknown} */ (null) };
  state.timer = setInterval(() => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - state.last);
    state.last = now;
  }, 2);
  Object.assign(globalThis, { watchedLoop: state });
}

/** Runs in main and in the page, after {@link watchLoop}. @returns {number} */
function longestGap() {
  /** @type {{ last: number, longest: number, timer: number }} */
  const state = Reflect.get(globalThis, 'watchedLoop');
  clearInterval(state.timer);
  return Math.max(state.longest, performance.now() - state.last);
}

/**
 * @param {Running} running
 * @param {string} path
 */
async function startImport({ electronApp, page }, path) {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await page
    .getByRole('button', { name: /^Import file/ })
    .first()
    .click();
}

/**
 * Chooses a file and waits for what comes of it; nothing is stored.
 *
 * @param {Running} running
 * @param {string} path
 * @param {'refused' | 'ready'} outcome
 */
async function importUntil(running, path, outcome) {
  const dialog = running.page.getByRole('dialog');
  await startImport(running, path);
  const sign = outcome === 'ready' ? /^Import$/ : /^Copy details/;
  await dialog.getByRole('button', { name: sign }).waitFor({ timeout: LONGEST_WAIT_MS });
  await dialog.getByRole('button', { name: 'Close without importing' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Asks for a document of far too much, past every screen. @param {Running} running */
async function sendHuge({ page }) {
  // As text: no type stands between the request and the bridge.
  const code = `window.brieflock.document.build({ jobId: 'aaaaaaaa-0003', kind: 'memo', padding: 'x'.repeat(140_000_000) })`;
  /** @type {{ ok: boolean }} */
  const reply = await page.evaluate(code);
  if (reply.ok) throw new Error('A request of 140 MB was taken.');
}

/**
 * @param {Running} running
 * @param {string} path
 */
async function timeToStop(running, path) {
  const dialog = running.page.getByRole('dialog');
  await startImport(running, path);
  await dialog.getByRole('button', { name: /^Cancel/ }).waitFor();
  const startedAt = performance.now();
  await dialog.getByRole('button', { name: /^Cancel/ }).click();
  await dialog.waitFor({ state: 'detached', timeout: LONGEST_WAIT_MS });
  return performance.now() - startedAt;
}

/** @param {NodeJS.ProcessEnv} env */
function plain(env) {
  /** @type {Record<string, string>} */
  const set = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) set[name] = value;
  return set;
}
