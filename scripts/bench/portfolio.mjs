/**
 * The list, its filter, the search and opening over 1,000 assessments of 100 answers, against the same over 10: the app’s
 * own screens in one window of the real runtime, with main in memory. The two take turns.
 */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/paths.mjs';
import { sandboxArgs } from '../lib/sandbox.mjs';
import { plain } from './answers.mjs';
import { median } from './median.mjs';

const SIZES = /** @type {const} */ ({ few: 10, many: 1_000 });
const ROUNDS = 2;
const TURNS = 8;
const SOURCE = join(ROOT, 'scripts', 'bench', 'portfolio-page');
const FILES = ['index.html', 'main.mjs', 'package.json'];
const TARGET = '≤ 1.5 ×';
/** Planting takes what it takes. */
const PATIENCE_MS = 1_200_000;

/** @typedef {{ times: Record<string, number[]>, longestTaskMs: number }} Measured */
/** @typedef {keyof typeof SIZES} Size */

/** Bundles the app’s own source for a window. @param {string} folder @param {string} entry @param {string} name */
async function bundle(folder, entry, name) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: SOURCE,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@shared': join(ROOT, 'shared'), '@renderer': join(ROOT, 'renderer', 'src') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      lib: {
        entry: join(ROOT, 'test', 'bench', entry),
        formats: ['iife'],
        name,
        fileName: () => `${name}.js`,
        cssFileName: name,
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
export async function measurePortfolio({ executable, env, folder }) {
  const appFolder = join(folder, 'portfolio');
  mkdirSync(appFolder, { recursive: true });
  for (const file of FILES) cpSync(join(SOURCE, file), join(appFolder, file));
  await bundle(appFolder, 'bridge-page.ts', 'bridge');
  await bundle(appFolder, 'portfolio-page.tsx', 'app');
  const { _electron } = await import('@playwright/test');
  const noSandbox = sandboxArgs();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...noSandbox, appFolder, `--user-data-dir=${join(folder, 'portfolio-data')}`],
    env: plain({ ...process.env, ...env }),
    chromiumSandbox: noSandbox.length === 0,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(PATIENCE_MS);
    const file = JSON.parse(readFileSync(join(ROOT, 'resources', 'samples', 'regional-bank.json'), 'utf8'));
    /** @type {Record<Size, Measured[]>} */
    const all = { few: [], many: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const size of /** @type {const} */ (['few', 'many'])) {
        await page.goto(`${pathToFileURL(join(appFolder, 'index.html')).href}?size=${size}`);
        const answer = await page.evaluate(measureIn, { file, count: SIZES[size], turns: TURNS });
        all[size].push(JSON.parse(answer));
      }
    }
    return toRows(all);
  } finally {
    await app.close();
  }
}

/** Runs in the window. @param {unknown} order @returns {Promise<string>} */
async function measureIn(order) {
  /** @type {unknown} */
  const measure = Reflect.get(window, 'measurePortfolio');
  if (typeof measure !== 'function') throw new Error('The window does not measure.');
  /** @type {unknown} */
  const measured = await Reflect.apply(measure, window, [order]);
  return JSON.stringify(measured);
}

/** @param {Record<Size, Measured[]>} all @returns {import('./median.mjs').Row[]} */
function toRows(all) {
  const of = (/** @type {Size} */ size, /** @type {string} */ act) =>
    median(all[size].flatMap(({ times }) => times[act] ?? []));
  const row = (/** @type {string} */ name, /** @type {string} */ act) => ({
    name: `${name}, 1,000 assessments / 10`,
    ours: of('many', act),
    baseline: of('few', act),
    target: TARGET,
  });
  const longest = (/** @type {Size} */ size) =>
    Math.max(...all[size].map(({ longestTaskMs }) => longestTaskMs));
  return [
    row('show the list', 'list'),
    row('filter it', 'filter'),
    row('search every text', 'search'),
    row('open an assessment', 'open'),
    {
      name: 'longest task while all are read and used, 1,000 / 10',
      ours: longest('many'),
      baseline: Math.max(1, longest('few')),
      target: 'under 50 ms',
    },
  ];
}
