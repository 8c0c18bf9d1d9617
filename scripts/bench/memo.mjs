/** How long the memo takes, from assessment file to PDF bytes, against pdfmake drawing the same definition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { withSource } from '../lib/load-source.mjs';
import { median } from './median.mjs';

const RUNS = 7;
const AS_OF = '2026-12-01';
const RESOURCES = join(ROOT, 'resources');

/**
 * @typedef {object} Subject What is measured, loaded from the source.
 * @property {typeof import('../../electron/documents/make-document')} render
 * @property {typeof import('../../electron/documents/plain-text')} plain
 * @property {typeof import('../../electron/documents/read-pack')} packs
 * @property {typeof import('../../electron/documents/fonts')} fonts
 * @property {typeof import('../../shared/scoring/score')} scoring
 * @property {typeof import('../../shared/report/model')} model
 * @property {typeof import('../../shared/report/pdf/build-document')} build
 * @property {typeof import('../../shared/assessment/schema')} schema
 */

/**
 * @returns {Promise<import('./median.mjs').Row>}
 */
export function measureMemo() {
  return withSource(async (load) => compare(await loadSubject(load)));
}

/**
 * @param {(file: string) => Promise<unknown>} load
 * @returns {Promise<Subject>}
 */
async function loadSubject(load) {
  const subject = {
    render: await load('electron/documents/make-document.ts'),
    plain: await load('electron/documents/plain-text.ts'),
    packs: await load('electron/documents/read-pack.ts'),
    fonts: await load('electron/documents/fonts.ts'),
    scoring: await load('shared/scoring/score.ts'),
    model: await load('shared/report/model.ts'),
    build: await load('shared/report/pdf/build-document.ts'),
    schema: await load('shared/assessment/schema.ts'),
  };
  return /** @type {Subject} */ (subject);
}

/** @param {Subject} subject */
async function compare(subject) {
  const text = readFileSync(join(RESOURCES, 'samples', 'federal-contractor.json'), 'utf8');
  const source = subject.schema.assessmentFileSchema.parse(JSON.parse(text));
  const drawAlone = await pdfmakeAlone(subject, source);
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const baseline = [];
  // In turn, so that a busy moment of the machine falls on both; the first turn warms both up.
  for (let turn = 0; turn <= RUNS; turn += 1) {
    const oursMs = await timed(() => whole(subject, source));
    const baselineMs = await drawAlone();
    if (turn > 0) {
      ours.push(oursMs);
      baseline.push(baselineMs);
    }
  }
  return { name: 'memo PDF / pdfmake alone', oursMs: median(ours), baselineMs: median(baseline) };
}

/**
 * @param {Subject} subject
 * @param {import('../../shared/assessment/schema').AssessmentFile} source
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
 * @param {import('../../shared/assessment/schema').AssessmentFile} source
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
