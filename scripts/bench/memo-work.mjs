/** What the memo is measured by: pdfmake alone on our definition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/** The sample with the most questions, so the longest memo. */
export const LARGEST_SAMPLE = join(ROOT, 'resources', 'samples', 'federal-contractor.json');
export const AS_OF = '2026-12-01';
export const RESOURCES = join(ROOT, 'resources');

/**
 * @typedef {object} Subject What is measured, loaded from the source.
 * @property {typeof import('../../electron/node/documents/writers/plain-text')} plain
 * @property {typeof import('../../electron/node/files/read-pack')} packs
 * @property {typeof import('../../electron/node/documents/writers/fonts')} fonts
 * @property {typeof import('../../shared/scoring/score')} scoring
 * @property {typeof import('../../shared/document/model')} model
 * @property {typeof import('../../shared/document/pdf/build-document')} build
 * @property {typeof import('../../shared/assessment/schema')} schema
 */

/**
 * @param {(file: string) => Promise<unknown>} load
 * @returns {Promise<Subject>}
 */
async function loadSubject(load) {
  const subject = {
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
 * A function that draws a fresh copy of the same definition and answers the milliseconds of the drawing alone.
 *
 * @param {(file: string) => Promise<unknown>} load
 */
export async function pdfmakeAlone(load) {
  const { plain, packs, fonts, scoring, model, build, schema } = await loadSubject(load);
  const source = schema.assessmentFileSchema.parse(JSON.parse(readFileSync(LARGEST_SAMPLE, 'utf8')));
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
