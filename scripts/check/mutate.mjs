/**
 * Tries small faults in the page's data layer and hooks, one at a time, and tells which of them no test notices.
 * Works on a copy of the project below `.cache`; the project itself is only read. Takes long: not part of `npm test`.
 * The quick tests run once first, and say which functions they come by: a fault is tried with those that come by it.
 * With what is left of the faults, the slow tests do the same.
 *
 *   node scripts/check/mutate.mjs [--json] [--list] [--sample N] [--seed WORD] [PART OF A NAME …]
 *
 * A name is path, line and fault, as they are printed: `use-import`, or `save-queue.ts:12`. Of all that are meant,
 * `--sample` tries so many, always the same ones for the same seed.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readIfThere } from '../lib/hash.mjs';
import { CACHE, ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { Problem, runScript, say, seconds } from '../lib/say.mjs';
import { mutationsOf } from './mutations.mjs';
import { functionAt, inRounds, testsFor, withProbes, withReport } from './probes.mjs';
import { Runner } from './runner.mjs';

const COPY = join(CACHE, 'mutation');
/**
 * The configuration of the tests, and where the packages stand: outside of the copy, and one of them asks for a file of
 * its own as a file. Each project of it is made from the file that is named, and from no option of a call.
 */
const CONFIG = 'mutation.config.mjs';
const AROUND = `import { mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';
export default mergeConfig(config, { server: { fs: { allow: [${JSON.stringify(ROOT)}] } } });
`;
/** What the tests came by, for as long as no file changes on which that depends. */
const PASSED = join(CACHE, 'mutation-passed');
const MUTATED = /^renderer\/src\/(data\/.*\.tsx?|.*\/use-[a-z-]+\.tsx?)$/;
/**
 * Most faults end in a wait for what never comes: there it is many times what a screen takes, and no more. No deadline
 * of the app is as long: tests let some of these pass at once.
 */
const WAIT_MS = { all: 40_000, fault: 12_000 };

/** Whose faults come first: what is stored. */
const FIRST = 'renderer/src/data/';
/** What tests come by depends on these, and on no others. */
const DECISIVE =
  /^((electron|renderer|resources|shared|test)\/|package-lock\.json$|vitest\.config\.ts$|scripts\/check\/probes\.mjs$)/;

/** What is quick comes first, and most faults of the data layer go no further. */
const GROUPS = [
  { name: 'quick', folders: ['test/integration/data', 'test/unit/renderer-data'] },
  { name: 'slow', folders: ['test/component'] },
];
const TEST_FILE = /\.test\.tsx?$/;

/** @typedef {import('./mutations.mjs').Mutation & { file: string }} Placed */
/** @typedef {(typeof GROUPS)[number]} Group */
/** @typedef {{ readonly fault: Placed, readonly by: string }} Killed */
/** @typedef {import('./probes.mjs').Passed} Passed */

/** @returns {Promise<readonly string[]>} Every file of the project, as git knows it. */
async function projectFiles() {
  const { code, output } = await run('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: ROOT });
  if (code !== 0) throw new Problem('The files of the project could not be listed.');
  return output.split('\0').filter((file) => file !== '');
}

/** @param {readonly string[]} files */
function layCopy(files) {
  rmSync(COPY, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(COPY, file)), { recursive: true });
    cpSync(join(ROOT, file), join(COPY, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'), 'dir');
  writeFileSync(join(COPY, CONFIG), AROUND);
}

/** @param {string} file @param {Group} group @param {string} report */
function probed(file, { folders }, report) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (MUTATED.test(file)) return withProbes(file, text);
  const isTried = TEST_FILE.test(file) && folders.some((folder) => file.startsWith(`${folder}/`));
  return isTried ? withReport(file, text, report) : null;
}

/** @param {string} path @returns {readonly Passed[]} */
function readPassed(path) {
  const lines = (readIfThere(path) ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

/** @param {readonly string[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/**
 * Runs every test of a group once and keeps what it came by. The copy is as it was afterwards.
 *
 * @param {readonly string[]} files
 * @param {Group} group
 * @returns {Promise<readonly Passed[]>}
 */
async function passedBy(files, group) {
  const kept = join(PASSED, `${group.name}-${hashOf(files.filter((file) => DECISIVE.test(file)))}.jsonl`);
  if (readIfThere(kept) !== null) return readPassed(kept);
  mkdirSync(PASSED, { recursive: true });
  for (const old of readdirSync(PASSED)) if (old.startsWith(group.name)) rmSync(join(PASSED, old));
  const report = join(PASSED, `${group.name}-unfinished.jsonl`);
  const changed = files.filter((file) => {
    const text = probed(file, group, report);
    if (text !== null) writeFileSync(join(COPY, file), text);
    return text !== null;
  });
  const runner = new Runner(COPY, { config: CONFIG, bail: 0, waitMs: WAIT_MS.all });
  const failures = await runner.runAll(group.folders);
  await runner.close();
  for (const file of changed) cpSync(join(ROOT, file), join(COPY, file));
  // Such a test would fail with every fault, and say nothing of any.
  if (failures.length > 0) throw new Problem(`Without any fault, these fail:\n${failures.join('\n')}`);
  renameSync(report, kept);
  return readPassed(kept);
}

/**
 * @param {Runner} runner
 * @param {readonly Passed[]} all
 * @param {Placed} fault
 * @returns {Promise<string | null>} What noticed it; `null` where no test did.
 */
async function killerOf(runner, all, { file, start, end, replacement }) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const tests = testsFor(all, file, functionAt(file, text, start));
  const place = join(COPY, file);
  writeFileSync(place, text.slice(0, start) + replacement + text.slice(end));
  try {
    for (const round of inRounds(tests)) {
      runner.forget(place);
      const [failure] = await runner.runOnly(round);
      if (failure !== undefined) return failure;
    }
    return null;
  } finally {
    writeFileSync(place, text);
    runner.forget(place);
  }
}

/** @param {Placed} fault */
function nameOf({ file, line, name }) {
  return `${file}:${line} ${name}`;
}

/** @param {readonly string[]} parts @param {readonly string[]} files @returns {readonly Placed[]} */
function faultsIn(parts, files) {
  return files
    .filter((file) => MUTATED.test(file))
    .toSorted((a, b) => Number(b.startsWith(FIRST)) - Number(a.startsWith(FIRST)))
    .flatMap((file) =>
      mutationsOf(file, readFileSync(join(ROOT, file), 'utf8')).map((mutation) => ({ ...mutation, file })),
    )
    .filter((fault) => parts.length === 0 || parts.some((part) => nameOf(fault).includes(part)));
}

/**
 * @param {readonly Placed[]} faults
 * @param {{ readonly sample?: string | undefined, readonly seed: string }} options
 * @returns {readonly Placed[]} In the order they stand in.
 */
function sampleOf(faults, { sample, seed }) {
  if (sample === undefined) return faults;
  const size = Number(sample);
  if (!Number.isInteger(size) || size < 1) throw new Problem('--sample is a whole number, 1 or more.');
  const rank = (/** @type {Placed} */ fault) =>
    createHash('sha256')
      .update(`${seed}\n${fault.start}\n${nameOf(fault)}`)
      .digest('hex');
  const ranks = new Map(faults.map((fault) => [fault, rank(fault)]));
  const chosen = new Set(
    [...ranks]
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
      .slice(0, size)
      .map(([fault]) => fault),
  );
  return faults.filter((fault) => chosen.has(fault));
}

/**
 * @param {readonly Placed[]} faults
 * @param {readonly Passed[]} tests
 * @returns {Promise<readonly Killed[]>}
 */
async function tryAll(faults, tests) {
  const runner = new Runner(COPY, { config: CONFIG, bail: 1, waitMs: WAIT_MS.fault });
  /** @type {Killed[]} */
  const killed = [];
  for (const fault of faults) {
    const by = await killerOf(runner, tests, fault);
    if (by !== null) killed.push({ fault, by });
    process.stdout.write(
      by === null ? `left     ${nameOf(fault)}\n` : `killed   ${nameOf(fault)}\n         by ${by}\n`,
    );
  }
  await runner.close();
  return killed;
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const files = await projectFiles();
  const faults = sampleOf(faultsIn(positionals, files), values);
  if (values.list) {
    for (const fault of faults) process.stdout.write(`${nameOf(fault)}\n`);
    return 0;
  }
  layCopy(files);
  const startedAt = performance.now();
  /** @type {Killed[]} */
  const all = [];
  let left = faults;
  for (const group of GROUPS) {
    if (left.length === 0) break;
    const tests = await passedBy(files, group);
    say(`${left.length} faults to try with ${tests.length} ${group.name} tests`);
    all.push(...(await tryAll(left, tests)));
    left = faults.filter((fault) => !all.some((each) => each.fault === fault));
  }
  rmSync(COPY, { recursive: true, force: true });
  const killed = all.map(({ fault, by }) => ({ name: nameOf(fault), by }));
  const survived = left.map(nameOf);
  for (const name of survived) process.stdout.write(`SURVIVED ${name}\n`);
  say(`${killed.length} killed, ${survived.length} survived, in ${seconds(performance.now() - startedAt)}`);
  if (values.json) process.stdout.write(`${JSON.stringify({ killed, survived })}\n`);
  return 0;
});
