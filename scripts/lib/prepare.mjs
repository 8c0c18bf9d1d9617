/** The steps before anything can run, in their fixed order. */
import { ensureBuilt } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { findRuntime, runtimeLine } from './runtime.mjs';
import { say } from './say.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Installs what is missing and finds a runtime. Imports third-party code only after the packages are there.
 *
 * @param {object} options
 * @param {boolean} options.withTests Whether the tests' own tools are needed too.
 */
export async function prepareRuntime({ withTests }) {
  assertNodeVersion(process.versions.node);
  await ensurePackages();
  await ensureSystem({ withTests });
  const runtime = await findRuntime();
  say(runtimeLine(runtime));
  return runtime;
}

/**
 * Everything up to a display for a built app. Stop the display when done.
 *
 * @param {object} options
 * @param {boolean} options.withTests
 */
export async function prepareAll(options) {
  const runtime = await prepareRuntime(options);
  await ensureBuilt();
  const display = await ensureDisplay();
  return { runtime, display };
}
