/** Starts the app's worker processes. They get no inherited environment, no console, and no more memory than they may need. */
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { KeepableProcess } from './warm-worker';

/** The workers the build makes, by the names of their files. */
export type WorkerName = 'document-worker' | 'exchange-worker';

/**
 * The most that the objects of a worker may take, in MB. A worker that needs more is ended by its engine. Several times
 * what the largest file or document takes, and far less than would make a computer swap.
 */
const MEMORY_MB: Readonly<Record<WorkerName, number>> = { 'document-worker': 2_048, 'exchange-worker': 768 };

/** Windows cannot draw random numbers for a process that lacks this one. */
function workerEnvironment(): Record<string, string> {
  const systemRoot = process.env['SystemRoot'];
  return systemRoot === undefined ? {} : { SystemRoot: systemRoot };
}

const KILOBYTE = 1_024;

/** What a process holds of the computer's memory now; more than any where that is not known. */
function memoryOf(pid: number | undefined): number {
  const metric = app.getAppMetrics().find((each) => each.pid === pid);
  return metric === undefined ? Infinity : metric.memory.workingSetSize * KILOBYTE;
}

/**
 * Starts a worker, which ends when it is let go.
 *
 * @param folder - where the built workers stand
 * @param name - which one
 */
export function startWorker(folder: string, name: WorkerName): KeepableProcess {
  const worker = utilityProcess.fork(join(folder, `${name}.js`), [], {
    serviceName: `Brieflock ${name}`,
    // A process that is kept clears away between jobs.
    execArgv: [`--js-flags=--max-old-space-size=${String(MEMORY_MB[name])} --expose-gc`],
    stdio: 'ignore',
    env: workerEnvironment(),
  });
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    kill: () => worker.kill(),
    release: () => {
      worker.kill();
    },
    memoryBytes: () => memoryOf(worker.pid),
    onMessage: (listener) => {
      worker.on('message', listener);
    },
    onExit: (listener) => {
      worker.on('exit', listener);
    },
  };
}
