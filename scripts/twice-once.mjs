/** Makes every document of every sample once: `node twice-once.mjs FILE forward|backward` writes down the hash of each. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDocumentWorker } from './lib/document-worker.mjs';
import { withSource } from './lib/load-source.mjs';
import { ROOT } from './lib/paths.mjs';

/** @typedef {import('../shared/assessment/schema').AssessmentFile} AssessmentFile */

const SAMPLES = join(ROOT, 'resources', 'samples');
const AS_OF = '2026-12-01';

const [file = '', order = ''] = process.argv.slice(2);
const wanted = await allDocuments();
const make = await openDocumentWorker();
/** @type {Record<string, string>} */
const sums = {};
for (const { name, request } of order === 'backward' ? wanted.toReversed() : wanted) {
  const outcome = await make(request);
  sums[name] = outcome.ok
    ? createHash('sha256').update(outcome.value.bytes).digest('hex')
    : `not made: ${outcome.error.code}`;
}
writeFileSync(file, JSON.stringify(sums));
// The worker listens for ever.
process.exit(0);

/**
 * Each sample in each kind and edition, on one paper and the other in turn.
 *
 * @returns {Promise<{ name: string, request: object }[]>}
 */
async function allDocuments() {
  const kinds = await kindsAndEditions();
  return readdirSync(SAMPLES).flatMap((sample) => {
    const source = /** @type {AssessmentFile} */ (JSON.parse(readFileSync(join(SAMPLES, sample), 'utf8')));
    const redact = source.assessment.profile.preparedBy;
    /** @type {{ name: string, request: object }[]} */
    const requests = kinds.map(({ kind, edition }, at) => ({
      name: `${sample} ${kind} ${edition}`,
      request: {
        kind,
        edition,
        source,
        asOf: AS_OF,
        pageSize: at % 2 === 0 ? 'LETTER' : 'A4',
        // Terms belong to one edition alone; with another they are refused.
        ...(edition === 'redacted' ? { redact } : {}),
        resourcesDir: join(ROOT, 'resources'),
      },
    }));
    return requests;
  });
}

/** @returns {Promise<{ kind: string, edition: string }[]>} */
async function kindsAndEditions() {
  return withSource(async (load) => {
    const { DOCUMENT_KINDS } = /** @type {typeof import('../shared/document/document-kinds')} */ (
      await load('shared/document/document-kinds.ts')
    );
    const { editionsOf } = /** @type {typeof import('../shared/release/editions/kind-editions')} */ (
      await load('shared/release/editions/kind-editions.ts')
    );
    return DOCUMENT_KINDS.flatMap((kind) => editionsOf(kind).map((edition) => ({ kind, edition })));
  });
}
