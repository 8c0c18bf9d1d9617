/** `npm start`: installs what is missing, builds if stale, opens the app and stays until it closes. */
import { startApp, untilClosed } from './lib/app.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const { runtime, display } = await prepareAll({ withTests: false });
  try {
    say('Opening Brieflock. Close its window, or press Ctrl-C here, to end.');
    return await untilClosed(startApp({ runtime, display, args: process.argv.slice(2) }));
  } finally {
    await display.stop();
  }
});
