/**
 * Makes the memo in a process of its own and writes down how long each step took, in milliseconds:
 * `node memo-once.mjs worker|pdfmake FILE`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { openDocumentWorker } from '../lib/document-worker.mjs';
import { withSource } from '../lib/load-source.mjs';
import { AS_OF, LARGEST_SAMPLE, pdfmakeAlone, RESOURCES } from './memo-work.mjs';

/** @typedef {{ firstPage: number, saved: number }} Made From the start of the process for the first, of the request for others. */

const MEMOS = 4;

/** @type {Readonly<Record<string, () => Promise<unknown>>>} */
const WORKS = {
  worker: inWorker,
  pdfmake: () =>
    withSource(async (load) => {
      const draw = await pdfmakeAlone(load);
      return inTurn(draw);
    }),
};

const [work = '', file = ''] = process.argv.slice(2);
writeFileSync(file, JSON.stringify(await WORKS[work]?.()));
// The worker listens for ever.
process.exit(0);

/** @template Value @param {() => Promise<Value>} make @returns {Promise<Value[]>} */
async function inTurn(make) {
  /** @type {Value[]} */
  const all = [];
  for (let turn = 0; turn < MEMOS; turn += 1) all.push(await make());
  return all;
}

/** The worker as it is built: one memo cold, the others warm. @returns {Promise<Made[]>} */
async function inWorker() {
  const make = await openDocumentWorker();
  const source = JSON.parse(readFileSync(LARGEST_SAMPLE, 'utf8'));
  const request = { kind: 'memo', source, asOf: AS_OF, pageSize: 'LETTER', resourcesDir: RESOURCES };
  // The first counts from the start of the process.
  let startedAt = 0;
  return inTurn(async () => {
    let firstPage = Number.NaN;
    const outcome = await make(request, () => {
      firstPage = performance.now() - startedAt;
    });
    if (!outcome.ok) throw new Error(`The memo was not made: ${outcome.error.code}`);
    writeFileSync(`${file}.pdf`, outcome.value.bytes);
    const made = { firstPage, saved: performance.now() - startedAt };
    startedAt = performance.now();
    return made;
  });
}
