/** What is final: forged, copied and unrecorded signatures make drafts, and the command says why. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, AssessmentFile, Snapshot } from '@shared/assessment/schema';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { runReport } from '../../../electron/cli/run-report';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';
import { signedFile, SIGNER } from '../../helpers/signed-file';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const PACK = loadRealPack();
const SIGNED = signedFile(sampleFile('regional-bank'), PACK);

let folder: string;
let next = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-finality-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function made(file: AssessmentFile) {
  next += 1;
  const source = join(folder, `in-${String(next)}.json`);
  const out = join(folder, `out-${String(next)}`);
  writeFileSync(source, serializeAssessmentFile(file));
  const end = await runReport(['--in', source, '--out', out, '--documents', 'answers-html'], {
    resourcesDir: RESOURCES,
    today: () => '2026-11-23',
  });
  expect(end.exitCode).toBe(0);
  return { text: readFileSync(join(out, 'answers.html'), 'utf8'), notes: end.stderr };
}

function withAssessment(change: (assessment: Assessment) => Partial<Assessment>): AssessmentFile {
  return { ...SIGNED, assessment: { ...SIGNED.assessment, ...change(SIGNED.assessment) } };
}

function withSnapshot(change: (snapshot: Snapshot) => Partial<Snapshot>): AssessmentFile {
  return withAssessment(({ snapshots }) => ({
    snapshots: snapshots.map((each) => (each.signatures.length > 0 ? { ...each, ...change(each) } : each)),
  }));
}

/** Another answer now, and the fingerprint of it put into the signed snapshot. */
function withCopiedFingerprint(): AssessmentFile {
  const changed = withAssessment(({ answers }) => ({
    answers: answers.map((answer, index) => (index === 0 ? { ...answer, note: 'All is well.' } : answer)),
  }));
  const fingerprint = fingerprintOf(changed, PACK.manifest);
  const snapshots = changed.assessment.snapshots.map((each) =>
    each.signatures.length > 0 ? { ...each, fingerprint } : each,
  );
  return { ...changed, assessment: { ...changed.assessment, snapshots } };
}

describe('a signed state', { timeout: 120_000 }, () => {
  it('makes a final document', async () => {
    const { text, notes } = await made(SIGNED);
    expect(text).toContain('Final.');
    expect(notes).toBe('');
  });

  it('makes a draft after any change, without a doubt', async () => {
    const { text, notes } = await made(withAssessment(() => ({ title: 'Another title' })));
    expect(text).toContain('Draft.');
    expect(notes).toBe('');
  });

  it.each<readonly [string, () => AssessmentFile, string]>([
    [
      'a snapshot edited by hand',
      () => withSnapshot(({ content }) => ({ content: { ...content, title: 'Edited' } })),
      'edited by hand',
    ],
    ['a copied fingerprint', withCopiedFingerprint, 'the fingerprint was copied into it'],
    [
      'snapshot and answers edited alike',
      () => withSnapshot(() => ({ fingerprint: 'a'.repeat(64) })),
      'under a fingerprint of something else',
    ],
    [
      'a missing audit entry',
      () => withAssessment(({ audit }) => ({ audit: audit.slice(0, -1) })),
      'the audit log has no entry of its signing',
    ],
    [
      'a broken audit chain',
      () =>
        withAssessment(({ audit }) => ({
          audit: audit.map((entry, index) => (index === 0 ? { ...entry, by: 'Somebody' } : entry)),
        })),
      'the audit log is broken at entry 1',
    ],
    [
      'another signer',
      () => withSnapshot(() => ({ signatures: [{ ...SIGNER, name: 'Somebody Else' }] })),
      'another signer, role or day',
    ],
    [
      'another day',
      () => withSnapshot(() => ({ signatures: [{ ...SIGNER, signedOn: '2026-10-01' }] })),
      'another signer, role or day',
    ],
  ])('%s: a draft, and it is said why', async (_, file, reason) => {
    const { text, notes } = await made(file());
    expect(text).toContain('Draft.');
    expect(text).not.toContain('Final.');
    expect(notes).toContain('is marked as signed, but the signature is not proven');
    expect(notes).toContain(reason);
    expect(notes).toContain('The document was made as a draft and names no signature.');
  });
});
