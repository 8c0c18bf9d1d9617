/** The two works the memo is measured by: ours from assessment to proven PDF, and pdfmake alone on our definition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/** The sample with the most questions, so the longest memo. */
export const LARGEST_SAMPLE = join(ROOT, 'resources', 'samples', 'federal-contractor.json');
export const AS_OF = '2026-12-01';
const RESOURCES = join(ROOT, 'resources');

/**
 * @typedef {object} Subject What is measured, loaded from the source.
 * @property {typeof import('../../electron/node/documents/make-document')} render
 * @property {typeof import('../../electron/node/documents/writers/plain-text')} plain
 * @property {typeof import('../../electron/node/files/read-pack')} packs
 * @property {typeof import('../../electron/node/documents/writers/fonts')} fonts
 * @property {typeof import('../../shared/scoring/score')} scoring
 * @property {typeof import('../../shared/document/model')} model
 * @property {typeof import('../../shared/document/pdf/build-document')} build
 * @property {typeof import('../../shared/assessment/schema')} schema
 */

/** @typedef {import('../../shared/assessment/schema').AssessmentFile} AssessmentFile */

/**
 * @typedef {object} Works Each call does the work once, from the start, and answers the milliseconds it took.
 * @property {() => Promise<number>} ours
 * @property {() => Promise<number>} pdfmake
 */

/**
 * @param {(file: string) => Promise<unknown>} load
 * @returns {Promise<Works>}
 */
export async function memoWorks(load) {
  const subject = await loadSubject(load);
  const source = subject.schema.assessmentFileSchema.parse(JSON.parse(readFileSync(LARGEST_SAMPLE, 'utf8')));
  return { ours: () => timed(() => whole(subject, source)), pdfmake: await pdfmakeAlone(subject, source) };
}

/**
 * @param {(file: string) => Promise<unknown>} load
 * @returns {Promise<Subject>}
 */
async function loadSubject(load) {
  const subject = {
    render: await load('electron/node/documents/make-document.ts'),
    plain: await load('electron/node/documents/writers/plain-text.ts'),
    packs: await load('electron/node/files/read-pack.ts'),
    fonts: await load('electron/node/documents/writers/fonts.ts'),
    scoring: await load('shared/scoring/score.ts'),
    model: await load('shared/document/model.ts'),
    build: await load('shared/document/pdf/build-document.ts'),
    schema: await load('shared/assessment/schema.ts'),
  };
  return /** @type {Subject} */ (subject);
}

/**
 * @param {Subject} subject
 * @param {AssessmentFile} source
 */
async function whole({ render }, source) {
  const request = {
    kind: /** @type {const} */ ('memo'),
    source,
    asOf: AS_OF,
    pageSize: /** @type {const} */ ('LETTER'),
  };
  const outcome = await render.makeDocument(request, {
    resourcesDir: RESOURCES,
    onProgress: () => undefined,
  });
  if (!outcome.ok) throw new Error(`The memo could not be made: ${outcome.error.code}`);
}

/**
 * A function that draws a fresh copy of the same definition and answers the time of the drawing alone.
 *
 * @param {Subject} subject
 * @param {AssessmentFile} source
 */
async function pdfmakeAlone({ plain, packs, fonts, scoring, model, build }, source) {
  const { default: pdfmake } = await import('pdfmake');
  const pack = await packs.readPack(RESOURCES);
  if (!pack.ok) throw new Error(`The pack could not be read: ${pack.error.code}`);
  const { assessment } = plain.printableFile(source);
  const score = scoring.scoreAssessment(pack.value, assessment);
  const report = model.buildReportModel({
    pack: pack.value,
    assessment,
    score,
    asOf: AS_OF,
    fingerprint: '0'.repeat(64),
  });
  return () => {
    const definition = build.buildDocument('memo', report, { pageSize: 'LETTER' });
    pdfmake.setFonts(fonts.fontFiles(RESOURCES));
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => fonts.isFontPath(RESOURCES, path));
    pdfmake.setProgressCallback(() => undefined);
    return timed(() => pdfmake.createPdf(definition).getBuffer());
  };
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
