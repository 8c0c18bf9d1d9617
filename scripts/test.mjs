/** `npm test`: everything, from a fresh clone to one closing line `N passed, N failed`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { FORMAT, LINTS, TYPE_CHECKS, UNUSED } from './lib/checks.mjs';
import { ensureDisplay } from './lib/display.mjs';
import { runE2e } from './lib/e2e.mjs';
import { CACHE, tool } from './lib/paths.mjs';
import { prepareRuntime } from './lib/prepare.mjs';
import { runNode } from './lib/run.mjs';
import { Problem, runScript, say, seconds } from './lib/say.mjs';
import { addUp, pool, readPlaywrightReport, readVitestReport, runCheck, tallyOf } from './lib/stages.mjs';

/** @typedef {import('./lib/stages.mjs').Tally} Tally */

const REPORTS = join(CACHE, 'reports');
const VITEST_REPORT = join(REPORTS, 'vitest.json');
const PLAYWRIGHT_REPORT = join(REPORTS, 'playwright.json');

await runScript(async () => {
  const startedAt = performance.now();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const { passed, failed } = await runAll();
  say(`All of it took ${seconds(performance.now() - startedAt)}.`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

/** @returns {Promise<Tally>} */
async function runAll() {
  const prepared = await stage('Preparing', () => prepareRuntime({ withTests: true }));
  if (prepared === null) return { passed: 0, failed: 1 };
  const statics = await stage('Types, lint, format, unused code', runStatics);
  const fast = await stage('Unit, component, integration and architecture tests', runVitest);
  const endToEnd = await stage('End-to-end tests in a real Electron', () => runEndToEnd(prepared));
  const endurance = await stage('A short endurance run in a real Electron', () =>
    runShortEndurance(prepared),
  );
  return addUp([statics, fast, endToEnd, endurance].map((tally) => tally ?? { passed: 0, failed: 1 }));
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

/** @returns {Promise<Tally>} */
async function runStatics() {
  const passed = await pool([...LINTS, ...TYPE_CHECKS, UNUSED, FORMAT], 2, runCheck);
  const good = passed.filter(Boolean).length;
  return { passed: good, failed: passed.length - good };
}

/** @returns {Promise<Tally>} */
async function runVitest() {
  // Some of these tests run what was built, e.g. the headless command.
  await ensureBuilt();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
  const { code } = await runNode([tool('vitest/vitest.mjs'), 'run', ...reporters], { show: true });
  return tallyOf(readVitestReport(VITEST_REPORT), code);
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
    const { passed, failed, notRun } = await runEndurance({
      runtime: { executable, env: display.env },
      isShort: true,
      wanted: [],
    });
    const left = Object.keys(notRun);
    say(
      `${passed} scenarios passed, ${failed} failed, ${left.length} not run${left.map((name) => `: ${name}`).join('')}`,
    );
    return { passed, failed };
  } finally {
    await display.stop();
  }
}
