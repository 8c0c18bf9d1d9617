/**
 * What sealing costs: the page's own data layer over 1,000 assessments in the open and sealed, in turn, in one window of the
 * real runtime. Main's part is in memory, so that nothing else is measured.
 */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { sandboxArgs } from '../lib/sandbox.mjs';
import { plain } from './answers.mjs';
import { median } from './median.mjs';

const ASSESSMENTS = 1_000;
const TURNS = 15;
const WARM_UP = 3;
const SOURCE = join(ROOT, 'scripts', 'bench', 'vault-page');
const FILES = ['index.html', 'main.mjs', 'package.json'];
const TARGET = '≤ 1.3 ×';

/** Milliseconds of each act, one for each turn. @typedef {Record<string, { open: number[], sealed: number[] }>} Times */

/** Bundles the page's own source for a window. @param {string} folder */
async function bundle(folder) {
  const { build } = await import('vite');
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(join(SOURCE, file), join(folder, file));
  await build({
    configFile: false,
    root: SOURCE,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: { '@shared': join(ROOT, 'shared'), '@renderer': join(ROOT, 'renderer', 'src') },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      lib: {
        entry: join(ROOT, 'test', 'bench', 'rows-page.ts'),
        formats: ['iife'],
        name: 'rows',
        fileName: () => 'rows.js',
      },
    },
  });
}

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {NodeJS.ProcessEnv} options.env Added to the environment.
 * @param {string} options.folder To measure in.
 * @returns {Promise<import('./median.mjs').Row[]>}
 */
export async function measureSealed({ executable, env, folder }) {
  const appFolder = join(folder, 'rows');
  await bundle(appFolder);
  const { _electron } = await import('@playwright/test');
  const noSandbox = sandboxArgs();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...noSandbox, appFolder, `--user-data-dir=${join(folder, 'rows-data')}`],
    env: plain({ ...process.env, ...env }),
    chromiumSandbox: noSandbox.length === 0,
  });
  try {
    const page = await app.firstWindow();
    await page.getByTestId('rows').waitFor();
    const file = JSON.parse(readFileSync(join(ROOT, 'resources', 'samples', 'regional-bank.json'), 'utf8'));
    const order = { file, count: ASSESSMENTS, turns: TURNS, warmUp: WARM_UP };
    const answer = await page.evaluate(measureIn, order);
    /** @type {Times} */
    const times = JSON.parse(answer);
    return toRows(times);
  } finally {
    await app.close();
  }
}

/** Runs in the window. @param {unknown} order @returns {Promise<string>} */
async function measureIn(order) {
  /** @type {unknown} */
  const measure = Reflect.get(window, 'measureRows');
  if (typeof measure !== 'function') throw new Error('The window does not measure.');
  /** @type {unknown} */
  const times = await Reflect.apply(measure, window, [order]);
  return JSON.stringify(times);
}

/** @param {Times} times @returns {import('./median.mjs').Row[]} */
function toRows(times) {
  /** @param {string} name @param {string} act @param {string} [target] */
  const row = (name, act, target) => ({
    name,
    ours: median(times[act]?.sealed ?? []),
    baseline: median(times[act]?.open ?? []),
    ...(target === undefined ? {} : { target }),
  });
  const many = ASSESSMENTS.toLocaleString('en');
  return [
    row(`list of ${many} sealed, first time, keys taken in / in the open`, 'start'),
    row(`list of ${many} sealed, first time / in the open`, 'first', TARGET),
    row(`list of ${many} sealed, after a change / in the open`, 'again', TARGET),
    row(`search in ${many} sealed / in the open`, 'search', TARGET),
    row('open a sealed assessment / in the open', 'open', TARGET),
    row('durable sealed answer, no journal / in the open', 'save', TARGET),
  ];
}
