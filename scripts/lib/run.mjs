/** Starts other programs. Never through a shell, so that no path needs quoting. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { setPriority } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code Exit code; 1 when a signal ended the program, 127 when it could not be started.
 * @property {string} output What it printed, both streams together; empty when `show` was set.
 */

/**
 * @typedef {object} RunOptions
 * @property {boolean} [show] Lets its output through to stderr instead of keeping it.
 * @property {boolean} [keepStdout] With `show`: its stdout stays on our stdout.
 * @property {boolean} [keepStdin] With `show`: it reads what we would.
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] The whole environment; ours when absent.
 * @property {number} [timeoutMs] Ends the program after this time.
 * @property {boolean} [givesWay] Others come first where there is too little time for all: it has a lower priority.
 */

/** Of a program that gives way: about a third of the time of one that does not, where both want all of it. */
const LOWER_PRIORITY = 5;

/** Programs still running, so that none outlives us. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

process.once('exit', () => {
  for (const child of running) child.kill();
});

/** Passes a signal on to the programs still running and lets them end in their own way; a second one ends us. */
export function passOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exitCode = 1;
    });
  }
}

/**
 * Runs a program to its end. Never rejects: a program that cannot start is an outcome with code 127.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const shown = options.keepStdout === true ? 'inherit' : process.stderr;
    const input = options.keepStdin === true ? 'inherit' : 'ignore';
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: options.show === true ? [input, shown, process.stderr] : ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    running.add(child);
    if (options.givesWay === true && child.pid !== undefined) setPriority(child.pid, LOWER_PRIORITY);
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a Node program with this very Node.
 *
 * @param {readonly string[]} args Script path and its arguments.
 * @param {RunOptions} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Whether a program of this name is on the PATH.
 *
 * @param {string} name
 */
export function hasProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => isExecutable(join(folder, name)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
