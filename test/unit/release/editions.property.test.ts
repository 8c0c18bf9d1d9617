import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { readTerms } from '@shared/release/editions/terms';
import { anyAnswer, anyProfile, anyRecords } from '../../helpers/any-records';
import { buildAnswer, buildAssessment } from '../../helpers/builders';
import { editionByHand } from '../../helpers/editions-by-hand';
import { sampleFile } from '../../helpers/samples';
import { casesOf } from '../../helpers/test-share';

function termsOf(text: string) {
  const list = readTerms(text);
  if (!list.ok) throw new Error(list.problems.join());
  return list.value;
}

const TERMS = termsOf('Okafor\nRahman\nDelgado\nExample');
const RULES = [
  { edition: 'privileged', terms: [] },
  { edition: 'board', terms: [] },
  { edition: 'factual', terms: [] },
  { edition: 'redacted', terms: TERMS },
] as const;

/** Any texts, and every other one with a name in it. */
const anyAssessment = fc
  .record({ answers: fc.array(anyAnswer, { maxLength: 4 }), profile: anyProfile, records: anyRecords })
  .map(({ records, ...over }) => buildAssessment({ title: 'Okafor v. Rahman', ...over, ...records }));

describe.each(RULES)('the $edition edition', (rules) => {
  it('is what it is field by field, for any assessment', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(assessmentIn(rules, assessment)).toEqual(editionByHand(rules, assessment));
      }),
      { numRuns: casesOf(60) },
    );
  });

  it.each(['regional-bank', 'federal-contractor', 'frontier-developer'] as const)(
    'the same for %s',
    (name) => {
      const { assessment } = sampleFile(name);
      expect(assessmentIn(rules, assessment)).toEqual(editionByHand(rules, assessment));
    },
  );
});

it('cuts each redacted text at the length of its own size', () => {
  const long = 'Rahman '.repeat(3_000).slice(0, 19_999);
  const evidence = [{ id: 'e', label: long.slice(0, 500), location: '' }];
  const assessment = buildAssessment({ answers: [buildAnswer('Q-1', null, { note: long, evidence })] });
  const rules = { edition: 'redacted', terms: TERMS } as const;
  const [answer] = assessmentIn(rules, assessment).answers;
  expect(answer?.note.length).toBeLessThanOrEqual(20_000);
  expect(answer?.note.length).toBeGreaterThan(19_900);
  expect(answer?.evidence[0]?.label.length).toBeLessThanOrEqual(500);
  expect(assessmentIn(rules, assessment)).toEqual(editionByHand(rules, assessment));
});
