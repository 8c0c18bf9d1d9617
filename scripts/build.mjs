/** `npm run build`: builds the app, stale or not. */
import { ensureBuilt } from './lib/build.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runScript } from './lib/say.mjs';

await runScript(async () => {
  await ensurePackages();
  await ensureBuilt({ force: true });
  return 0;
});
