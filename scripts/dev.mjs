/**
 * `npm run dev`: builds on every change and restarts the app over the built files. There is no HTTP dev
 * server, so that the app under development has the very security of the shipped one.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { startApp, untilClosed } from './lib/app.mjs';
import { BUILD_SOURCES, ensureBuilt } from './lib/build.mjs';
import { CACHE, ROOT } from './lib/paths.mjs';
import { prepareAll } from './lib/prepare.mjs';
import { Problem, runScript, say } from './lib/say.mjs';

const SETTLE_MS = 200;

/** @typedef {import('./lib/app.mjs').Launch} Launch */

/**
 * Resolves at the next change of a source, once no further change has come for a moment.
 *
 * @param {AbortSignal} signal Ends the watching.
 * @returns {Promise<'changed'>}
 */
function nextChange(signal) {
  return new Promise((resolve) => {
    /** @type {NodeJS.Timeout | undefined} */
    let settled;
    const watchers = BUILD_SOURCES.map((source) =>
      watch(join(ROOT, source), { recursive: true, signal }, () => {
        clearTimeout(settled);
        settled = setTimeout(finish, SETTLE_MS);
      }),
    );
    const finish = () => {
      watchers.forEach((watcher) => {
        watcher.close();
      });
      resolve('changed');
    };
  });
}

/** Builds until it works, waiting for a change after each failure. */
async function buildUntilGood() {
  for (;;) {
    try {
      await ensureBuilt();
      return;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      say(`${error.message}\nWaiting for a change …`);
      await nextChange(new AbortController().signal);
    }
  }
}

/** @param {Launch} launch */
async function runUntilChanged(launch) {
  const child = startApp(launch);
  const closed = untilClosed(child);
  const watching = new AbortController();
  const first = await Promise.race([closed, nextChange(watching.signal)]);
  watching.abort();
  if (first !== 'changed') return first;
  say('A source changed: building and restarting …');
  await buildUntilGood();
  child.kill('SIGTERM');
  await closed;
  return 'changed';
}

await runScript(async () => {
  const { runtime, display } = await prepareAll({ withTests: false });
  // Its own user data, so that trying things out never touches a real workspace.
  const args = [`--user-data-dir=${join(CACHE, 'dev-user-data')}`, ...process.argv.slice(2)];
  try {
    for (;;) {
      const outcome = await runUntilChanged({ runtime, display, args });
      if (outcome !== 'changed') return outcome;
    }
  } finally {
    await display.stop();
  }
});
