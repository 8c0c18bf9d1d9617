/**
 * `npm run test:endurance`: what was acknowledged, held against full disks, kills and damaged files in the real app.
 * `-- --short` samples, `-- --json` prints one JSON object as the last line, further words choose scenarios by name.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENARIO_FOLDER } from '../test/endurance/lib/scenario.mjs';
import { addTally, countsOf, emptyTally, isClean } from '../test/endurance/lib/tally.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { runScript, say, seconds } from './lib/say.mjs';

const FLAGS = ['--short', '--json'];

/** @returns {Promise<import('../test/endurance/lib/scenario.mjs').Scenario[]>} */
async function loadScenarios() {
  const names = readdirSync(fileURLToPath(SCENARIO_FOLDER))
    .filter((name) => name.endsWith('.mjs'))
    .toSorted();
  const modules = await Promise.all(names.map((name) => import(new URL(name, SCENARIO_FOLDER).href)));
  return modules.map(({ scenario }) => scenario);
}

await runScript(async () => {
  const args = process.argv.slice(2);
  const wanted = args.filter((arg) => !FLAGS.includes(arg));
  const { runtime, display } = await prepareAll({ withTests: true });
  const total = emptyTally();
  /** @type {Record<string, string>} */
  const notRun = {};
  try {
    for (const scenario of await loadScenarios()) {
      if (wanted.length > 0 && !wanted.includes(scenario.name)) continue;
      const why = scenario.whyNot?.() ?? null;
      if (why !== null) {
        notRun[scenario.name] = why;
        say(`${scenario.name}: not run: ${why}.`);
        continue;
      }
      addTally(total, await runOne(scenario, { executable: runtime.executable, env: display.env }));
    }
  } finally {
    await display.stop();
  }
  say(
    countsOf(total)
      .map(([name, count]) => `${name}: ${count}`)
      .join(', '),
  );
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ ...total, notRun })}\n`);
  return isClean(total) ? 0 : 1;
});

/**
 * @param {import('../test/endurance/lib/scenario.mjs').Scenario} scenario
 * @param {import('../test/endurance/lib/launch.mjs').Runtime} runtime
 */
async function runOne(scenario, runtime) {
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-endurance-'));
  const startedAt = performance.now();
  say(`${scenario.name}:`);
  try {
    return await scenario.run({ runtime, folder, isShort: process.argv.includes('--short'), say });
  } finally {
    say(`${scenario.name}: ${seconds(performance.now() - startedAt)}`);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
