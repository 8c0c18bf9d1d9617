/** Has rings sealed and opened in a worker, which ends with the job and takes the passphrase with it. Keeps nothing. */
import { randomUUID } from 'node:crypto';
import { ok } from '@shared/base/result';
import type { RingWork } from '../../node/vault/ring-files';
import { runExchangeJob } from './exchange-jobs';
import type { WorkerJobs } from './worker-jobs';

/** The work on rings, by the exchange worker. */
export function createRingWork(work: WorkerJobs): RingWork {
  return {
    seal: async (ring, passphrase) => {
      const sealed = await runExchangeJob(work, {
        jobId: randomUUID(),
        request: { kind: 'seal-ring', ring, passphrase },
        wanted: ['ring-sealed'],
      });
      return sealed.ok ? ok(sealed.value.bytes) : sealed;
    },
    open: async (bytes, passphrase) => {
      const opened = await runExchangeJob(work, {
        jobId: randomUUID(),
        request: { kind: 'open-ring', bytes: new Uint8Array(bytes), passphrase },
        wanted: ['ring-opened'],
      });
      return opened.ok ? ok(opened.value.ring) : opened;
    },
  };
}
