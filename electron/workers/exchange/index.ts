/** Entry of the exchange worker process: one request in, progress, parts and one result out. Holds no logic. */
import { closeDoors } from './close-doors';
import { runExchange } from './run-exchange';

const port = process.parentPort;

port.once('message', (event) => {
  const onProgress = (stage: string, done: number): void => {
    port.postMessage({ kind: 'progress', stage, done });
  };
  const onPart = (bytes: Uint8Array<ArrayBuffer>): void => {
    port.postMessage({ kind: 'part', bytes });
  };
  void runExchange(event.data, { onProgress, onPart, onAllRead: closeDoors }).then((result) => {
    port.postMessage({ kind: 'result', result });
  });
});
