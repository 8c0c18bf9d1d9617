/** Gives Electron a display: the one that is there, or an Xvfb started for this run and stopped after it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem, say } from './say.mjs';

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env What to add to the environment.
 * @property {() => Promise<void>} stop
 */

/** Whether a window can be shown without our help. */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/**
 * Uses the display that is there, or starts Xvfb and says so.
 *
 * @returns {Promise<Display>}
 */
export async function ensureDisplay() {
  if (hasDisplay()) return { env: {}, stop: () => Promise.resolve() };
  const display = await startXvfb();
  say(`There is no display here: the window opens on a virtual one (Xvfb ${display.env.DISPLAY ?? ''}).`);
  return display;
}

/** @returns {Promise<Display>} */
async function startXvfb() {
  const folder = mkdtempSync(join(tmpdir(), 'brieflock-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const args = ['-displayfd', '3', '-auth', authority, '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const removeFolder = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const kill = () => {
    server.kill();
    removeFolder();
  };
  process.once('exit', kill);
  const number = await displayNumber(server).catch((/** @type {unknown} */ error) => {
    kill();
    throw error;
  });
  const stop = async () => {
    process.removeListener('exit', kill);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill()) await ended;
    removeFolder();
  };
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
}

/**
 * Xvfb writes the number of the display it took to file descriptor 3 once it is ready.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () => {
      reject(
        new Problem(
          'There is no display here, and Xvfb (a virtual one) could not be started.\nOpen Brieflock on a desktop, or install Xvfb ("sudo apt-get install xvfb" on Debian) and run the same command again.',
        ),
      );
    };
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.once('data', (/** @type {Buffer} */ data) => {
      resolve(Number(data.toString('utf8').trim()));
    });
  });
}

/**
 * One entry of an X authority file that fits any display number, so that no other account on the machine
 * can look at the window. Layout: family, address, number, name, data, each a big-endian length and bytes.
 *
 * @param {Uint8Array} cookie
 */
export function authorityEntry(cookie) {
  const wildFamily = Buffer.from([0xff, 0xff]);
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), Buffer.from(cookie)];
  const counted = parts.map((part) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(part.length);
    return Buffer.concat([length, part]);
  });
  return Buffer.concat([wildFamily, ...counted]);
}
