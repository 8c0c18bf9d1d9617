/**
 * Every lint rule that needs no types, for `npm run check`. What is found in a file is kept until the file, this
 * configuration or what the rules look at besides changes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import everything from '../../eslint.config.js';
import { ROOT } from '../lib/paths.mjs';

/** The rule about layers asks which file an import means: a file that comes or goes can change the answer. */
const SOURCES = ['shared', 'electron', 'renderer', 'resources'];

/** The code of rules and of what they ask, which the configuration itself names but does not contain. */
const CODE = ['package-lock.json', 'scripts/lint/alias-resolver.cjs'];

/** @returns {string} Differs where anything differs that a rule reads besides the file it judges. */
function inputs() {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    hash.update(JSON.stringify([folder, names.toSorted()]));
  }
  hash.update(
    JSON.stringify(
      readdirSync(ROOT)
        .filter((name) => name.includes('.'))
        .toSorted(),
    ),
  );
  for (const file of CODE) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

export default defineConfig(everything, tseslint.configs.disableTypeChecked, {
  // What only a rule with types would report cannot be missed here: `npm test` runs them all.
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  // A part of the key of what is kept; no rule reads it.
  settings: { 'brieflock/inputs': inputs() },
});
