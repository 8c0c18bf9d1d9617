/** Finds an Electron runtime: the one you point to, else the official one, else the carried one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CARRIED_VERSION, ensureCarried, hasCarried } from './carried.mjs';
import { readIfThere } from './hash.mjs';
import { downloadOfficial, officialVersion, presentOfficial } from './official.mjs';
import { Problem } from './say.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'carried'} kind
 * @property {string} folder What `ELECTRON_OVERRIDE_DIST_PATH` would name.
 * @property {string} executable
 * @property {string} version As the runtime states it; `unknown` if it does not.
 */

/**
 * @typedef {object} Sources Where runtimes come from; a source answers `null` when it has none.
 * @property {() => Promise<string | null>} override
 * @property {() => Promise<string | null>} official
 * @property {() => Promise<string | null>} carried
 */

/** @type {Sources} */
const REAL_SOURCES = {
  override: () => Promise.resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? null),
  official: async () => presentOfficial() ?? (await downloadOfficial()),
  carried: async () => (hasCarried() ? ensureCarried() : null),
};

/**
 * The first runtime in the fixed order. Later sources are not asked once one has answered.
 *
 * @param {Sources} [sources]
 * @returns {Promise<Runtime>} Rejects with a `Problem` in plain words when there is none.
 */
export async function findRuntime(sources = REAL_SOURCES) {
  for (const kind of /** @type {const} */ (['override', 'official', 'carried'])) {
    const folder = await sources[kind]();
    if (folder !== null) return describe(kind, folder);
  }
  throw new Problem(
    [
      `Electron ${officialVersion()} could not be downloaded, and there is no substitute for ${process.platform} on ${process.arch}.`,
      'Brieflock was not started; no assessment was touched.',
      'Connect to the network or ask IT for access to the Electron download (or set ELECTRON_MIRROR to your company’s copy), then run the same command again.',
      'If you already have an Electron, set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    ].join('\n'),
  );
}

/**
 * One line that says which runtime was taken and why.
 *
 * @param {Runtime} runtime
 */
export function runtimeLine({ kind, version, folder }) {
  const reasons = {
    override: `the one ELECTRON_OVERRIDE_DIST_PATH names (${folder})`,
    official: 'the official build',
    carried: `the carried build, because the official ${officialVersion()} cannot be downloaded here`,
  };
  return `Electron ${version}: ${reasons[kind]}.`;
}

/** The path of the executable inside a runtime's folder. */
export function executableIn(platform = process.platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} folder
 * @returns {Runtime}
 */
function describe(kind, folder) {
  const executable = join(folder, executableIn());
  if (!existsSync(executable)) {
    throw new Problem(
      `There is no Electron at ${executable}.\nSet ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one, or unset it and run the same command again.`,
    );
  }
  const stated = readIfThere(join(folder, 'version'))?.trim().replace(/^v/, '');
  return { kind, folder, executable, version: stated ?? (kind === 'carried' ? CARRIED_VERSION : 'unknown') };
}
