/** Entry of the exchange worker process: one request in, progress and one result out. Holds no logic. */
import { runExchange } from './run-exchange';

const port = process.parentPort;

port.once('message', (event) => {
  const onProgress = (stage: string, done: number): void => {
    port.postMessage({ kind: 'progress', stage, done });
  };
  void runExchange(event.data, onProgress).then((result) => {
    port.postMessage({ kind: 'result', result });
  });
});
