/** Runs endurance scenarios one after another and adds up what they counted. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENARIO_FOLDER } from '../../test/endurance/lib/scenario.mjs';
import { addTally, emptyTally, isClean, onlyCounted } from '../../test/endurance/lib/tally.mjs';
import { say, seconds } from './say.mjs';

/** How often a folder is tried to be removed, and how long in between. */
const MOST_ATTEMPTS = 20;
const BETWEEN_MS = 500;

/** @typedef {import('../../test/endurance/lib/scenario.mjs').Scenario} Scenario */

/**
 * @typedef {object} EnduranceRun
 * @property {import('../../test/endurance/lib/tally.mjs').Tally} total
 * @property {number} passed Scenarios in which nothing was broken.
 * @property {number} failed
 * @property {Record<string, string>} notRun Why, by scenario: neither passed nor failed.
 */

/** @returns {Promise<Scenario[]>} */
async function loadScenarios() {
  const names = readdirSync(fileURLToPath(SCENARIO_FOLDER))
    .filter((name) => name.endsWith('.mjs'))
    .toSorted();
  const modules = await Promise.all(names.map((name) => import(new URL(name, SCENARIO_FOLDER).href)));
  return modules.map(({ scenario }) => scenario);
}

/**
 * @param {object} order
 * @param {import('../../test/endurance/lib/launch.mjs').Runtime} order.runtime
 * @param {boolean} order.isShort Samples instead of everything.
 * @param {readonly string[]} order.wanted Names of scenarios; all of them when empty.
 * @returns {Promise<EnduranceRun>}
 */
export async function runEndurance({ runtime, isShort, wanted }) {
  /** @type {EnduranceRun} */
  const run = { total: emptyTally(), passed: 0, failed: 0, notRun: {} };
  for (const scenario of await loadScenarios()) {
    if (wanted.length > 0 && !wanted.includes(scenario.name)) continue;
    const why = scenario.whyNot?.() ?? null;
    if (why === null) {
      const tally = await runOne(scenario, { runtime, isShort });
      addTally(run.total, tally);
      run[isClean(tally) ? 'passed' : 'failed'] += 1;
      continue;
    }
    run.notRun[scenario.name] = why;
    say(`${scenario.name}: not run: ${why}.`);
  }
  return run;
}

/**
 * @param {Scenario} scenario
 * @param {{ runtime: import('../../test/endurance/lib/launch.mjs').Runtime, isShort: boolean }} how
 */
async function runOne(scenario, { runtime, isShort }) {
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-endurance-'));
  const startedAt = performance.now();
  say(`${scenario.name}:`);
  try {
    const tally = await scenario.run({ runtime, folder, isShort, say });
    say(`${scenario.name}: ${JSON.stringify(onlyCounted(tally))}`);
    return tally;
  } finally {
    say(`${scenario.name}: ${seconds(performance.now() - startedAt)}`);
    await removeFolder(folder);
  }
}

/**
 * A process of the app that was killed may write one more file into a folder that is being removed.
 *
 * @param {string} folder
 */
async function removeFolder(folder) {
  for (let attempt = 1; existsSync(folder); attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      await sleep(BETWEEN_MS);
    }
  }
}
