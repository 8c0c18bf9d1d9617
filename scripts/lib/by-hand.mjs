/** Runs one of the specs that are run by hand against the built app. */
import { runE2e } from './e2e.mjs';
import { prepareAll } from './prepare.mjs';

/**
 * @param {string} spec The name of its file.
 * @param {NodeJS.ProcessEnv} [env] Added to the environment.
 * @returns {Promise<number>} Playwright's exit code.
 */
export async function runByHand(spec, env = {}) {
  const { runtime, display } = await prepareAll({ withTests: true });
  try {
    return await runE2e({
      runtime,
      display,
      args: ['--config', 'test/by-hand/playwright.config.ts', spec],
      env,
    });
  } finally {
    await display.stop();
  }
}
