/** Opens the vault of a run on this computer's disk, clock and generator of random bytes. Holds no rule of its own. */
import { randomBytes } from 'node:crypto';
import { systemFiles } from '../../node/journal/durable-files';
import { createJobRegistry } from '../services/job-registry';
import { createRunningVault, type RunningVault } from '../services/running-vault';
import { startWorker } from '../services/start-worker';
import { createWorkerJobs } from '../services/worker-jobs';

/** Where the vault is, and what works for it. */
export interface KeysPlace {
  /** The app's own folder for data. */
  readonly folder: string;
  readonly workersDir: string;
  /** Whether there is a folder of the vault. */
  readonly isSet: boolean;
}

/** Opens it. */
export function openRunningVault({ folder, workersDir, isSet }: KeysPlace): Promise<RunningVault> {
  // Jobs of its own: no page can cancel the sealing of a ring.
  const work = createWorkerJobs({
    jobs: createJobRegistry(),
    startWorker: () => startWorker(workersDir, 'exchange-worker'),
    onProgress: () => undefined,
  });
  const open = async () => {
    // Not read by a start in the open.
    const [{ openKeyHolder }, { createRingWork }] = await Promise.all([
      import('../../node/vault/key-holder'),
      import('../services/ring-work'),
    ]);
    return openKeyHolder({
      files: systemFiles,
      folder,
      now: () => new Date(),
      randomBytes: (length) => new Uint8Array(randomBytes(length)),
      work: createRingWork(work),
    });
  };
  return createRunningVault(open, isSet);
}
