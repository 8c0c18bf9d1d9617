/** How the tests start the built app in a real Electron, with the security the shipped app has. */
import { join } from 'node:path';
import { findRuntime } from '../../scripts/lib/runtime.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { sandboxArgs } from '../../scripts/lib/sandbox.mjs';

const HOLD_START = join(ROOT, 'test/helpers/hold-start.cjs');

/** What Playwright's `_electron.launch` takes. */
export interface LaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  /** Playwright turns the sandbox off unless told otherwise; only root has to do without it. */
  readonly chromiumSandbox: boolean;
}

/**
 * Options to launch the built app with its own user-data folder. The runtime is the one
 * `ELECTRON_OVERRIDE_DIST_PATH` names, as `npm run test:e2e` sets it, or else the one the scripts find.
 * Needs a display; never builds.
 */
export async function launchOptions(
  userDataDir: string,
  extraArgs: readonly string[] = [],
): Promise<LaunchOptions> {
  const runtime = await findRuntime();
  const noSandbox = sandboxArgs();
  return {
    executablePath: runtime.executable,
    args: ['-r', HOLD_START, ...noSandbox, ROOT, `--user-data-dir=${userDataDir}`, ...extraArgs],
    env: plainEnvironment(),
    chromiumSandbox: noSandbox.length === 0,
  };
}

function plainEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
