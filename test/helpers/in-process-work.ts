/** The exchange worker's jobs without a process: the same messages, cloned and checked as between processes. */
import { runExchange } from '../../electron/workers/exchange/run-exchange';
import type { WorkerJobs } from '../../electron/main/services/worker-jobs';

export const inProcessWork: WorkerJobs = {
  run: async (_jobId, { request, messages, onPart }) => {
    const result = await runExchange(structuredClone(request), {
      onProgress: () => undefined,
      onAllRead: () => undefined,
      onPart: (bytes) => onPart?.(structuredClone(bytes)),
    });
    const message = messages.parse(structuredClone({ kind: 'result', result }));
    if (message.kind !== 'result') throw new Error('No result.');
    return message.result;
  },
};
