/** `npm run screenshots`: pictures of every place of the app and a page that shows them, in the folder given. */
import { join, resolve } from 'node:path';
import { runByHand } from './lib/by-hand.mjs';
import { CACHE } from './lib/paths.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const [given] = process.argv.slice(2);
  const folder = given === undefined ? join(CACHE, 'screenshots') : resolve(given);
  const code = await runByHand('screenshots.spec.ts', { SCREENSHOTS: folder });
  say(`Pictures: ${join(folder, 'index.html')}`);
  return code;
});
