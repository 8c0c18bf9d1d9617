/** Tells the import rules which file an import means: relative, `@shared/…`, `@renderer/…`; the rest is a package. */
const { existsSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const ROOT = join(__dirname, '..', '..');
const ALIASES = { '@shared/': join(ROOT, 'shared'), '@renderer/': join(ROOT, 'renderer', 'src') };
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts', '/index.tsx'];

/** @param {string} path */
function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/**
 * @param {string} source
 * @param {string} file
 */
function target(source, file) {
  if (source.startsWith('.')) return resolve(dirname(file), source);
  const alias = Object.entries(ALIASES).find(([start]) => source.startsWith(start));
  return alias === undefined ? null : join(alias[1], source.slice(alias[0].length));
}

exports.interfaceVersion = 2;

/**
 * @param {string} source What stands in the import.
 * @param {string} file The importing file.
 */
exports.resolve = (source, file) => {
  const base = target(source.replace(/\?.*$/, ''), file);
  if (base === null) return { found: false };
  const found = ENDINGS.map((ending) => base + ending).find(isFile);
  return found === undefined ? { found: false } : { found: true, path: found };
};
