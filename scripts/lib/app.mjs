/** Opens the built app in a runtime and stays until it closes. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from './paths.mjs';
import { NO_SANDBOX_LINE, assertSandboxUsable, sandboxArgs } from './sandbox.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Launch
 * @property {import('./runtime.mjs').Runtime} runtime
 * @property {import('./display.mjs').Display} display
 * @property {readonly string[]} args Passed on to the app.
 */

/**
 * Starts the app; signals to us are passed on to it.
 *
 * @param {Launch} launch
 */
export function startApp({ runtime, display, args }) {
  assertSandboxUsable(runtime.folder);
  const sandbox = sandboxArgs();
  if (sandbox.length > 0) say(NO_SANDBOX_LINE);
  const child = spawn(runtime.executable, [...sandbox, ROOT, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...display.env },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!isHarmlessNoise(line)) say(line);
  });
  return child;
}

/**
 * Whether a line is Chromium's own remark about a desktop service that is not running (D-Bus, a graphics
 * processor). Such lines mean nothing for Brieflock and would only worry the reader.
 *
 * @param {string} line
 */
export function isHarmlessNoise(line) {
  return /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING):(dbus\/)?(bus|object_proxy|viz_main_impl|gl_[a-z_]+|gpu_[a-z_]+)\.cc(\(|:)/.test(
    line,
  );
}

/**
 * Waits for the app to close, passing on Ctrl-C and requests to end.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} Its exit code; 0 when it ended because we were asked to end.
 */
export function untilClosed(child) {
  return new Promise((resolve, reject) => {
    let asked = false;
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      asked = true;
      child.kill(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const each of signals) process.removeListener(each, pass);
      if (signal !== null && !asked) say(`Brieflock was ended by ${signal}.`);
      resolve(asked ? 0 : (code ?? 1));
    });
  });
}
