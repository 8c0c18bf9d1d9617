/**
 * Tries small faults in the page's data layer and hooks, one at a time, and tells which of them no test notices.
 * Works on a copy of the project below `.cache`; the project itself is only read. Takes long: not part of `npm test`.
 *
 *   node scripts/check/mutate.mjs [--json] [--list] [PART OF A NAME …]
 *
 * A name is path, line and fault, as they are printed: `use-import`, or `save-queue.ts:12`.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { CACHE, ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { Problem, runScript, say, seconds } from '../lib/say.mjs';
import { mutationsOf } from './mutations.mjs';

const COPY = join(CACHE, 'mutation');
const MUTATED = /^renderer\/src\/(data\/.*\.tsx?|.*\/use-[a-z-]+\.tsx?)$/;
/** A fault may keep a test from ever ending; longer than any run of the tests takes. */
const LIMIT_MS = 300_000;

const DATA_TESTS = ['test/integration/data', 'test/unit/renderer-data'];

/** By a part of the path: the tests of screens that pass through it. Everything else is tried with all of them. */
const SCREEN_TESTS = /** @type {const} */ ([
  [/\/questionnaire\//, ['answer-form', 'keyboard', 'focus']],
  [/\/documents\//, ['documents']],
  [/\/jobs\//, ['documents', 'import']],
  [/\/exchange\/|\/import-assessment/, ['import']],
  [/\/(profile|actions|decisions|loss-estimates)\//, ['forms', 'focus']],
  [/\/app\//, ['keyboard', 'focus', 'saving']],
  [/\/data\//, ['saving', 'answer-form', 'forms']],
]);

/** @typedef {import('./mutations.mjs').Mutation & { file: string }} Placed */
/** @typedef {{ readonly name: string, readonly killed: boolean }} Tried */
/** @typedef {import('vitest/node').Vitest} Vitest */

/** @param {string} file */
function stagesOf(file) {
  const names = SCREEN_TESTS.find(([pattern]) => pattern.test(file))?.[1] ?? [''];
  const screens = names.map((name) => `test/component/${name}`);
  // What is quick comes first, and most faults go no further.
  return file.includes('/data/') ? [DATA_TESTS, screens] : [screens];
}

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

/** @returns {Promise<Vitest>} */
function startRunner() {
  // In one thread, where every module is loaded once: the tests clear away what they leave.
  const quiet = { watch: false, bail: 1, reporters: [{}], isolate: false, pool: 'threads' };
  return createVitest('test', { ...quiet, root: COPY, config: join(COPY, 'vitest.config.ts') });
}

/**
 * @param {Vitest} vitest
 * @param {readonly string[]} filters
 * @returns {Promise<boolean>} Whether every test passed.
 */
async function passes(vitest, filters) {
  const specifications = await vitest.globTestSpecifications([...filters]);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok());
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

/** Runs faults one after another; starts over where one left a test that never ends. */
class Trial {
  /** @type {Vitest | null} */
  #vitest = null;

  /** @param {Placed} fault @returns {Promise<boolean>} Whether a test noticed it. */
  async isKilled({ file, start, end, replacement }) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const place = join(COPY, file);
    writeFileSync(place, text.slice(0, start) + replacement + text.slice(end));
    try {
      for (const filters of stagesOf(file)) if (!(await this.#passes(place, filters))) return true;
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

  /** @param {string} place @param {readonly string[]} filters */
  async #passes(place, filters) {
    this.#vitest ??= await startRunner();
    this.#vitest.invalidateFile(place);
    const passed = await withinLimit(passes(this.#vitest, filters));
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

/** @param {readonly Placed[]} faults @returns {Promise<readonly Tried[]>} */
async function tryAll(faults) {
  const trial = new Trial();
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
    options: { json: { type: 'boolean', default: false }, list: { type: 'boolean', default: false } },
  });
  const files = await projectFiles();
  const faults = faultsIn(positionals, files);
  if (values.list) {
    for (const fault of faults) process.stdout.write(`${nameOf(fault)}\n`);
    return 0;
  }
  layCopy(files);
  const startedAt = performance.now();
  const tried = await tryAll(faults);
  rmSync(COPY, { recursive: true, force: true });
  const survived = tried.filter(({ killed }) => !killed).map(({ name }) => name);
  const killed = tried.length - survived.length;
  say(`${killed} killed, ${survived.length} survived, in ${seconds(performance.now() - startedAt)}`);
  if (values.json) process.stdout.write(`${JSON.stringify({ killed, survived })}\n`);
  return 0;
});
