/** Runs a program and watches what it and everything it starts take: time, and memory at the highest. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const LOOK_EVERY_MS = 20;
const BYTES_IN_MB = 1_000_000;
const PAGE_BYTES = 4096;
/** Columns of `/proc/PID/stat` after the name in brackets. */
const GROUP_COLUMN = 2;
const RESIDENT_COLUMN = 21;

/**
 * @typedef {object} Watched
 * @property {boolean} isDone Whether it ended by itself, with exit code 0.
 * @property {number} ms
 * @property {number} peakMb Resident memory of all its processes together, at the highest; NaN where the system
 *   does not tell.
 */

/** Resident bytes of a process group, by what Linux tells; 0 when none is left. @param {number} group */
export function residentBytes(group) {
  let total = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const columns = statOf(name);
    if (Number(columns[GROUP_COLUMN]) === group) total += Number(columns[RESIDENT_COLUMN]) * PAGE_BYTES;
  }
  return total;
}

/** @param {string} pid */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It ended between the listing and the reading.
    return [];
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, cwd?: string }} options
 * @returns {Promise<Watched>}
 */
export function runWatched(command, args, { timeoutMs, cwd }) {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    // A group of its own, so that its children can be found, and ended with it.
    const child = spawn(command, args, { cwd, detached: true, stdio: 'ignore' });
    const group = child.pid ?? 0;
    let peak = process.platform === 'linux' ? 0 : Number.NaN;
    const look = setInterval(() => {
      if (process.platform === 'linux') peak = Math.max(peak, residentBytes(group));
    }, LOOK_EVERY_MS);
    const end = (/** @type {boolean} */ isDone) => {
      clearInterval(look);
      clearTimeout(limit);
      resolve({ isDone, ms: performance.now() - startedAt, peakMb: peak / BYTES_IN_MB });
    };
    const limit = setTimeout(() => {
      if (group > 0) process.kill(-group, 'SIGKILL');
    }, timeoutMs);
    child.once('error', () => {
      end(false);
    });
    child.once('exit', (code) => {
      end(code === 0);
    });
  });
}
