/**
 * `npm run bench`: Brieflock against the least that could do the same, in one run on one machine. The unit
 * that counts is the ratio; milliseconds belong to the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnswers } from './bench/answers.mjs';
import { measureLoss } from './bench/exposure.mjs';
import { measureHostile } from './bench/hostile.mjs';
import { measureJournal } from './bench/journal.mjs';
import { timeToElement } from './bench/launch.mjs';
import { median, table } from './bench/median.mjs';
import { measureMemo } from './bench/memo.mjs';
import { measureRescoring } from './bench/rescoring.mjs';
import { measureSealed } from './bench/sealed.mjs';
import { measureUnlock } from './bench/unlock.mjs';
import { ROOT } from './lib/paths.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { Problem, progress, runScript, say } from './lib/say.mjs';

const LAUNCHES = 9;
const EMPTY_APP = join(ROOT, 'scripts', 'bench', 'empty-app');

/** @typedef {import('./bench/median.mjs').Row} Row */

/** @typedef {Awaited<ReturnType<typeof surroundings>>} Place */

/**
 * What is measured, in this order. `npm run bench -- launch memo` measures only those.
 *
 * @type {readonly { name: string, doing: string, measure: (place: Place) => Promise<Row | Row[]> }[]}
 */
const MEASURES = [
  { name: 'launch', doing: 'Opening windows in turn', measure: measureLaunch },
  { name: 'answer', doing: 'Saving answers', measure: measureAnswers },
  { name: 'sealed', doing: 'Reading sealed rows', measure: measureSealed },
  { name: 'unlock', doing: 'Unlocking', measure: measureUnlock },
  { name: 'journal', doing: 'Writing to journals', measure: measureJournal },
  { name: 'memo', doing: 'Making memos', measure: measureMemo },
  { name: 'score', doing: 'Scoring', measure: measureRescoring },
  { name: 'exposure', doing: 'Simulating years', measure: measureLoss },
  { name: 'hostile', doing: 'Opening hostile files', measure: measureHostile },
];

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const names = MEASURES.map(({ name }) => name);
  const strange = wanted.find((name) => !names.includes(name));
  if (strange !== undefined)
    throw new Problem(`“${strange}” is not measured. There are: ${names.join(', ')}.`);
  const place = await surroundings();
  try {
    /** @type {Row[]} */
    const rows = [];
    for (const { name, doing, measure } of MEASURES) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      rows.push(...[await progress(doing, () => measure(place))].flat());
    }
    say('');
    process.stdout.write(`${table(rows)}\n`);
    return 0;
  } finally {
    await place.leave();
  }
});

/** A runtime, a display and a folder to measure in. */
async function surroundings() {
  const { runtime, display } = await prepareAll({ withTests: false });
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-bench-'));
  return {
    executable: runtime.executable,
    env: display.env,
    folder,
    leave: async () => {
      await display.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/**
 * Opens Brieflock and the empty window in turn; the first turn fills caches and is not counted.
 *
 * @param {Place} place
 * @returns {Promise<Row>}
 */
async function measureLaunch({ executable, env, folder }) {
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const baseline = [];
  const open = (/** @type {string} */ app, /** @type {string} */ name, /** @type {string} */ testId) =>
    timeToElement({ executable, env, app, testId, userData: join(folder, name) });
  for (let turn = 0; turn <= LAUNCHES; turn += 1) {
    const oursMs = await open(ROOT, 'ours', 'assessment-list');
    const baselineMs = await open(EMPTY_APP, 'empty', 'empty');
    if (turn > 0) {
      ours.push(oursMs);
      baseline.push(baselineMs);
    }
  }
  return {
    name: 'usable list / empty window',
    ours: median(ours),
    baseline: median(baseline),
  };
}
