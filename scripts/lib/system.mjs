/** The system packages Electron and the tests need on Linux: finds what is missing, installs it as root. */
import { run, hasProgram } from './run.mjs';
import { hasDisplay } from './display.mjs';
import { Problem, progress, say } from './say.mjs';

/**
 * @typedef {object} Need
 * @property {string} what What is missing, e.g. a library or a program.
 * @property {readonly string[]} packages Debian packages that bring it, the newest name first.
 */

/** @type {readonly Need[]} */
const LIBRARIES = [
  { what: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { what: 'libnss3.so', packages: ['libnss3'] },
  { what: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { what: 'libgbm.so.1', packages: ['libgbm1'] },
];

/** @type {readonly Need[]} */
const DISPLAY_PROGRAMS = [{ what: 'Xvfb', packages: ['xvfb'] }];

/** @type {readonly Need[]} Tools the tests check exported files with. */
const TEST_PROGRAMS = [
  { what: 'age', packages: ['age'] },
  { what: 'unzip', packages: ['unzip'] },
  { what: 'qpdf', packages: ['qpdf'] },
  { what: 'pdftotext', packages: ['poppler-utils'] },
  { what: 'pdfinfo', packages: ['poppler-utils'] },
  { what: 'pdffonts', packages: ['poppler-utils'] },
];

/**
 * What is missing, out of what a run needs.
 *
 * @param {object} found
 * @param {boolean} found.isLinux
 * @param {boolean} found.withDisplay
 * @param {boolean} found.withTests Whether the tests are to be run too.
 * @param {(library: string) => boolean} found.hasLibrary
 * @param {(program: string) => boolean} found.hasProgram
 * @returns {Need[]}
 */
export function missingNeeds(found) {
  const programs = [
    ...(found.isLinux && !found.withDisplay ? DISPLAY_PROGRAMS : []),
    ...(found.withTests ? TEST_PROGRAMS : []),
  ];
  const libraries = found.isLinux ? LIBRARIES.filter(({ what }) => !found.hasLibrary(what)) : [];
  return [...libraries, ...programs.filter(({ what }) => !found.hasProgram(what))];
}

/**
 * What to tell someone whose system we do not change for them.
 *
 * @param {readonly Need[]} needs
 * @param {'apt' | 'mac' | 'other'} system
 */
export function missingMessage(needs, system) {
  const names = needs.map(({ what }) => what).join(', ');
  const packages = distinct(needs.map((need) => need.packages.at(-1) ?? need.what)).join(' ');
  const head = `Missing on this computer: ${names}.`;
  if (system === 'apt') {
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
    return `${head}\nRun this one command, then the same command again:\n  ${command}`;
  }
  if (system === 'mac') {
    const formulas = packages.replace('poppler-utils', 'poppler');
    return `${head}\nRun this one command, then the same command again:\n  brew install ${formulas}`;
  }
  return `${head}\nInstall them with your system's package manager (on Debian they are called: ${packages}), then run the same command again.`;
}

/**
 * Makes sure the needed system packages are there: as root on Debian by installing them, otherwise by
 * naming the one command to run.
 *
 * @param {object} options
 * @param {boolean} options.withTests
 */
export async function ensureSystem({ withTests }) {
  const needs = await findMissing(withTests);
  if (needs.length === 0) return;
  const isApt = process.platform === 'linux' && hasProgram('apt-get');
  if (!isApt || process.getuid?.() !== 0) {
    throw new Problem(missingMessage(needs, isApt ? 'apt' : process.platform === 'darwin' ? 'mac' : 'other'));
  }
  await install(needs);
  const still = await findMissing(withTests);
  if (still.length > 0) throw new Problem(missingMessage(still, 'other'));
}

/** @param {boolean} withTests */
async function findMissing(withTests) {
  const isLinux = process.platform === 'linux';
  const libraries = isLinux ? await knownLibraries() : '';
  return missingNeeds({
    isLinux,
    withDisplay: hasDisplay(),
    withTests,
    hasLibrary: (library) => libraries.includes(library),
    hasProgram,
  });
}

/** What the dynamic linker knows; a system without `ldconfig` is asked through `/sbin`. */
async function knownLibraries() {
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
  const { output } = await run('ldconfig', ['-p'], { env });
  return output;
}

/** @param {readonly Need[]} needs */
async function install(needs) {
  say(`Installing system packages for: ${needs.map(({ what }) => what).join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await progress('Reading the package lists (apt-get update)', () => apt(['update', '-q'], env));
  const packages = await Promise.all(needs.map(async (need) => pick(need.packages)));
  const args = ['install', '-y', '-q', '--no-install-recommends', ...distinct(packages)];
  await progress(`Installing ${distinct(packages).join(' ')}`, () => apt(args, env));
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function apt(args, env) {
  const { code, output } = await run('apt-get', args, { env });
  if (code === 0) return;
  say(output.trimEnd().split('\n').slice(-15).join('\n'));
  throw new Problem(
    [
      `apt-get ${args[0] ?? ''} ended with code ${code}; its last words are above.`,
      'Brieflock was not started. Check that this computer reaches its Debian package server, then run the same command again.',
    ].join('\n'),
  );
}

/**
 * The first name that is a real package on this system; Debian renamed some.
 *
 * @param {readonly string[]} names
 */
async function pick(names) {
  for (const name of names) {
    const { code, output } = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (code === 0 && output.includes(`Package: ${name}`)) return name;
  }
  return names.at(-1) ?? '';
}

/** @param {readonly string[]} names */
function distinct(names) {
  return [...new Set(names)];
}
