/** Assessments for the exchange tests, and arbitrary ones for property tests. */
import fc from 'fast-check';
import { NO_RECORDS, type Answer, type Assessment, type AssessmentFile } from '@shared/assessment/schema';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
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

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const packId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
/** Any UTF-16 at all, lone surrogates and control characters included. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 80,
});
const someText = anyText.filter((text) => text.length > 0);
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const value = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    optionIds: fc.array(packId, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('unknown' as const),
    owner: anyText,
    dueOn: fc.option(moment.map((it) => it.slice(0, 10))),
  }),
  fc.record({ kind: fc.constant('not-applicable' as const), reason: anyText }),
);

const answer = fc.record({
  questionId: packId,
  packVersion: fc.string({ maxLength: 40 }),
  value: fc.option(value),
  note: anyText,
  privilegedNote: anyText,
  evidence: fc.array(fc.record({ id, label: someText, location: anyText }), { maxLength: 3 }),
  updatedAt: moment,
  updatedBy: anyText,
});

/** Any file the schema allows, in small. */
export const anyFile: fc.Arbitrary<AssessmentFile> = fc
  .record({
    id,
    title: someText,
    createdAt: moment,
    updatedAt: moment,
    profile: fc.record({
      organisation: anyText,
      facets: fc.dictionary(packId, fc.array(packId, { maxLength: 4 }), {
        maxKeys: 5,
        noNullPrototype: true,
      }),
      preparedBy: anyText,
      preparedFor: anyText,
    }),
    answers: fc.array(answer, { maxLength: 6 }),
  })
  .map((assessment) => toAssessmentFile({ ...assessment, ...NO_RECORDS }, PACK));
