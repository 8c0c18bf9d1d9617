import { describe, expect, it } from 'vitest';
import { assessmentFrom } from '@shared/assessment/content';
import type { Answer, AnswerValue, AssessmentFile } from '@shared/assessment/schema';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { verifyChain } from '@shared/history/audit-chain';
import { quantifiedLossOf } from '@shared/loss/quantified-loss';
import { evaluateApplicability } from '@shared/pack/applicability';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { scoreAssessment } from '@shared/scoring/score';
import { pack, questions, samples } from './pack-under-test';

function applicableTo({ assessment }: AssessmentFile) {
  return questions.filter(
    ({ applicability }) =>
      evaluateApplicability(applicability, assessment.profile, pack.facets).state === 'yes',
  );
}

function answersOfKind<Kind extends AnswerValue['kind']>(answers: readonly Answer[], kind: Kind) {
  return answers.flatMap(({ value }) => (isOfKind(value, kind) ? [value] : []));
}

function isOfKind<Kind extends AnswerValue['kind']>(
  value: AnswerValue | null,
  kind: Kind,
): value is Extract<AnswerValue, { kind: Kind }> {
  return value?.kind === kind;
}

it('ships three samples: a bank, a contractor and a developer', () => {
  expect(samples.map(({ name }) => name)).toEqual([
    'federal-contractor.json',
    'frontier-developer.json',
    'regional-bank.json',
  ]);
});

describe.each(samples)('$name', ({ name, file }) => {
  const { assessment } = file;
  const answers = assessment.answers;

  it('belongs to this edition of the pack', () => {
    expect(file.pack).toEqual({ id: pack.manifest.id, version: pack.manifest.version });
    expect(assessment.id).toBe(`sample-${name.replace('.json', '')}`);
    for (const { packVersion } of answers) expect(packVersion).toBe(pack.manifest.version);
  });

  it('is plainly fictional', () => {
    expect(assessment.profile.organisation).toMatch(/\(fictional\)$/);
  });

  it('names facets and options that the pack has', () => {
    for (const [id, chosen] of Object.entries(assessment.profile.facets)) {
      const facet = pack.facets.find((candidate) => candidate.id === id);
      const known = facet?.options.map((option) => option.id) ?? [];
      expect(known).toEqual(expect.arrayContaining([...chosen]));
      if (facet?.multiple === false) expect(chosen).toHaveLength(1);
    }
  });

  it('answers questions that the pack has and that apply, once each', () => {
    const asked = answers.map(({ questionId }) => questionId);
    expect(new Set(asked).size).toBe(asked.length);
    expect(applicableTo(file).map(({ id }) => id)).toEqual(expect.arrayContaining(asked));
  });

  it('picks options that exist, one where one is asked for', () => {
    for (const { questionId, value } of answers) {
      if (value?.kind !== 'value') continue;
      const question = questions.find(({ id }) => id === questionId);
      expect(question?.options.map(({ id }) => id)).toEqual(expect.arrayContaining([...value.optionIds]));
      if (question?.type === 'single') expect(value.optionIds).toHaveLength(1);
    }
  });

  it('answers 60 to 80 percent and leaves the rest honestly open', () => {
    const share = answersOfKind(answers, 'value').length / applicableTo(file).length;
    expect(share).toBeGreaterThanOrEqual(0.6);
    expect(share).toBeLessThanOrEqual(0.8);
    expect(answers.length).toBeLessThan(applicableTo(file).length);
  });

  it('has unknowns, each with an owner and a date to come', () => {
    const unknowns = answersOfKind(answers, 'unknown');
    expect(unknowns.length).toBeGreaterThanOrEqual(3);
    for (const { owner, dueOn } of unknowns) {
      expect(owner).toMatch(/\S/);
      expect(dueOn ?? '').toMatch(/^202[67]-/);
    }
  });

  it('gives a reason for what does not apply', () => {
    const out = answersOfKind(answers, 'not-applicable');
    expect(out.length).toBeGreaterThanOrEqual(1);
    for (const { reason } of out) expect(reason.length).toBeGreaterThan(20);
  });

  it('has notes, privileged notes and evidence with ids of its own', () => {
    expect(answers.filter(({ note }) => note !== '').length).toBeGreaterThan(5);
    expect(answers.filter(({ privilegedNote }) => privilegedNote !== '').length).toBeGreaterThanOrEqual(2);
    const ids = answers.flatMap(({ evidence }) => evidence.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('was updated when its newest answer was', () => {
    const newest = answers.map(({ updatedAt }) => updatedAt).sort();
    expect(assessment.updatedAt).toBe(newest.at(-1));
    for (const at of newest) expect(at >= assessment.createdAt).toBe(true);
  });
});

it('tries names and marks beyond plain Latin letters', () => {
  const all = samples.map(({ file }) => JSON.stringify(file)).join('');
  expect(all).toMatch(/\p{Script=Greek}/u);
  expect(all).toMatch(/\p{Script=Cyrillic}/u);
  expect(all).toContain('’');
  expect(all).toContain('—');
});

describe('the estimates of loss', () => {
  const estimated = samples.flatMap(({ name, file: { assessment } }) => {
    const quantified = quantifiedLossOf(assessment, scoreAssessment(pack, assessment));
    return quantified === null ? [] : [{ name, quantified }];
  });

  it('are made by the developer and the contractor; the bank leaves them off', () => {
    expect(estimated.map(({ name }) => name)).toEqual(['federal-contractor.json', 'frontier-developer.json']);
  });

  it.each(estimated)('$name: are somebody’s, rest on something, and come to figures', ({ quantified }) => {
    const { exposure, setAside, results } = quantified;
    expect(results?.scenarios.length).toBeGreaterThanOrEqual(3);
    expect(setAside.filter(({ obstacle }) => obstacle !== 'incomplete')).toEqual([]);
    expect(exposure.correlationReason).not.toBe('');
    for (const { estimatedBy, basis } of exposure.estimates) expect([estimatedBy, basis]).not.toContain('');
  });
});

describe('the history of the regional bank', () => {
  const bank = samples.find(({ name }) => name === 'regional-bank.json')?.file;
  const snapshots = bank?.assessment.snapshots ?? [];

  it('is one earlier snapshot, written down in a whole chain', () => {
    expect(snapshots.map(({ number, label }) => [number, label])).toEqual([
      [1, 'After the first interviews'],
    ]);
    expect(bank?.assessment.audit).toMatchObject([{ number: 1, event: 'snapshot-taken' }]);
    expect(verifyChain(bank?.assessment.audit ?? [])).toEqual({ kind: 'whole', entries: 1 });
  });

  it('is what the code makes of the answers of that time (after a change of the pack: `scripts/sample-history.mjs`)', () => {
    for (const snapshot of snapshots) {
      const file = toAssessmentFile(
        assessmentFrom(snapshot.content, { id: 'sample-regional-bank', createdAt: '', updatedAt: '' }),
        snapshot.pack,
      );
      expect(fingerprintOf(file, pack.manifest)).toBe(snapshot.fingerprint);
      for (const { updatedAt } of snapshot.content.answers) expect(updatedAt <= snapshot.takenAt).toBe(true);
    }
  });
});
