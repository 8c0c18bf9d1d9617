/** `npm run test:e2e`: the Playwright tests against the built app in a real Electron; passes its arguments on. */
import { runE2e } from './lib/e2e.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { runScript } from './lib/say.mjs';

await runScript(async () => {
  const { runtime, display } = await prepareAll({ withTests: true });
  try {
    return await runE2e({ runtime, display, args: process.argv.slice(2) });
  } finally {
    await display.stop();
  }
});
