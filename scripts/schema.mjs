/** `npm run schema`: writes the published JSON schemas of the plain assessment file and of packs from the code. */
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { OUT } from './lib/paths.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runNode } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';

await runScript(async () => {
  await ensurePackages();
  await ensureBuilt();
  const { code } = await runNode([join(OUT, 'main', 'schema.js'), ...process.argv.slice(2)], {
    show: true,
    keepStdout: true,
  });
  return code;
});
