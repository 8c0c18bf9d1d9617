/** Where things are in the project folder. Holds no logic and must not import any package. */
import { join } from 'node:path';

/** The project's top folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** Everything the scripts may delete and make again; git ignores it. */
export const CACHE = join(ROOT, '.cache');

/** Where the build puts the app. */
export const OUT = join(ROOT, 'out');

/**
 * The path of a package's file, for running command-line tools with this very Node.
 *
 * @param {string} path Path below `node_modules`.
 */
export function tool(path) {
  return join(ROOT, 'node_modules', path);
}
