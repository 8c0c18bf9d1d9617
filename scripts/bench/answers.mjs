/**
 * How long until an answer is durable in the real app, against one bare strict put into IndexedDB, and against
 * the same requests in one bare strict transaction: what the disk takes apart from what the page takes.
 */
import { join } from 'node:path';
import { median } from './median.mjs';
import { ROOT } from '../lib/paths.mjs';
import { sandboxArgs } from '../lib/sandbox.mjs';

const ANSWERS = 30;
const WARM_UP = 5;

/** @typedef {Awaited<ReturnType<typeof readTurn>>} Turn Milliseconds of one answer and of what it is held against. */

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {NodeJS.ProcessEnv} options.env Added to the environment.
 * @param {string} options.folder To measure in.
 * @returns {Promise<import('./median.mjs').Row[]>}
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
    const turns = await answerInTurn(page);
    return toRows(turns.slice(WARM_UP));
  } finally {
    await app.close();
  }
}

/**
 * The last row leaves out what the page does before it hands the rows over: drawing the choice, encoding.
 *
 * @param {readonly Turn[]} turns
 * @returns {import('./median.mjs').Row[]}
 */
function toRows(turns) {
  const middle = (/** @type {keyof Turn} */ part) => median(turns.map((turn) => turn[part]));
  return [
    { name: 'durable answer / bare strict put', ours: middle('oursMs'), baseline: middle('putMs') },
    { name: 'durable answer / same requests, bare', ours: middle('oursMs'), baseline: middle('sameMs') },
    { name: '  once handed over / same requests', ours: middle('handedMs'), baseline: middle('sameMs') },
  ];
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
 * Clicks two options in turn; after each answer the page itself does the bare work on the rows that were stored.
 *
 * @param {import('@playwright/test').Page} page
 */
async function answerInTurn(page) {
  const options = page.locator('input[type="radio"], input[type="checkbox"]');
  /** @type {Turn[]} */
  const turns = [];
  for (let turn = 0; turn < ANSWERS; turn += 1) {
    await page.evaluate(() => {
      performance.clearMarks();
    });
    await options.nth(turn % 2).click();
    await page.waitForFunction(() => performance.getEntriesByName('brieflock:save-end').length > 0);
    turns.push(await page.evaluate(readTurn));
  }
  return turns;
}

/**
 * Runs in the page: reads the app's own marks, then times a strict put of the very same answer, and a strict
 * transaction that gets and puts the row of the answer and the row of its assessment, as the app does.
 */
async function readTurn() {
  const at = (/** @type {string} */ name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  const end = at('brieflock:save-end');
  const oursMs = end - at('brieflock:save-start');
  const handedMs = end - at('brieflock:save-handed');

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
  const reading = theirs.transaction(['answers', 'assessments']);
  /** @type {{ id: string }[][]} */
  const rows = await Promise.all([
    settled(reading.objectStore('answers').getAll()),
    settled(reading.objectStore('assessments').getAll()),
  ]);
  const [answer, assessment] = rows.map(([first]) => first);
  if (answer === undefined || assessment === undefined) throw new Error('Nothing was stored.');
  theirs.close();
  const opening = indexedDB.open('bare');
  opening.onupgradeneeded = () => {
    for (const store of ['answers', 'assessments'])
      opening.result.createObjectStore(store, { keyPath: 'id' });
  };
  const bare = await settled(opening);

  const timed = async (
    /** @type {string[]} */ stores,
    /** @type {(transaction: IDBTransaction) => void} */ work,
  ) => {
    const startedAt = performance.now();
    const transaction = bare.transaction(stores, 'readwrite', { durability: 'strict' });
    work(transaction);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
    return performance.now() - startedAt;
  };
  const putMs = await timed(['answers'], (transaction) => {
    transaction.objectStore('answers').put(answer);
  });
  const sameMs = await timed(['assessments', 'answers'], (transaction) => {
    transaction.objectStore('assessments').get(assessment.id);
    transaction.objectStore('answers').get(answer.id);
    transaction.objectStore('assessments').put(assessment);
    transaction.objectStore('answers').put(answer);
  });
  bare.close();
  return { oursMs, handedMs, putMs, sameMs };
}

/** What a started app is given. @param {NodeJS.ProcessEnv} env */
export function plain(env) {
  /** @type {Record<string, string>} */
  const set = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) set[name] = value;
  return set;
}
