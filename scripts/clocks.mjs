/** `npm run -s clocks -- …`: counts incident clocks with the built core; prints nothing of its own. */
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { OUT } from './lib/paths.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runNode } from './lib/run.mjs';
import { beQuiet, runScript } from './lib/say.mjs';

await runScript(async () => {
  if (!process.stderr.isTTY) beQuiet();
  await ensurePackages();
  await ensureBuilt();
  const args = [join(OUT, 'main', 'clocks.js'), ...process.argv.slice(2)];
  const { code } = await runNode(args, {
    show: true,
    keepStdout: true,
    keepStdin: true,
    cwd: process.cwd(),
  });
  return code;
});
