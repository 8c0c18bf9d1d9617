/** Assessments for the exchange tests, and arbitrary ones for property tests. */
import fc from 'fast-check';
import type { Answer, Assessment, AssessmentFile } from '@shared/assessment/schema';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { anyId, anyMoment, someText } from '../../helpers/any-basics';
import { anyAnswer, anyProfile, anyRecords } from '../../helpers/any-records';
import { buildAnswer, buildAssessment, choose } from '../../helpers/builders';

export const PACK = { id: 'test-pack', version: '1.0.0' };

export const PASSPHRASE = 'four unrelated plain words';

export const CREATED_AT = '2026-11-23T09:30:00.000Z';

export const MAKER = { createdAt: CREATED_AT, appVersion: '0.1.0' };

/** The least that scrypt takes: tests that seal often would otherwise spend minutes on purpose-made slowness. */
export const FAST = 1;

export function sampleFile(over: Partial<Assessment> = {}): AssessmentFile {
  const answers: readonly Answer[] = [
    buildAnswer('Q-1', choose('o1'), {
      note: 'Line one\nLine two — “quoted”, Ελληνικά, Кириллица, 😀',
      privilegedNote: 'For counsel only',
      evidence: [{ id: 'ev-1', label: 'Charter', location: 'DMS 42' }],
    }),
    buildAnswer('Q-2', { kind: 'unknown', owner: 'CISO', dueOn: '2026-12-01' }),
    buildAnswer('Q-9', { kind: 'not-applicable', reason: 'No such product' }),
    buildAnswer('Q-404', null),
  ];
  return toAssessmentFile(buildAssessment({ answers, ...over }), PACK);
}

/** Any file the schema allows, in small. */
export const anyFile: fc.Arbitrary<AssessmentFile> = fc
  .record({
    id: anyId,
    title: someText,
    createdAt: anyMoment,
    updatedAt: anyMoment,
    profile: anyProfile,
    answers: fc.array(anyAnswer, { maxLength: 6 }),
    records: anyRecords,
  })
  .map(({ records, ...assessment }) => toAssessmentFile({ ...assessment, ...records }, PACK));
