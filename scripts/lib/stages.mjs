/** Runs checks two at a time, shows each with its time, and adds up what passed and failed. */
import { basename } from 'node:path';
import { readIfThere } from './hash.mjs';
import { run } from './run.mjs';
import { say, seconds } from './say.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {readonly string[]} args Node script and its arguments.
 * @property {Readonly<Record<string, string>>} [env] What it is told beside them.
 * @property {boolean} [givesWay] Whether others come first where there is too little time for all.
 */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 */

/**
 * Runs work on every item, a few at a time, in order of the list.
 *
 * @template Item, Value
 * @param {readonly Item[]} items
 * @param {number} width How many at a time.
 * @param {(item: Item) => Promise<Value>} work
 * @returns {Promise<Value[]>} In order of the list.
 */
export async function pool(items, width, work) {
  /** @type {Value[]} */
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next;
      next += 1;
      const item = /** @type {Item} */ (items[at]);
      results[at] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

/**
 * Runs one check, then prints its name, outcome and time, and what it printed.
 *
 * @param {Check} check
 * @returns {Promise<boolean>} Whether it passed.
 */
export async function runCheck({ name, args, env: told, givesWay = false }) {
  const startedAt = performance.now();
  // Colour would be lost on the way otherwise.
  const env = { ...process.env, ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}), ...told };
  const { code, output } = await run(process.execPath, args, { env, givesWay });
  const took = seconds(performance.now() - startedAt);
  say(`${code === 0 ? '✓' : '✗'} ${name} (${took})`);
  if (output.trim() !== '') say(output.trimEnd());
  return code === 0;
}

/**
 * What a test runner's report adds up to. A run that ended badly without a failed test, or left no
 * report, counts as one failure: a crash never looks like success.
 *
 * @param {Tally | null} counted From the report; `null` when there is none.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOf(counted, exitCode) {
  if (counted === null) return { passed: 0, failed: 1 };
  const isUnexplained = exitCode !== 0 && counted.failed === 0;
  const isEmpty = counted.passed + counted.failed === 0;
  return isUnexplained || isEmpty ? { passed: counted.passed, failed: 1 } : counted;
}

/**
 * Reads Vitest's JSON report.
 *
 * @param {string} path
 * @returns {Tally | null}
 */
export function readVitestReport(path) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | null} */
  const report = readJson(path);
  if (report === null) return null;
  // A file that could not even be loaded has no tests to count.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/**
 * Reads Playwright's JSON report. A flaky test counts as failed: it failed once.
 *
 * @param {string} path
 * @returns {Tally | null}
 */
export function readPlaywrightReport(path) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] } | null} */
  const report = readJson(path);
  if (report === null) return null;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/**
 * The names of the tests that failed, by Vitest's JSON report. None where there is no report.
 *
 * @param {string} path
 * @returns {readonly string[]}
 */
export function failedInVitest(path) {
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] } | null} */
  const report = readJson(path);
  return (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const file = basename(name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [file] : [];
    return failed.map(({ fullName }) => `${file} › ${fullName}`);
  });
}

/**
 * The names of the tests that failed or were flaky, by Playwright's JSON report. None where there is no report.
 *
 * @param {string} path
 * @returns {readonly string[]}
 */
export function failedInPlaywright(path) {
  /** @typedef {{ suites?: Suite[], specs?: { title: string, file: string, tests: { status: string }[] }[] }} Suite */
  /** @param {Suite} suite @returns {readonly string[]} */
  const within = ({ suites = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
      .map(({ title, file }) => `${basename(file)} › ${title}`),
    ...suites.flatMap(within),
  ];
  /** @type {Suite | null} */
  const report = readJson(path);
  return report === null ? [] : within(report);
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readIfThere(path) ?? 'null');
  } catch {
    return null;
  }
}
