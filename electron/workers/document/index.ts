/** Entry of the document worker process: requests in one after the other, progress and one result out for each. Holds no logic. */
import { fail } from '@shared/base/app-error';
import { makeDocument } from '../../node/documents/make-document';
import { inspectPdf } from '../../node/documents/verify/inspect-pdf';
import {
  documentRequestSchema,
  inspectRequestSchema,
  type DocumentMessage,
  type InspectMessage,
} from './protocol';

const port = process.parentPort;

const SMALLEST_STEP = 0.01;

function post(message: DocumentMessage | InspectMessage): void {
  port.postMessage(message);
}

/** Passes progress on in steps a person can see; the printer reports every line it draws. */
function createReporter(): (stage: string, done: number) => void {
  let last = { stage: '', done: 0 };
  return (stage, done) => {
    if (stage === last.stage && done - last.done < SMALLEST_STEP) return;
    last = { stage, done: Math.min(1, Math.max(0, done)) };
    post({ kind: 'progress', ...last });
  };
}

async function work(message: unknown): Promise<void> {
  const inspection = inspectRequestSchema.safeParse(message);
  if (inspection.success) {
    const report = createReporter();
    const value = await inspectPdf(inspection.data.inspect, (done) => {
      report('Reading the document', done);
    });
    post({ kind: 'result', result: { ok: true, value } });
    return;
  }
  const request = documentRequestSchema.safeParse(message);
  if (!request.success) {
    post({ kind: 'result', result: fail('request-invalid') });
    return;
  }
  const { resourcesDir, ...wanted } = request.data;
  const result = await makeDocument(wanted, {
    resourcesDir,
    onProgress: createReporter(),
    onPages: (bytes) => {
      post({ kind: 'part', bytes });
    },
  });
  post({ kind: 'result', result });
}

/** What a document has left behind goes before the next comes: a process that stays would else grow with each. */
function clearAway(): void {
  globalThis.gc?.();
}

port.on('message', (event) => {
  void work(event.data).then(() => setImmediate(clearAway));
});
