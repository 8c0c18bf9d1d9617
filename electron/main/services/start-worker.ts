/** Starts the app's worker processes. They get no arguments, no inherited environment and no console. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { WorkerProcess } from './worker-run';

/** The workers the build makes, by the names of their files. */
export type WorkerName = 'document-worker' | 'exchange-worker';

/** Windows cannot draw random numbers for a process that lacks this one. */
function workerEnvironment(): Record<string, string> {
  const systemRoot = process.env['SystemRoot'];
  return systemRoot === undefined ? {} : { SystemRoot: systemRoot };
}

/**
 * Starts a worker.
 *
 * @param folder - where the built workers stand
 * @param name - which one
 */
export function startWorker(folder: string, name: WorkerName): WorkerProcess {
  const worker = utilityProcess.fork(join(folder, `${name}.js`), [], {
    serviceName: `Brieflock ${name}`,
    stdio: 'ignore',
    env: workerEnvironment(),
  });
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    kill: () => worker.kill(),
    onMessage: (listener) => {
      worker.on('message', listener);
    },
    onExit: (listener) => {
      worker.on('exit', listener);
    },
  };
}
