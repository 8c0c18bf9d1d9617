/** Fingerprints of files, to tell whether something must be made again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Every file at or below the given paths, sorted, as paths relative to `root` with forward slashes.
 * A path that does not exist contributes nothing.
 *
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function listFiles(root, paths) {
  const found = paths.flatMap((path) => filesBelow(join(root, path)));
  return found.map((file) => relative(root, file).split(sep).join('/')).sort();
}

/**
 * One SHA-256 over names and contents: it changes when a file is changed, added, removed or renamed, and
 * not when it is merely touched.
 *
 * @param {string} root
 * @param {readonly string[]} paths Files or folders below `root`.
 * @returns {string} In hex.
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const file of listFiles(root, paths)) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * A file's text, or `null` if there is no such file.
 *
 * @param {string} path
 */
export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}
