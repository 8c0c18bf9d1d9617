/** `npm run package`: an installable product for the system it runs on, on whichever Electron is found. */
import { runScript, say } from './lib/say.mjs';
import { prepareRuntime } from './lib/prepare.mjs';

await runScript(async () => {
  const runtime = await prepareRuntime({ withTests: false });
  const { ensureBuilt } = await import('./lib/build.mjs');
  await ensureBuilt();
  const { makeFolder } = await import('./package/folder.mjs');
  const folder = await makeFolder({ runtime });
  say(folder);
  return 0;
});
