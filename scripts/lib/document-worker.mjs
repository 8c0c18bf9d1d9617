/** The worker that makes documents as it is built, in this very process, spoken to as main speaks to it. */
import { join } from 'node:path';
import { OUT } from './paths.mjs';

/**
 * @typedef {object} MadeDocument
 * @property {Uint8Array} bytes
 * @property {{ total: number, present: number }} proof
 */

/** @typedef {{ ok: true, value: MadeDocument } | { ok: false, error: { code: string } }} Outcome */

/** @typedef {{ kind: 'progress' } | { kind: 'part' } | { kind: 'result', result: Outcome }} Message */

/**
 * Starts it, once in a process. It listens until the process exits.
 *
 * @returns {Promise<(request: object, onPages?: () => void) => Promise<Outcome>>} One request at a time.
 */
export async function openDocumentWorker() {
  /** @type {(event: { data: object }) => void} */
  let ask = () => undefined;
  /** @type {(message: Message) => void} */
  let hear = () => undefined;
  const parentPort = {
    on: (/** @type {string} */ _name, /** @type {typeof ask} */ listener) => {
      ask = listener;
    },
    postMessage: (/** @type {Message} */ message) => {
      hear(message);
    },
  };
  Object.assign(process, { parentPort });
  await import(join(OUT, 'main', 'document-worker.js'));
  return (request, onPages = () => undefined) =>
    new Promise((resolve) => {
      hear = (message) => {
        if (message.kind === 'part') onPages();
        if (message.kind === 'result') resolve(message.result);
      };
      ask({ data: request });
    });
}
