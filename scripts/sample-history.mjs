/**
 * `node scripts/sample-history.mjs`: gives samples their earlier snapshot and the audit entry of it, made by the code
 * that the app uses: the answers they had by then, scored and fingerprinted. Run it again when one of these samples or
 * the pack changes. Their present answers stay as they are. The regional bank keeps the snapshot that was taken under
 * edition 1.0.0 and is not made anew: its history shows what a new reading of the law does to figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withSource } from './lib/load-source.mjs';
import { ROOT } from './lib/paths.mjs';

/**
 * @typedef {object} Past When a snapshot was taken, and what it held that has been answered anew since.
 * @property {string} sample
 * @property {string} label
 * @property {string} takenBy
 * @property {string} takenAt
 * @property {string} earlierAt When the earlier answers were given.
 * @property {Readonly<Record<string, string>>} earlier By question: the option of that time.
 */

/** @type {readonly Past[]} */
const PASTS = [
  {
    sample: 'hospital-network',
    label: 'After the first interviews',
    takenBy: 'Imani Castellanos-Wright',
    takenAt: '2026-11-29T12:00:00.000Z',
    earlierAt: '2026-11-20T17:30:00.000Z',
    earlier: { 'GOV-11': 'not-addressed', 'REL-01': 'email' },
  },
  {
    sample: 'new-york-insurer',
    label: 'First pass',
    takenBy: 'Desmond Achterberg',
    takenAt: '2026-11-29T12:00:00.000Z',
    earlierAt: '2026-11-20T17:45:00.000Z',
    earlier: { 'GOV-11': 'not-addressed', 'REL-03': 'ask-legal', 'DIS-06': 'renewal-only' },
  },
  {
    sample: 'eu-facing-software-maker',
    label: 'First pass',
    takenBy: 'Solveig Brandtzæg',
    takenAt: '2026-11-29T12:00:00.000Z',
    earlierAt: '2026-11-23T18:00:00.000Z',
    earlier: { 'GOV-11': 'not-addressed', 'REL-03': 'none' },
  },
];

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
  for (const past of PASTS) await writeHistory(code, past);
});

/**
 * @param {Code} code
 * @param {Past} past
 */
async function writeHistory(code, past) {
  const path = join(ROOT, 'resources', 'samples', `${past.sample}.json`);
  const sample = code.files.parseAssessmentFile(readFileSync(path, 'utf8'));
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  const { snapshots, audit } = await historyOf(code, sample.value, past);
  // The order of fields in the sample is that of its writers; the app's own text would sort them.
  const raw = /** @type {typeof sample.value} */ (JSON.parse(readFileSync(path, 'utf8')));
  const text = JSON.stringify({ ...raw, assessment: { ...raw.assessment, snapshots, audit } }, null, 2);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'json' }));
  process.stdout.write(`${path}\n`);
}

/**
 * @param {Code} code
 * @param {import('../shared/assessment/schema').AssessmentFile} file
 * @param {Past} past
 */
async function historyOf(code, file, past) {
  const read = await code.packs.readPack(join(ROOT, 'resources'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { label, takenAt, takenBy } = past;
  const { pack } = code.law.packAsOf(read.value, takenAt.slice(0, 10));
  const earlier = { ...file, assessment: asItWas(file.assessment, past) };
  const score = code.scoring.scoreAssessment(pack, earlier.assessment);
  const moment = { label, takenAt, takenBy, asOf: takenAt.slice(0, 10) };
  const snapshot = code.snapshots.takeSnapshot(
    { file: earlier, pack, score },
    { id: `${file.assessment.id}-snapshot-1`, ...moment },
  );
  const audit = code.audit.appendEntry([], {
    at: takenAt,
    by: takenBy,
    event: 'snapshot-taken',
    detail: {
      number: '1',
      label,
      fingerprint: code.fingerprints.shortFingerprint(snapshot.fingerprint),
    },
  });
  return { snapshots: [snapshot], audit };
}

/**
 * The assessment at that time: what was written by then, and the earlier answers in place of later ones.
 *
 * @param {import('../shared/assessment/schema').Assessment} assessment
 * @param {Past} past
 * @returns {import('../shared/assessment/schema').Assessment}
 */
function asItWas(assessment, { takenAt, earlierAt, earlier }) {
  const isThere = (/** @type {{ readonly updatedAt: string }} */ { updatedAt }) => updatedAt <= takenAt;
  const then = new Map(Object.entries(earlier));
  return {
    ...assessment,
    answers: assessment.answers.flatMap((answer) => {
      const optionId = then.get(answer.questionId);
      if (optionId === undefined) return isThere(answer) ? [answer] : [];
      const value = { kind: /** @type {const} */ ('value'), optionIds: [optionId] };
      const blank = { note: '', privilegedNote: '', evidence: [] };
      return [{ ...answer, ...blank, value, updatedAt: earlierAt }];
    }),
    decisions: assessment.decisions.filter(isThere),
    actions: assessment.actions.filter(isThere),
    exposure: assessment.exposure !== null && isThere(assessment.exposure) ? assessment.exposure : null,
    snapshots: [],
    audit: [],
  };
}
