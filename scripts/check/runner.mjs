/** Runs tests of a copy of the project and tells what failed. Changes no file; knows nothing of faults. */
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

/** A fault may keep a test from ever ending. Until that is said: for the run, and for each test in it. */
const RUN_LIMIT_MS = 60_000;
const TEST_LIMIT_MS = 15_000;

/** @typedef {import('vitest/node').Vitest} Vitest */
/** @typedef {import('./probes.mjs').Passed} Passed */
/** @typedef {Awaited<ReturnType<Vitest['globTestSpecifications']>>} Specifications */

/**
 * @param {Vitest} vitest
 * @param {Specifications} specifications
 * @returns {Promise<readonly string[]>} What failed, in words; nothing where every test passed.
 */
async function failuresOf(vitest, specifications) {
  // Else what failed in an earlier run would be told again with this one.
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules
    .filter((module) => !module.ok())
    .flatMap((module) => [module, ...module.children.allTests('failed')])
    .map((each) => {
      const errors = each.type === 'test' ? (each.result().errors ?? []) : each.errors();
      // Of a file that was loaded, its tests say more than its name.
      const name = each.type === 'test' ? [each.fullName] : errors.length > 0 ? [each.moduleId] : [];
      return [...name, ...errors.map(({ message }) => message.split('\n', 1).join(''))];
    });
  if (testModules.length === 0) failed.push(['No test was found.']);
  return [...failed.flat(), ...unhandledErrors.map(inWords)];
}

/** @param {unknown} error As it came over from a worker, where it may have lost what it was. */
function inWords(error) {
  const isMessage = typeof error === 'object' && error !== null && 'message' in error;
  return `Outside of any test: ${isMessage ? String(error.message) : 'an error without words'}`;
}

/**
 * @template Value
 * @param {Promise<Value>} work
 * @param {number} limitMs
 * @returns {Promise<Value | null>} `null` where it has not ended by then.
 */
async function withinLimit(work, limitMs) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<null>} */
  const late = new Promise((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs tests again and again in one process, which keeps the files that have not changed; starts over where one never ends. */
export class Runner {
  /** @type {Vitest | null} */
  #vitest = null;
  #root;
  #config;
  #bail;

  /**
   * @param {string} root The copy.
   * @param {{ readonly config: string, readonly bail: number, readonly waitMs: number }} options The name of its
   *   configuration; failures to stop after, 0 for never; and what a screen may take to show what is waited for.
   */
  constructor(root, { config, bail, waitMs }) {
    this.#root = root;
    this.#config = config;
    this.#bail = bail;
    // Every worker is started with what stands here.
    process.env.TEST_WAIT_MS = String(waitMs);
  }

  /** @param {readonly string[]} folders @returns {Promise<readonly string[]>} What failed of all the tests below them. */
  async runAll(folders) {
    const vitest = await this.#started();
    return failuresOf(vitest, await vitest.globTestSpecifications([...folders]));
  }

  /**
   * Only these tests, of these files.
   *
   * @param {readonly Passed[]} tests
   * @returns {Promise<readonly string[]>} What failed first, in words; nothing where every one passed.
   */
  async runOnly(tests) {
    const vitest = await this.#started();
    const names = tests.map(({ name }) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    vitest.setGlobalTestNamePattern(new RegExp(`^(${names.join('|')})$`));
    const files = [...new Set(tests.map(({ file }) => join(this.#root, file)))];
    const work = vitest.globTestSpecifications(files).then((found) => failuresOf(vitest, found));
    const failures = await withinLimit(work, RUN_LIMIT_MS + TEST_LIMIT_MS * tests.length);
    if (failures !== null) return failures;
    await this.close();
    return ['It never ended.'];
  }

  /** To be called when a file of the copy was changed. @param {string} path */
  forget(path) {
    this.#vitest?.invalidateFile(path);
  }

  async close() {
    await this.#vitest?.close();
    this.#vitest = null;
  }

  async #started() {
    // Each file of tests by itself: one that loads modules its own way must not decide what another one sees.
    const quiet = { watch: false, bail: this.#bail, reporters: [{}], isolate: true };
    const place = { root: this.#root, config: join(this.#root, this.#config) };
    this.#vitest ??= await createVitest('test', { ...quiet, ...place, pool: 'threads' });
    return this.#vitest;
  }
}
