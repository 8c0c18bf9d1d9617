/**
 * `node scripts/sample-history.mjs`: gives the regional bank sample its earlier snapshot and the audit entry of it, made
 * by the code that the app uses: the answers it had by then, scored and fingerprinted. Run it again when the sample or
 * the pack changes. The sample's present answers stay as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withSource } from './lib/load-source.mjs';
import { ROOT } from './lib/paths.mjs';

const SAMPLE = join(ROOT, 'resources', 'samples', 'regional-bank.json');
const TAKEN_AT = '2026-11-12T18:00:00.000Z';
const TAKEN_BY = 'Margaret O’Dell';
const LABEL = 'After the first interviews';
/** What was answered before and has been answered anew since, by question: the option of that time. */
const EARLIER = { 'CIP-06': 'partial', 'EVD-01': 'none', 'REL-04': 'none' };
const EARLIER_AT = '2026-11-12T15:30:00.000Z';

/**
 * @typedef {object} Code The app's own code, loaded from the source.
 * @property {typeof import('../shared/exchange/assessment-file')} files
 * @property {typeof import('../shared/history/take-snapshot')} snapshots
 * @property {typeof import('../shared/history/audit-chain')} audit
 * @property {typeof import('../shared/assessment/fingerprint')} fingerprints
 * @property {typeof import('../shared/scoring/score')} scoring
 * @property {typeof import('../shared/pack/pack-as-of')} law
 * @property {typeof import('../electron/node/files/read-pack')} packs
 */

await withSource(async (load) => {
  const code = /** @type {Code} */ ({
    files: await load('shared/exchange/assessment-file.ts'),
    snapshots: await load('shared/history/take-snapshot.ts'),
    audit: await load('shared/history/audit-chain.ts'),
    fingerprints: await load('shared/assessment/fingerprint.ts'),
    scoring: await load('shared/scoring/score.ts'),
    law: await load('shared/pack/pack-as-of.ts'),
    packs: await load('electron/node/files/read-pack.ts'),
  });
  const sample = code.files.parseAssessmentFile(readFileSync(SAMPLE, 'utf8'));
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  const { snapshots, audit } = await historyOf(code, sample.value);
  // The order of fields in the sample is that of its writers; the app's own text would sort them.
  const raw = /** @type {typeof sample.value} */ (JSON.parse(readFileSync(SAMPLE, 'utf8')));
  const text = JSON.stringify({ ...raw, assessment: { ...raw.assessment, snapshots, audit } }, null, 2);
  writeFileSync(SAMPLE, await format(text, { ...(await resolveConfig(SAMPLE)), parser: 'json' }));
  process.stdout.write(`${SAMPLE}\n`);
});

/**
 * @param {Code} code
 * @param {import('../shared/assessment/schema').AssessmentFile} file
 */
async function historyOf(code, file) {
  const read = await code.packs.readPack(join(ROOT, 'resources'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { pack } = code.law.packAsOf(read.value, TAKEN_AT.slice(0, 10));
  const earlier = { ...file, assessment: asItWas(file.assessment) };
  const score = code.scoring.scoreAssessment(pack, earlier.assessment);
  const moment = { label: LABEL, takenAt: TAKEN_AT, takenBy: TAKEN_BY, asOf: TAKEN_AT.slice(0, 10) };
  const snapshot = code.snapshots.takeSnapshot(
    { file: earlier, pack, score },
    { id: `${file.assessment.id}-snapshot-1`, ...moment },
  );
  const audit = code.audit.appendEntry([], {
    at: TAKEN_AT,
    by: TAKEN_BY,
    event: 'snapshot-taken',
    detail: {
      number: '1',
      label: LABEL,
      fingerprint: code.fingerprints.shortFingerprint(snapshot.fingerprint),
    },
  });
  return { snapshots: [snapshot], audit };
}

/**
 * The assessment at that time: what was written by then, and the earlier answers in place of later ones.
 *
 * @param {import('../shared/assessment/schema').Assessment} assessment
 * @returns {import('../shared/assessment/schema').Assessment}
 */
function asItWas(assessment) {
  const isThere = (/** @type {{ readonly updatedAt: string }} */ { updatedAt }) => updatedAt <= TAKEN_AT;
  const then = new Map(Object.entries(EARLIER));
  return {
    ...assessment,
    answers: assessment.answers.flatMap((answer) => {
      const optionId = then.get(answer.questionId);
      if (optionId === undefined) return isThere(answer) ? [answer] : [];
      const value = { kind: /** @type {const} */ ('value'), optionIds: [optionId] };
      const blank = { note: '', privilegedNote: '', evidence: [] };
      return [{ ...answer, ...blank, value, updatedAt: EARLIER_AT }];
    }),
    decisions: assessment.decisions.filter(isThere),
    actions: assessment.actions.filter(isThere),
    exposure: assessment.exposure !== null && isThere(assessment.exposure) ? assessment.exposure : null,
    snapshots: [],
    audit: [],
  };
}
