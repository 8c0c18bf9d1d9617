/** Installs the packages of the lockfile when they are missing or differ. Runs before any package is there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readIfThere } from './hash.mjs';
import { withLock } from './lock.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { Problem, isQuiet, progress, say } from './say.mjs';

const STAMP = join(ROOT, 'node_modules', '.brieflock-stamp');
const NPM_STATE = join(ROOT, 'node_modules', '.package-lock.json');

/**
 * Whether what is installed is what the lockfile asks for.
 *
 * @param {object} state
 * @param {string} state.lockHash Fingerprint of the lockfile now.
 * @param {string | null} state.stamp Fingerprint noted after the last install by these scripts.
 * @param {string | null} state.lockText The lockfile.
 * @param {string | null} state.npmStateText What npm noted about the installed packages.
 */
export function isInstalled({ lockHash, stamp, lockText, npmStateText }) {
  if (npmStateText === null || lockText === null) return false;
  return stamp === lockHash || samePackages(lockText, npmStateText);
}

/**
 * Makes `node_modules` match `package-lock.json`; a quick check when it already does.
 *
 * @returns {Promise<void>} Rejects with a `Problem` in plain words when npm fails.
 */
export async function ensurePackages() {
  const lockHash = fingerprint(ROOT, ['package-lock.json']);
  if (isCurrent(lockHash)) return;
  await withLock('packages', async () => {
    if (isCurrent(lockHash)) return;
    say('Packages are missing or out of date. Installing them from the lockfile (npm ci) …');
    await progress('Installing packages', installAll);
    note(lockHash);
  });
}

/**
 * Runs npm with the arguments, showing what it prints.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export async function runNpm(args, cwd) {
  const npmCli = process.env.npm_execpath;
  const viaNode = npmCli?.endsWith('.js') === true;
  const command = viaNode ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const outcome = await run(command, viaNode ? [npmCli, ...args] : args, { show: !isQuiet(), cwd });
  if (outcome.output !== '') say(outcome.output.trimEnd());
  return outcome;
}

async function installAll() {
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund'], ROOT);
  if (code === 0) return;
  throw new Problem(
    [
      `The packages Brieflock is built from could not be installed (npm ci ended with code ${code}; its own words are above).`,
      'Nothing else was changed. Check that this computer reaches your npm registry: "npm ping" says so.',
      'Behind a company proxy, ask IT for the registry address and set it with "npm config set registry ADDRESS". Then run the same command again.',
    ].join('\n'),
  );
}

/** @param {string} lockHash */
function isCurrent(lockHash) {
  const current = isInstalled({
    lockHash,
    stamp: readIfThere(STAMP),
    lockText: readIfThere(join(ROOT, 'package-lock.json')),
    npmStateText: readIfThere(NPM_STATE),
  });
  if (current) note(lockHash);
  return current;
}

/** @param {string} lockHash */
function note(lockHash) {
  if (readIfThere(STAMP) === lockHash) return;
  mkdirSync(join(ROOT, 'node_modules'), { recursive: true });
  writeFileSync(STAMP, lockHash);
}

/**
 * Compares the versions npm installed with those the lockfile names. Optional packages of other systems
 * are in the lockfile only, so a missing optional one is no difference.
 *
 * @param {string} lockText
 * @param {string} npmStateText
 */
function samePackages(lockText, npmStateText) {
  const wanted = packagesOf(lockText);
  const installed = packagesOf(npmStateText);
  return [...wanted].every(([path, entry]) => {
    if (path === '') return true;
    const there = installed.get(path);
    return there === undefined ? entry.optional === true : there.version === entry.version;
  });
}

/**
 * @param {string} text
 * @returns {Map<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(text) {
  try {
    /** @type {{ packages?: Record<string, { version?: string, optional?: boolean }> }} */
    const lock = JSON.parse(text);
    return new Map(Object.entries(lock.packages ?? {}));
  } catch {
    return new Map();
  }
}
