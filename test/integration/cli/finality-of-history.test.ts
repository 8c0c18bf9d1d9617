/** What is final holds for its history, for the texts of the law it was signed under, and for its day. */
import { headOf } from '@shared/history/log-notes';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentOf } from '@shared/assessment/content';
import { fingerprintOf, shortFingerprint } from '@shared/assessment/fingerprint';
import type { AssessmentFile, AuditEntry, Snapshot } from '@shared/assessment/schema';
import { appendEntry } from '@shared/history/audit-chain';
import { earlierFigures } from '@shared/history/earlier-figures';
import { takingDetail } from '@shared/history/snapshot-log';
import { takeSnapshot } from '@shared/history/take-snapshot';
import { packAsOf } from '@shared/pack/pack-as-of';
import { packFileNames } from '@shared/pack/pack-files';
import type { PackTexts } from '@shared/pack/read-pack-texts';
import { scoreAssessment } from '@shared/scoring/score';
import { finalityOf } from '../../../electron/node/documents/finality';
import { makeDocument } from '../../../electron/node/documents/make-document';
import type { MakeRequest } from '../../../electron/node/documents/make-request';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';
import { signedFile, SIGNER } from '../../helpers/signed-file';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const PACK_FOLDER = resolve(RESOURCES, 'packs/us-eo-14409');
const PACK = loadRealPack();
const SIGNED = signedFile(sampleFile('regional-bank'), PACK);

async function made(source: AssessmentFile, over: Partial<MakeRequest> = {}) {
  const outcome = await makeDocument(
    { kind: 'answers-html', source, asOf: SIGNER.signedOn, pageSize: 'LETTER', ...over },
    { resourcesDir: RESOURCES, onProgress: () => undefined },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return { text: new TextDecoder().decode(outcome.value.bytes), doubt: outcome.value.doubt };
}

function withSigned(file: AssessmentFile, over: Partial<Snapshot>): AssessmentFile {
  const snapshots = file.assessment.snapshots.map((each) =>
    each.signatures.length > 0 ? { ...each, ...over } : each,
  );
  return { ...file, assessment: { ...file.assessment, snapshots } };
}

/** The log rewritten whole, as an earlier version would have kept it. */
function withDetails(file: AssessmentFile, change: (entry: AuditEntry) => AuditEntry['detail']) {
  const audit = file.assessment.audit.reduce<readonly AuditEntry[]>(
    (chain, entry) => appendEntry(chain, { ...entry, detail: change(entry) }),
    [],
  );
  return { ...file, assessment: { ...file.assessment, audit: [...audit] } };
}

function asBefore(file: AssessmentFile): AssessmentFile {
  return withDetails(file, ({ event, detail }) =>
    event === 'snapshot-signed'
      ? Object.fromEntries(
          Object.entries(detail).filter(([name]) => ['number', 'name', 'role', 'fingerprint'].includes(name)),
        )
      : detail,
  );
}

function packTexts(): PackTexts {
  const read = (name: string) => readFileSync(resolve(PACK_FOLDER, name), 'utf8');
  return Object.fromEntries(packFileNames(read('pack.json')).map((name) => [name, read(name)]));
}

function forgedTexts(): PackTexts {
  const texts = packTexts();
  const forged = (texts['authorities.json'] ?? '').replaceAll('National', 'Notional');
  expect(forged).not.toBe(texts['authorities.json']);
  return { ...texts, 'authorities.json': forged };
}

describe('name and day of a signed snapshot', { timeout: 120_000 }, () => {
  it.each([
    ['another name', { label: 'Board-approved, unanimously' }],
    ['another day', { asOf: '2026-11-22' }],
  ])('%s than the log has makes a draft', async (_, over) => {
    const { text, doubt } = await made(withSigned(SIGNED, over));
    expect(text).toContain('Draft.');
    expect(doubt?.context['reason']).toContain('another name or day of the snapshot');
  });

  it('are as recorded where an earlier log does not hold them', () => {
    const input = { pack: PACK, isBuiltIn: true, asOf: SIGNER.signedOn, terms: [] };
    expect(finalityOf(asBefore(SIGNED), input).finality?.isNamed).toBe(false);
    expect(finalityOf(SIGNED, input).finality?.isNamed).toBe(true);
  });
});

describe('the texts of the pack', { timeout: 120_000 }, () => {
  it('are those that were signed, or it is a draft', async () => {
    const { text, doubt } = await made(SIGNED, { packTexts: forgedTexts() });
    expect(text).toContain('Draft.');
    expect(doubt?.context['reason']).toContain('other texts than those it was signed under');
    expect((await made(SIGNED, { packTexts: packTexts() })).text).toContain('Final.');
  });

  it('unknown to an earlier log are those of the built-in pack, or it is a draft', async () => {
    const earlier = asBefore(SIGNED);
    expect((await made(earlier)).text).toContain('Final.');
    expect((await made(earlier, { packTexts: packTexts() })).text).toContain('Final.');
    const { text, doubt } = await made(earlier, { packTexts: forgedTexts() });
    expect(text).toContain('Draft.');
    expect(doubt?.context['reason']).toContain('does not say under which texts');
  });
});

describe('the day of a final document', { timeout: 120_000 }, () => {
  it('is said where it is another than the signed one', async () => {
    const { text, doubt } = await made(SIGNED, { asOf: '2026-11-24' });
    expect(doubt).toBeNull();
    expect(text).toContain('Final as of November 23, 2026.');
  });

  it('makes a draft where the law reads otherwise on it', async () => {
    const { text, doubt } = await made(SIGNED, { asOf: '2027-09-01' });
    expect(text).toContain('Draft.');
    expect(doubt).toMatchObject({
      code: 'signed-for-another-day',
      context: { signedOf: 'November 23, 2026', madeOf: 'September 1, 2027' },
    });
  });
});

/** A file with one snapshot under this pack and its entry, and an answer changed since. */
function withHistory(): AssessmentFile {
  const sample = sampleFile('regional-bank');
  const file = { ...sample, assessment: { ...sample.assessment, snapshots: [], audit: [] } };
  const score = scoreAssessment(packAsOf(PACK, '2026-11-20').pack, file.assessment);
  const snapshot = takeSnapshot(
    { file, pack: PACK, score },
    {
      id: 'first',
      label: 'First',
      takenAt: '2026-11-20T10:00:00.000Z',
      takenBy: 'Ana Ruiz',
      asOf: '2026-11-20',
    },
  );
  const audit = appendEntry([], {
    at: snapshot.takenAt,
    by: 'Ana Ruiz',
    event: 'snapshot-taken',
    detail: takingDetail(snapshot),
  });
  const answers = file.assessment.answers.slice(1);
  const assessment = { ...file.assessment, answers, snapshots: [snapshot], audit: [...audit] };
  return { ...file, assessment, logHead: headOf(audit) };
}

function withFirst(file: AssessmentFile, change: (first: Snapshot) => Snapshot): AssessmentFile {
  return { ...file, assessment: { ...file.assessment, snapshots: file.assessment.snapshots.map(change) } };
}

describe('figures of earlier snapshots', { timeout: 120_000 }, () => {
  const HISTORY = withHistory();
  const forgedScore = withFirst(HISTORY, (first) => ({
    ...first,
    score: { ...first.score, legalExposure: { low: 1, high: 1 } },
  }));

  it('are computed again: one that was edited by hand has no effect', async () => {
    expect(earlierFigures(HISTORY, PACK)).toEqual({
      snapshots: HISTORY.assessment.snapshots,
      asRecorded: new Set(),
    });
    const memo = async (source: AssessmentFile) =>
      (await made(signedFile(source, PACK), { kind: 'memo-docx', edition: 'privileged' })).text;
    expect(earlierFigures(forgedScore, PACK)).toEqual(earlierFigures(HISTORY, PACK));
    expect(await memo(forgedScore)).toBe(await memo(HISTORY));
  });

  it.each<readonly [string, AssessmentFile]>([
    ['of another edition of the pack', sampleFile('regional-bank')],
    [
      'with another content than it was taken with',
      withFirst(HISTORY, (first) => ({ ...first, content: { ...first.content, title: 'Edited' } })),
    ],
    ['with another name than the log has', withFirst(HISTORY, (first) => ({ ...first, label: 'Edited' }))],
    [
      'that the log does not know',
      withFirst(HISTORY, (first) => {
        const content = { ...contentOf(HISTORY.assessment), title: 'New' };
        const assessment = { ...HISTORY.assessment, ...content };
        return { ...first, content, fingerprint: fingerprintOf({ ...HISTORY, assessment }, PACK.manifest) };
      }),
    ],
    [
      'in a broken log',
      {
        ...HISTORY,
        assessment: {
          ...HISTORY.assessment,
          audit: HISTORY.assessment.audit.map((entry) => ({ ...entry, by: 'Somebody' })),
        },
      },
    ],
  ])('are as recorded in one %s', (_, file) => {
    expect([...earlierFigures(file, PACK).asRecorded]).toEqual([1]);
  });
});

it('an entry of the log holds the short fingerprint, as documents print it', () => {
  const [first] = withHistory().assessment.snapshots;
  expect(first && takingDetail(first)['fingerprint']).toBe(first && shortFingerprint(first.fingerprint));
});
