/**
 * `npm test`: every check and test, from a fresh clone to one closing line `N passed, N failed`. Properties are tried with
 * half of their cases; with all of them in `npm run test:full` (`--full`).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { FORMAT, LINTS, shareOfTests, TYPE_CHECKS, UNUSED, YOUNG_ROOM } from './lib/checks.mjs';
import { ensureDisplay } from './lib/display.mjs';
import { runE2e } from './lib/e2e.mjs';
import { CACHE, tool } from './lib/paths.mjs';
import { prepareRuntime } from './lib/prepare.mjs';
import { Problem, runScript, say, seconds } from './lib/say.mjs';
import {
  addUp,
  failedInPlaywright,
  failedInVitest,
  pool,
  readPlaywrightReport,
  readVitestReport,
  runCheck,
  tallyOf,
} from './lib/stages.mjs';

/** @typedef {import('./lib/stages.mjs').Tally} Tally */

const REPORTS = join(CACHE, 'reports');
const SHARE = shareOfTests(process.argv.includes('--full'));
const PLAYWRIGHT_REPORT = join(REPORTS, 'playwright.json');

/**
 * Tests that need no window: a name, and how the test runner is told of them.
 *
 * @typedef {object} TestRun
 * @property {string} name
 * @property {string} id
 * @property {readonly string[]} only
 */

/** Folders of tests that make whole documents: about as long as all others together. */
const PAPERS = ['release', 'office', 'document', 'cli'].map((folder) => `test/integration/${folder}/`);

/** @type {TestRun} */
const INTEGRATION_OF_PAPERS = {
  name: 'Integration tests of documents',
  id: 'integration-of-documents',
  only: ['--project=node', ...PAPERS],
};

/** @type {TestRun} */
const INTEGRATION = {
  name: 'Integration tests',
  id: 'integration',
  only: ['--project=node', 'test/integration/', ...PAPERS.map((folder) => `--exclude=${folder}**`)],
};

/** @type {TestRun} */
const COMPONENTS = { name: 'Component tests', id: 'component', only: ['--project=!node'] };

/** Whatever is in neither of the two. @type {TestRun} */
const UNITS = {
  name: 'Unit and architecture tests',
  id: 'unit',
  only: ['--project=node', '--exclude=test/integration/**'],
};

await runScript(async () => {
  const startedAt = performance.now();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const { passed, failed } = await runAll();
  say(`All of it took ${seconds(performance.now() - startedAt)}.`);
  // Last, so that it is seen where only the end is.
  for (const name of failedNames()) say(`Failed: ${name}`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

/** @param {string} id */
function reportOf(id) {
  return join(REPORTS, `${id}.json`);
}

/** @returns {readonly string[]} */
function failedNames() {
  const tests = [INTEGRATION_OF_PAPERS, INTEGRATION, COMPONENTS, UNITS].flatMap(({ id }) =>
    failedInVitest(reportOf(id)),
  );
  return [...tests, ...failedInPlaywright(PLAYWRIGHT_REPORT)];
}

/**
 * Two at a time: the real Electron, one window after the other, and beside it all else, which gives way to it. What is
 * short comes last, so that both end together.
 *
 * @returns {Promise<Tally>}
 */
async function runAll() {
  const prepared = await stage('Preparing', () => prepareRuntime({ withTests: true }));
  if (prepared === null) return { passed: 0, failed: 1 };
  const work = [
    () => runInElectron(prepared),
    ...[...TYPE_CHECKS, UNUSED].map((check) => () => runStatic(check)),
    () => runVitest(INTEGRATION_OF_PAPERS),
    () => runVitest(INTEGRATION),
    ...LINTS.map((check) => () => runStatic(check)),
    () => runVitest(COMPONENTS),
    () => runVitest(UNITS),
    () => runStatic(FORMAT),
  ];
  return addUp(await pool(work, 2, (each) => each()));
}

/**
 * @param {import('./lib/runtime.mjs').Runtime} runtime
 * @returns {Promise<Tally>}
 */
async function runInElectron(runtime) {
  const endToEnd = await stage('End-to-end tests in a real Electron', () => runEndToEnd(runtime));
  const endurance = await stage('A short endurance run in a real Electron', () => runShortEndurance(runtime));
  return addUp([endToEnd, endurance].map((tally) => tally ?? { passed: 0, failed: 1 }));
}

/**
 * Announces a stage and its time; a crash in it is shown and answered with `null`.
 *
 * @template Value
 * @param {string} name
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value | null>}
 */
async function stage(name, work) {
  const startedAt = performance.now();
  say(`\n── ${name}`);
  try {
    const value = await work();
    say(`── ${name}: ${seconds(performance.now() - startedAt)}`);
    return value;
  } catch (error) {
    say(error instanceof Problem ? error.message : error instanceof Error ? `${error.stack}` : String(error));
    say(`── ${name}: failed after ${seconds(performance.now() - startedAt)}`);
    return null;
  }
}

/**
 * @param {import('./lib/stages.mjs').Check} check
 * @returns {Promise<Tally>}
 */
async function runStatic(check) {
  const isGood = await runCheck({ ...check, givesWay: true });
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Each file by itself; what is printed is shown when all of them have ended.
 *
 * @param {TestRun} tests
 * @returns {Promise<Tally>}
 */
async function runVitest({ name, id, only }) {
  const tally = await stage(name, async () => {
    // Some of these tests run what was built, e.g. the headless command.
    await ensureBuilt();
    const report = reportOf(id);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = [tool('vitest/vitest.mjs'), 'run', ...only, ...reporters, `--execArgv=${YOUNG_ROOM}`];
    const isGood = await runCheck({ name, args, env: SHARE, givesWay: true });
    return tallyOf(readVitestReport(report), isGood ? 0 : 1);
  });
  return tally ?? { passed: 0, failed: 1 };
}

/**
 * @param {import('./lib/runtime.mjs').Runtime} runtime
 * @returns {Promise<Tally>}
 */
async function runEndToEnd(runtime) {
  await ensureBuilt();
  const display = await ensureDisplay();
  try {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT };
    const code = await runE2e({ runtime, display, args: ['--reporter=list,json'], env });
    return tallyOf(readPlaywrightReport(PLAYWRIGHT_REPORT), code);
  } finally {
    await display.stop();
  }
}

/**
 * Loaded only now: it needs the packages that the first stage installs. What cannot be run here is said, and is neither
 * passed nor failed.
 *
 * @param {import('./lib/runtime.mjs').Runtime} runtime
 * @returns {Promise<Tally>}
 */
async function runShortEndurance({ executable }) {
  const { runEndurance } = await import('./lib/endurance.mjs');
  const display = await ensureDisplay();
  try {
    const { total, passed, failed, notRun } = await runEndurance({
      runtime: { executable, env: display.env },
      isShort: true,
      wanted: [],
    });
    const left = Object.keys(notRun);
    say(
      `${passed} scenarios passed, ${failed} failed, ${left.length} not run${left.map((name) => `: ${name}`).join('')}`,
    );
    say(`lost: ${total.lost}, half states: ${total.halfStates}, canaries: ${total.canaries}`);
    return { passed, failed };
  } finally {
    await display.stop();
  }
}
