/**
 * `npm run twice`: every document of every sample, kind and edition made twice, in processes of their own and in opposite
 * orders, so that what a warm worker has kept cannot show; each must have the same bytes both times. Not part of
 * `npm run check`: it takes minutes.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runNode } from './lib/run.mjs';
import { Problem, progress, runScript, say } from './lib/say.mjs';

const ONCE = join(import.meta.dirname, 'twice-once.mjs');

/** @typedef {Readonly<Record<string, string>>} Sums Name of a document to the hash of its bytes, or to why there are none. */

await runScript(async () => {
  await ensurePackages();
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-twice-'));
  try {
    const first = await progress('Making every document', () => makeAll(folder, 'forward'));
    const second = await progress('Making them again, the last first', () => makeAll(folder, 'backward'));
    const names = Object.keys(first);
    const differ = names.filter((name) => first[name] !== second[name]);
    const unmade = names.filter((name) => first[name]?.startsWith('not made') === true);
    for (const name of differ) say(`Not the same bytes: ${name}`);
    for (const name of unmade) say(`${name}: ${first[name] ?? ''}`);
    say(
      `${String(names.length)} documents, ${String(differ.length)} not the same, ${String(unmade.length)} not made.`,
    );
    return differ.length + unmade.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @param {string} folder @param {'forward' | 'backward'} order @returns {Promise<Sums>} */
async function makeAll(folder, order) {
  const file = join(folder, `${order}.json`);
  const { code } = await runNode([ONCE, file, order], { show: true });
  if (code !== 0) throw new Problem('The documents could not be made.');
  return JSON.parse(readFileSync(file, 'utf8'));
}
