/** Builds the app when, and only when, its sources differ from those of the last build. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readIfThere } from './hash.mjs';
import { withLock } from './lock.mjs';
import { OUT, ROOT, tool } from './paths.mjs';
import { runNode } from './run.mjs';
import { Problem, progress, say } from './say.mjs';

/** Everything the built app is made from. */
export const BUILD_SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const STAMP = join(OUT, '.stamp');
const PRODUCTS = ['main/index.js', 'preload/index.cjs', 'renderer/index.html'];

/**
 * Whether the app must be built again.
 *
 * @param {object} state
 * @param {string} state.sources Fingerprint of the sources now.
 * @param {string | null} state.stamp Fingerprint of the sources of the last whole build.
 * @param {boolean} state.complete Whether all products of that build are still there.
 */
export function isStale({ sources, stamp, complete }) {
  return !complete || stamp !== sources;
}

/**
 * Builds if stale.
 *
 * @param {object} [options]
 * @param {boolean} [options.force] Builds in any case.
 */
export async function ensureBuilt({ force = false } = {}) {
  await withLock('build', async () => {
    const sources = fingerprint(ROOT, BUILD_SOURCES);
    const complete = PRODUCTS.every((product) => existsSync(join(OUT, product)));
    if (!force && !isStale({ sources, stamp: readIfThere(STAMP), complete })) return;
    await progress('Building the app', build);
    mkdirSync(OUT, { recursive: true });
    // The fingerprint was taken before: a source changed meanwhile makes the next run build again.
    writeFileSync(STAMP, sources);
  });
}

async function build() {
  const { code, output } = await runNode([tool('electron-vite/bin/electron-vite.js'), 'build']);
  if (code === 0) return;
  say(output);
  throw new Problem('The app could not be built; the reason is above. The last working build is not used.');
}
