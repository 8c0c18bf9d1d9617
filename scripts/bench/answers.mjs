/** How long until an answer is durable in the real app, against one bare strict put into IndexedDB. */
import { join } from 'node:path';
import { median } from './median.mjs';
import { ROOT } from '../lib/paths.mjs';
import { sandboxArgs } from '../lib/sandbox.mjs';

const ANSWERS = 30;
const WARM_UP = 5;

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {NodeJS.ProcessEnv} options.env Added to the environment.
 * @param {string} options.folder To measure in.
 * @returns {Promise<import('./median.mjs').Row>}
 */
export async function measureAnswers({ executable, env, folder }) {
  const { _electron } = await import('@playwright/test');
  const noSandbox = sandboxArgs();
  const app = await _electron.launch({
    executablePath: executable,
    args: [...noSandbox, ROOT, `--user-data-dir=${join(folder, 'answers')}`],
    env: plain({ ...process.env, ...env }),
    chromiumSandbox: noSandbox.length === 0,
  });
  try {
    const page = await app.firstWindow();
    await openQuestion(page);
    const pairs = await answerInTurn(page);
    const counted = pairs.slice(WARM_UP);
    return {
      name: 'durable answer / bare strict put',
      ours: median(counted.map(({ oursMs }) => oursMs)),
      baseline: median(counted.map(({ baselineMs }) => baselineMs)),
    };
  } finally {
    await app.close();
  }
}

/** @param {import('@playwright/test').Page} page */
async function openQuestion(page) {
  await page.getByTestId('assessment-list').waitFor();
  await page.getByRole('button', { name: 'New assessment' }).first().click();
  await page.getByLabel('Name of the assessment').fill('Measured');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.getByTestId('profile-title').waitFor();
  await page.getByRole('button', { name: 'Questions', exact: true }).click();
  await page.getByTestId('question-heading').waitFor();
}

/**
 * Clicks two options in turn; after each answer the page itself does one bare put of the stored answer row.
 *
 * @param {import('@playwright/test').Page} page
 */
async function answerInTurn(page) {
  const options = page.locator('input[type="radio"], input[type="checkbox"]');
  /** @type {{ oursMs: number, baselineMs: number }[]} */
  const pairs = [];
  for (let turn = 0; turn < ANSWERS; turn += 1) {
    await page.evaluate(() => {
      performance.clearMarks();
    });
    await options.nth(turn % 2).click();
    await page.waitForFunction(() => performance.getEntriesByName('brieflock:save-end').length > 0);
    pairs.push(await page.evaluate(readTurn));
  }
  return pairs;
}

/** Runs in the page: reads the app's own marks, then times a strict put of the very same row. */
async function readTurn() {
  const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  const oursMs = at('brieflock:save-end') - at('brieflock:save-start');

  /**
   * @template Value
   * @param {IDBRequest<Value>} request
   * @returns {Promise<Value>}
   */
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('IndexedDB refused'));
      };
    });

  const theirs = await settled(indexedDB.open('brieflock'));
  const rows = await settled(theirs.transaction('answers').objectStore('answers').getAll());
  theirs.close();
  const opening = indexedDB.open('bare');
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
  const bare = await settled(opening);
  const startedAt = performance.now();
  const transaction = bare.transaction('rows', 'readwrite', { durability: 'strict' });
  transaction.objectStore('rows').put(rows[0]);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  const baselineMs = performance.now() - startedAt;
  bare.close();
  return { oursMs, baselineMs };
}

/** @param {NodeJS.ProcessEnv} env */
function plain(env) {
  /** @type {Record<string, string>} */
  const set = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) set[name] = value;
  return set;
}
