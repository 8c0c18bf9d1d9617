/**
 * Tries small faults in the page's data layer and hooks, one at a time, and tells which of them no test notices.
 * Works on a copy of the project below `.cache`; the project itself is only read. Takes long: not part of `npm test`.
 * All tests run once first, and say which functions they come by: a fault is tried with those that come by it.
 *
 *   node scripts/check/mutate.mjs [--json] [--list] [--sample N] [--seed WORD] [PART OF A NAME …]
 *
 * A name is path, line and fault, as they are printed: `use-import`, or `save-queue.ts:12`. Of all that are meant,
 * `--sample` tries so many, always the same ones for the same seed.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { readIfThere } from '../lib/hash.mjs';
import { CACHE, ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { Problem, runScript, say, seconds } from '../lib/say.mjs';
import { mutationsOf } from './mutations.mjs';
import { functionAt, testsFor, withProbes, withReport } from './probes.mjs';

const COPY = join(CACHE, 'mutation');
/** What the tests came by, for as long as no file of the project changes. */
const PASSED = join(CACHE, 'mutation-passed');
const MUTATED = /^renderer\/src\/(data\/.*\.tsx?|.*\/use-[a-z-]+\.tsx?)$/;
/** A fault may keep a test from ever ending; longer than any run of the tests takes. */
const LIMIT_MS = 300_000;

/** What is quick comes first, and most faults go no further. */
const TESTS = [['test/integration/data', 'test/unit/renderer-data'], ['test/component']];
const TEST_FILE = /\.test\.tsx?$/;

/** @typedef {import('./mutations.mjs').Mutation & { file: string }} Placed */
/** @typedef {{ readonly name: string, readonly killed: boolean }} Tried */
/** @typedef {import('./probes.mjs').Passed} Passed */
/** @typedef {import('vitest/node').Vitest} Vitest */

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
}

/** @param {{ readonly bail: number }} options Failures after which it stops; 0 for never. @returns {Promise<Vitest>} */
function startRunner({ bail }) {
  // Each file of tests by itself: one that loads modules its own way must not decide what another one sees.
  const quiet = { watch: false, bail, reporters: [{}], isolate: true, pool: 'threads' };
  return createVitest('test', { ...quiet, root: COPY, config: join(COPY, 'vitest.config.ts') });
}

/** @typedef {Awaited<ReturnType<Vitest['globTestSpecifications']>>} Specifications */

/**
 * @param {Vitest} vitest
 * @param {Specifications} specifications
 * @returns {Promise<readonly string[]>} What failed, in words; nothing where every test passed.
 */
async function failuresOf(vitest, specifications) {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules
    .filter((module) => !module.ok())
    .flatMap((module) => [module, ...module.children.allTests('failed')])
    .map((each) => {
      const errors = each.type === 'test' ? (each.result().errors ?? []) : each.errors();
      const name = each.type === 'test' ? each.fullName : each.moduleId;
      return [name, ...errors.map(({ message }) => message.split('\n', 1).join(''))];
    });
  if (testModules.length === 0) failed.push(['No test was found.']);
  return [...failed.flat(), ...unhandledErrors.map(String)];
}

/**
 * Only these tests, of these files.
 *
 * @param {Vitest} vitest
 * @param {readonly Passed[]} tests
 * @returns {Promise<boolean>} Whether every one passed.
 */
async function runOnly(vitest, tests) {
  const names = tests.map(({ name }) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  vitest.setGlobalTestNamePattern(new RegExp(`^(${names.join('|')})$`));
  const files = [...new Set(tests.map(({ file }) => file))];
  const failures = await failuresOf(vitest, await vitest.globTestSpecifications(files));
  return failures.length === 0;
}

/** @param {Promise<boolean>} work @returns {Promise<boolean | 'late'>} */
async function withinLimit(work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<'late'>} */
  const late = new Promise((resolve) => {
    timer = setTimeout(() => {
      resolve('late');
    }, LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} file @param {string} report */
function probed(file, report) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (MUTATED.test(file)) return withProbes(file, text);
  return TEST_FILE.test(file) && isTried(file) ? withReport(file, text, report) : null;
}

/** @param {string} file */
function isTried(file) {
  return TESTS.flat().some((folder) => file.startsWith(`${folder}/`));
}

/** @param {string} path @returns {readonly Passed[]} */
function readPassed(path) {
  const lines = (readIfThere(path) ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

/**
 * Runs every test once and keeps what it came by. The copy is as it was afterwards.
 *
 * @param {readonly string[]} files
 * @returns {Promise<readonly Passed[]>}
 */
async function passedBy(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  const kept = join(PASSED, `${hash.digest('hex')}.jsonl`);
  if (readIfThere(kept) !== null) return readPassed(kept);
  rmSync(PASSED, { recursive: true, force: true });
  mkdirSync(PASSED, { recursive: true });
  const report = join(PASSED, 'unfinished.jsonl');
  const changed = files.filter((file) => {
    const text = probed(file, report);
    if (text !== null) writeFileSync(join(COPY, file), text);
    return text !== null;
  });
  const vitest = await startRunner({ bail: 0 });
  const failures = await failuresOf(vitest, await vitest.globTestSpecifications(TESTS.flat()));
  await vitest.close();
  for (const file of changed) cpSync(join(ROOT, file), join(COPY, file));
  // Such a test would fail with every fault: it is named, and kills none.
  if (failures.length > 0) say(`Left out, as they fail without any fault:\n${failures.join('\n')}`);
  renameSync(report, kept);
  return readPassed(kept);
}

/** Runs faults one after another; starts over where one left a test that never ends. */
class Trial {
  /** @type {Vitest | null} */
  #vitest = null;
  /** @type {readonly Passed[]} */
  #tests;

  /** @param {readonly Passed[]} tests All there are, with what they come by. */
  constructor(tests) {
    this.#tests = tests;
  }

  /** @param {Placed} fault @returns {Promise<boolean>} Whether a test noticed it. */
  async isKilled({ file, start, end, replacement }) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const tests = testsFor(this.#tests, file, functionAt(file, text, start));
    const place = join(COPY, file);
    writeFileSync(place, text.slice(0, start) + replacement + text.slice(end));
    try {
      for (const folders of TESTS) {
        const some = tests.filter((test) => folders.some((folder) => test.file.startsWith(`${folder}/`)));
        if (some.length > 0 && !(await this.#passes(place, some))) return true;
      }
      return false;
    } finally {
      writeFileSync(place, text);
      this.#vitest?.invalidateFile(place);
    }
  }

  async close() {
    await this.#vitest?.close();
    this.#vitest = null;
  }

  /** @param {string} place @param {readonly Passed[]} tests */
  async #passes(place, tests) {
    this.#vitest ??= await startRunner({ bail: 1 });
    this.#vitest.invalidateFile(place);
    const passed = await withinLimit(runOnly(this.#vitest, tests));
    if (passed === 'late') await this.close();
    return passed === true;
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

/** @param {readonly Placed[]} faults @param {readonly Passed[]} tests @returns {Promise<readonly Tried[]>} */
async function tryAll(faults, tests) {
  const trial = new Trial(tests);
  /** @type {Tried[]} */
  const tried = [];
  for (const fault of faults) {
    const killed = await trial.isKilled(fault);
    tried.push({ name: nameOf(fault), killed });
    process.stdout.write(`${killed ? 'killed  ' : 'SURVIVED'} ${nameOf(fault)}\n`);
  }
  await trial.close();
  return tried;
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
  const tests = await passedBy(files);
  say(
    `${tests.length} tests came by in ${seconds(performance.now() - startedAt)}; ${faults.length} faults to try`,
  );
  const tried = await tryAll(faults, tests);
  rmSync(COPY, { recursive: true, force: true });
  const namesOf = (/** @type {boolean} */ killed) =>
    tried.filter((each) => each.killed === killed).map(({ name }) => name);
  const [killed, survived] = [namesOf(true), namesOf(false)];
  say(`${killed.length} killed, ${survived.length} survived, in ${seconds(performance.now() - startedAt)}`);
  if (values.json) process.stdout.write(`${JSON.stringify({ killed, survived })}\n`);
  return 0;
});
