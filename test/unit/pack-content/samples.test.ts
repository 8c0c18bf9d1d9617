import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { assessmentFrom } from '@shared/assessment/content';
import type { Answer, AnswerValue, AssessmentFile } from '@shared/assessment/schema';
import { noteAgainstAnswer } from '@shared/assessment/note-check';
import { isReason } from '@shared/assessment/reasons';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { verifyChain } from '@shared/history/hash-chain';
import { quantifiedLossOf } from '@shared/loss/quantified-loss';
import { evaluateApplicability } from '@shared/pack/applicability';
import { fingerprintOf, shortFingerprint } from '@shared/assessment/fingerprint';
import { scoreAssessment } from '@shared/scoring/score';
import { trendFields } from '../../../electron/cli/trend-fields';
import { pack, questions, samples } from './pack-under-test';

/** The manifest of the edition under which the bank's snapshot was taken. */
const FIRST_EDITION = join(import.meta.dirname, '../../fixtures/packs/first-edition.json');

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

it('ships six samples', () => {
  expect(samples.map(({ name }) => name)).toEqual([
    'eu-facing-software-maker.json',
    'federal-contractor.json',
    'frontier-developer.json',
    'hospital-network.json',
    'new-york-insurer.json',
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
    for (const { reason } of out) {
      expect(reason.length).toBeGreaterThan(20);
      expect(isReason(reason)).toBe(true);
    }
  });

  it('has notes, privileged notes and evidence with ids of its own', () => {
    expect(answers.filter(({ note }) => note !== '').length).toBeGreaterThan(5);
    expect(answers.filter(({ privilegedNote }) => privilegedNote !== '').length).toBeGreaterThanOrEqual(2);
    const ids = answers.flatMap(({ evidence }) => evidence.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no note that says something else than its answer', () => {
    const doubtful = answers.flatMap((answer) => {
      const question = questions.find(({ id }) => id === answer.questionId);
      const words = question === undefined ? 'no question' : noteAgainstAnswer(question, answer);
      return words === null ? [] : [`${answer.questionId}: ${words}`];
    });
    expect(doubtful).toEqual([]);
  });

  it('speaks of vulnerabilities and owners in terms of art', () => {
    const said = JSON.stringify([answers, assessment.decisions, assessment.actions]);
    expect(said).not.toMatch(/\b(?:flaws?|nobody|thief|reckless|off switch)\b/i);
  });

  it('records decisions in the pack’s own terms', () => {
    expect(assessment.decisions.length).toBeGreaterThan(0);
    for (const { decisionId, gates, factors, choice } of assessment.decisions) {
      const decision = pack.decisions.find(({ id }) => id === decisionId);
      expect(decision?.gates.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(gates)));
      expect(decision?.factors.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(factors)));
      if (choice !== null) expect(decision?.options.map(({ code }) => code)).toContain(choice.optionCode);
    }
  });

  it('plans actions that aim at an answer of their question', () => {
    expect(assessment.actions.length).toBeGreaterThan(2);
    for (const { questionId, target } of assessment.actions) {
      const known = questions.find(({ id }) => id === questionId)?.options.map(({ id }) => id) ?? [];
      if (target?.kind === 'value') expect(known).toEqual(expect.arrayContaining([...target.optionIds]));
      else expect(questionId).toBeNull();
    }
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

describe('the history', () => {
  const history = (name: string) => {
    const found = samples.find((sample) => sample.name === name)?.file;
    if (found === undefined) throw new Error(`${name} is no sample`);
    return found.assessment;
  };

  it.each([
    ['eu-facing-software-maker.json', 'First pass'],
    ['hospital-network.json', 'After the first interviews'],
    ['new-york-insurer.json', 'First pass'],
    ['regional-bank.json', 'After the first interviews'],
  ])('of %s is one earlier snapshot, written down in a whole chain', (name, title) => {
    const { snapshots, audit } = history(name);
    expect(snapshots.map(({ number, label }) => [number, label])).toEqual([[1, title]]);
    const [snapshot] = snapshots;
    const fingerprint = shortFingerprint(snapshot?.fingerprint ?? '');
    expect(audit).toMatchObject([{ number: 1, event: 'snapshot-taken', detail: { fingerprint } }]);
    expect(verifyChain(audit)).toEqual({ kind: 'whole', entries: 1 });
    for (const { updatedAt } of snapshot?.content.answers ?? []) {
      expect(updatedAt <= (snapshot?.takenAt ?? '')).toBe(true);
    }
  });

  it.each(['eu-facing-software-maker.json', 'hospital-network.json', 'new-york-insurer.json'])(
    'of %s is what the code makes of the answers of that time (after a change of the pack: `scripts/sample-history.mjs`)',
    (name) => {
      const { id, snapshots } = history(name);
      for (const { content, pack: under, fingerprint } of snapshots) {
        const then = assessmentFrom(content, { id, createdAt: '', updatedAt: '' });
        expect(fingerprintOf(toAssessmentFile(then, under), pack.manifest)).toBe(fingerprint);
      }
    },
  );

  it('of the bank was frozen under the first edition, and nothing in it has moved since', () => {
    const [snapshot] = history('regional-bank.json').snapshots;
    expect(snapshot?.pack).toEqual({ id: pack.manifest.id, version: '1.0.0' });
    const edition: unknown = JSON.parse(readFileSync(FIRST_EDITION, 'utf8'));
    // What came into the content after that edition is not in its fingerprint while it is empty.
    const content = Object.fromEntries(
      Object.entries(snapshot?.content ?? {}).filter(
        ([part]) => part !== 'settlements' && part !== 'paragraphs' && part !== 'matter',
      ),
    );
    expect(snapshot?.content.settlements).toEqual([]);
    expect([snapshot?.content.paragraphs, snapshot?.content.matter]).toEqual([[], null]);
    const frozen = { pack: snapshot?.pack, id: 'sample-regional-bank', content, edition };
    const canonical = canonicalize(frozen) ?? '';
    expect(createHash('sha256').update(canonical, 'utf8').digest('hex')).toBe(snapshot?.fingerprint);
  });

  it('of the bank shows that the law was read anew', () => {
    const source = samples.find(({ name }) => name === 'regional-bank.json')?.file;
    if (source === undefined) throw new Error('The bank is no sample.');
    const score = scoreAssessment(pack, source.assessment);
    const { sinceLast } = trendFields({ source, pack, asOf: '2026-11-30' }, score);
    const exposure = sinceLast?.moved.find(({ figure }) => figure.kind === 'legal-exposure');
    expect(exposure?.shares.map(({ cause }) => cause.kind)).toContain('law-or-method');
  });
});
