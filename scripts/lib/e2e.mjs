/** Runs Playwright with a runtime and a display that are already there. */
import { ROOT, tool } from './paths.mjs';
import { runNode } from './run.mjs';
import { NO_SANDBOX_LINE, assertSandboxUsable, sandboxArgs } from './sandbox.mjs';
import { say } from './say.mjs';

/**
 * @param {object} options
 * @param {import('./runtime.mjs').Runtime} options.runtime
 * @param {import('./display.mjs').Display} options.display
 * @param {readonly string[]} options.args
 * @param {NodeJS.ProcessEnv} [options.env] Added to the environment.
 * @returns {Promise<number>} Playwright's exit code.
 */
export async function runE2e({ runtime, display, args, env = {} }) {
  assertSandboxUsable(runtime.folder);
  if (sandboxArgs().length > 0) say(NO_SANDBOX_LINE);
  const { code } = await runNode([tool('@playwright/test/cli.js'), 'test', ...args], {
    show: true,
    cwd: ROOT,
    // The tests find the runtime through this, so that it is looked for only once.
    env: { ...process.env, ...display.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ...env },
  });
  return code;
}
