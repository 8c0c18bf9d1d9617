/** Entry of the document worker process: one request in, progress and one result out. Holds no logic. */
import { fail } from '@shared/errors/app-error';
import { renderDocument } from '../../documents/render-document';
import { documentRequestSchema, type DocumentMessage } from './protocol';

const port = process.parentPort;

function post(message: DocumentMessage): void {
  port.postMessage(message);
}

async function work(message: unknown): Promise<void> {
  const request = documentRequestSchema.safeParse(message);
  if (!request.success) {
    post({ kind: 'result', result: fail('request-invalid') });
    return;
  }
  const { resourcesDir, ...wanted } = request.data;
  const onProgress = (stage: string, done: number): void => {
    post({ kind: 'progress', stage, done: Math.min(1, Math.max(0, done)) });
  };
  const result = await renderDocument(wanted, { resourcesDir, onProgress });
  post({ kind: 'result', result });
}

port.once('message', (event) => {
  void work(event.data);
});
