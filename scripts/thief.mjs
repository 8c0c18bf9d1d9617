/**
 * `npm run -s thief -- FOLDER`: what somebody who has the whole folder of data and this source, but neither passphrase nor
 * sheet, can learn. Lists sizes, counts and times, and fails where something could be read that should not be.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem, runScript } from './lib/say.mjs';
import { learnFrom } from './lib/thief.mjs';

await runScript(() => {
  const [folder] = parseArgs({ allowPositionals: true }).positionals;
  if (folder === undefined) throw new Problem('Say which folder: npm run -s thief -- FOLDER');
  const { lines, readable } = learnFrom(resolve(folder));
  for (const line of lines) process.stdout.write(`${line}\n`);
  return Promise.resolve(readable.length === 0 ? 0 : 1);
});
