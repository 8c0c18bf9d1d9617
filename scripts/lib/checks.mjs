/** The static checks and how they are called; one list for `check`, `typecheck` and `test`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT, tool } from './paths.mjs';
import { run } from './run.mjs';

const PROJECTS = ['shared', 'shared/document/pdf', 'electron', 'renderer', 'test', 'scripts'];

/**
 * One check per TypeScript project, by the native compiler. The linter needs the older one, which stays beside it. Two
 * run at a time: one checker each, as several would do a part of the work twice.
 *
 * @param {string} project
 * @returns {import('./stages.mjs').Check}
 */
function typesOf(project) {
  return { name: `types: ${project}`, args: [tool('typescript7/bin/tsc'), '-p', project, '--checkers', '1'] };
}

/** Every project, from nothing. */
export const TYPE_CHECKS = PROJECTS.map(typesOf);

/**
 * The same; what was found before is kept by the text of each file and the options, and only what depends on a change
 * is looked at again.
 */
export const TYPE_CHECKS_QUICK = PROJECTS.map((project) => {
  const { name, args } = typesOf(project);
  const kept = join(CACHE, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return { name, args: [...args, '--incremental', '--tsBuildInfoFile', kept] };
});

const ESLINT = [tool('eslint/bin/eslint.js'), '--max-warnings', '0'];

/** The rules with types hold every program in memory: more than Node takes by itself, and less in two runs. */
const ROOMY = '--max-old-space-size=6144';

/** @type {readonly import('./stages.mjs').Check[]} */
export const LINTS = [
  { name: 'lint', args: [ROOMY, ...ESLINT, '--ignore-pattern', 'test/**', '.'] },
  { name: 'lint: test', args: [ROOMY, ...ESLINT, 'test'] },
];

/** Findings are kept by the text of a file, and by all else that its rules depend on (see the configuration). */
const LINT_CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location', join(CACHE, 'eslint.json')];

/** Every rule that needs no types, over every file. @type {import('./stages.mjs').Check} */
export const LINT_QUICK = {
  name: 'lint, rules without types',
  args: [...ESLINT, ...LINT_CACHE, '--config', join(ROOT, 'scripts', 'lint', 'quick.config.mjs'), '.'],
};

const LINTED = /\.(ts|tsx|mjs|cjs|js)$/;

/**
 * What differs from the last commit: the names of files that are there, and of files that no longer are.
 *
 * @typedef {object} Changes
 * @property {readonly string[]} present
 * @property {readonly string[]} gone
 */

/**
 * Reads them from git.
 *
 * @returns {Promise<Changes | null>} `null` where git cannot say.
 */
export async function readChanges() {
  const { code, output } = await run('git', ['status', '--porcelain=v1', '-z', '--no-renames', '-uall']);
  if (code !== 0) return null;
  const entries = output.split('\0').filter((entry) => entry !== '');
  const isGone = (/** @type {string} */ entry) => /^.D|^D/.test(entry);
  const names = (/** @type {readonly string[]} */ list) => list.map((entry) => entry.slice(3));
  return {
    present: names(entries.filter((entry) => !isGone(entry))),
    gone: names(entries.filter(isGone)),
  };
}

/**
 * Every rule over the files that differ from the last commit; rules with types are slow, and `npm test` runs
 * {@link LINTS} over all. None where nothing differs, or where git cannot say.
 *
 * @param {Changes | null} changes
 * @returns {readonly import('./stages.mjs').Check[]}
 */
export function lintOfChanges(changes) {
  const files = (changes?.present ?? []).filter((name) => LINTED.test(name));
  if (files.length === 0) return [];
  return [{ name: `lint, every rule, over ${files.length} changed`, args: [...ESLINT, ...files] }];
}

/** @type {import('./stages.mjs').Check} */
export const FORMAT = {
  name: 'format',
  args: [
    tool('prettier/bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    join(CACHE, 'prettier.json'),
    '.',
  ],
};

/** @type {import('./stages.mjs').Check} */
export const UNUSED = { name: 'unused code and packages', args: [tool('knip/bin/knip.js'), '--no-progress'] };

/**
 * Where files made ready for the tests are kept, by their text. What they import was found once, so another list of files
 * starts anew. `npm test` keeps nothing.
 *
 * @returns {Promise<readonly string[]>} Options of the test runner; none where git cannot say which files there are.
 */
async function testCache() {
  const { code, output } = await run('git', ['ls-files', '-z', '-co', '--exclude-standard']);
  if (code !== 0) return [];
  const names = createHash('sha256').update(output).digest('hex');
  const all = join(CACHE, 'tests');
  for (const old of existsSync(all) ? readdirSync(all) : []) {
    if (old !== names) rmSync(join(all, old), { recursive: true, force: true });
  }
  return ['--experimental.fsModuleCache', `--experimental.fsModuleCachePath=${join(all, names)}`];
}

/** Unit tests that take long on purpose: they stretch passphrases. */
const SLOW_TESTS = ['test/unit/exchange/share-file.test.ts', 'test/unit/exchange/share-package.test.ts'];

/**
 * The share of what is tried that is tried here: cases of properties, which are drawn anew each time, more of the first
 * ones at the edges of what there is, and questions where each costs whole papers.
 */
const TEST_SHARE = '0.3';

/** The same of `npm test`; `npm run test:full` tries all of it. */
const SHARE_OF_ALL_TESTS = '0.5';

/**
 * What the test runner is told of how much is tried.
 *
 * @param {boolean} isFull
 * @returns {Readonly<Record<string, string>>} Variables of the environment.
 */
export function shareOfTests(isFull) {
  return isFull ? {} : { TEST_SHARE: SHARE_OF_ALL_TESTS };
}

/** Young objects get more room than Node gives them by itself: most are garbage by the time it is full. */
export const YOUNG_ROOM = '--max-semi-space-size=64';

const VITEST = [YOUNG_ROOM, tool('vitest/vitest.mjs'), 'run'];

/** One process for all files of it. */
const TOGETHER = ['--pool=threads', '--no-isolate', '--reporter=dot'];

/** Folders that are about half of the work: what they need is the pack, its figures and its papers, made once for all. */
const PAPER_FOLDERS = ['document', 'scoring', 'decisions', 'release', 'pack-content'].map(
  (folder) => `test/unit/${folder}/`,
);

/** In two lanes: these folders, and whatever is in none of them. @type {readonly import('./stages.mjs').Check[]} */
const FAST_TESTS = [
  {
    name: 'unit tests of figures, papers and the pack',
    args: [...VITEST, '--project=node', ...PAPER_FOLDERS, ...TOGETHER],
    env: { TEST_SHARE },
  },
  {
    name: 'all other unit tests, architecture',
    args: [
      ...VITEST,
      '--project=node',
      'test/unit/',
      'test/architecture/',
      ...[...SLOW_TESTS, ...PAPER_FOLDERS.map((folder) => `${folder}**`)].flatMap((file) => [
        '--exclude',
        file,
      ]),
      ...TOGETHER,
    ],
    env: { TEST_SHARE },
  },
];

/** What a component test may reach. The rules that no import shows are in the configuration of the test runner. */
const IN_COMPONENTS = /^(renderer|shared|resources|test\/(component|helpers))\/|^[^/]+\.(json|ts)$/;

/**
 * Whole screens on a fake platform: the files that reach, by what they import, something that differs from the last
 * commit; all of them where git cannot say.
 *
 * @param {Changes | null} changes
 * @returns {readonly import('./stages.mjs').Check[]}
 */
function componentTests(changes) {
  const args = [...VITEST, '--project=component', ...TOGETHER];
  if (changes === null) return [{ name: 'component tests', args }];
  if (![...changes.present, ...changes.gone].some((name) => IN_COMPONENTS.test(name))) return [];
  const reached = ['--changed', 'HEAD', '--passWithNoTests'];
  return [{ name: 'component tests of what changed', args: [...args, ...reached] }];
}

/**
 * The tests that are quick, and the component tests that a change reaches. `npm test` runs every test, each file by
 * itself.
 *
 * @param {Changes | null} changes
 * @returns {Promise<readonly import('./stages.mjs').Check[]>}
 */
export async function quickTests(changes) {
  const cache = await testCache();
  return [...FAST_TESTS, ...componentTests(changes)].map((check) => ({
    ...check,
    args: [...check.args, ...cache],
  }));
}
