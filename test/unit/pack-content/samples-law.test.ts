/** What law reaches each sample, and that nothing but the facts of its profile decides it. */
import { describe, expect, it } from 'vitest';
import { truthOf } from '@shared/pack/applicability';
import { reachingDuties, requirementOf } from '@shared/scoring/requirement';
import { scoreAssessment } from '@shared/scoring/score';
import { pack, questions, samples } from './pack-under-test';

/** Profile facts that counsel would not know, by sample; every other fact that is asked is given. */
const LEFT_OPEN: Readonly<Record<string, readonly string[]>> = {
  'eu-facing-software-maker.json': ['clauses-held', 'agent-data'],
  'federal-contractor.json': ['model-capability'],
  'frontier-developer.json': ['agent-data'],
  'hospital-network.json': ['product-status'],
  'new-york-insurer.json': ['hipaa-status'],
  'regional-bank.json': [],
};

/** Legal statuses that hold for a sample; one that an open fact would decide carries a question mark. */
const STATUSES: Readonly<Record<string, string>> = {
  'eu-facing-software-maker.json': 'df? cm? fci? far-ethics? fed cra del',
  'federal-contractor.json': 'df cm fci far-ethics cra',
  'frontier-developer.json':
    'sec fci far-ethics cld ca-f ca-lf ny-f ny-lf il-f il-lf eu-sr-new eu-gpai cra del',
  'hospital-network.json': 'hip fda? pci?',
  'new-york-insurer.json': 'ny ny-any ny-a bd bsa hip? pci',
  'regional-bank.json': 'ny ny-any glb-b bsa sec del',
};

/** Statuses that no sample holds or leaves open: no lender, credit union, utility, pipeline, older model or operator of national security systems. */
const IN_NO_SAMPLE = ['glb-f', 'ncua', 'nerc', 'tsa', 'eu-sr-legacy', 'nss'];

/** Answers that do not fit each other, left in on purpose. */
const CONFLICTS: Readonly<Record<string, readonly string[]>> = {
  'hospital-network.json': ['shares-nothing-data-removed'],
  'regional-bank.json': ['shares-nothing-submissions-open'],
};

describe.each(samples)('$name', ({ name, file: { assessment } }) => {
  const { profile } = assessment;

  it('gives every fact that is asked, but for what counsel would not know', () => {
    const asked = pack.facets.filter(({ when }) => when === undefined || truthOf(when, profile) === 'yes');
    const open = asked.filter(({ id }) => (profile.facets[id] ?? []).length === 0);
    expect(open.map(({ id }) => id).toSorted()).toEqual(LEFT_OPEN[name]?.toSorted());
    for (const id of Object.keys(profile.facets)) expect(asked.map((facet) => facet.id)).toContain(id);
  });

  it('holds the legal statuses that its facts make', () => {
    const held = pack.statuses.flatMap(({ id, when }) => {
      const truth = truthOf(when, profile);
      return truth === 'no' ? [] : [truth === 'yes' ? id : `${id}?`];
    });
    expect(held.join(' ')).toBe(STATUSES[name]);
  });

  it('contradicts itself nowhere but where a conflict is shown', () => {
    const found = scoreAssessment(pack, assessment).contradictions.map(({ id }) => id);
    expect(found).toEqual(CONFLICTS[name] ?? []);
  });

  it('is required nothing by its sector alone', () => {
    const elsewhere = { facets: { ...profile.facets, sectors: ['other'] } };
    for (const question of questions) {
      expect([question.id, requirementOf(question, elsewhere)]).toEqual([
        question.id,
        requirementOf(question, profile),
      ]);
    }
  });
});

describe('the samples together', () => {
  const profiles = samples.map(({ file }) => file.assessment.profile);

  it('show every legal status but those that are named', () => {
    const unseen = pack.statuses.filter(({ when }) =>
      profiles.every((profile) => truthOf(when, profile) === 'no'),
    );
    expect(unseen.map(({ id }) => id)).toEqual(IN_NO_SAMPLE);
  });

  it('show every kind of bearing that law can have, and each requirement', () => {
    const reached = profiles.flatMap((profile) =>
      questions.flatMap((question) => reachingDuties(question, profile).map(({ duty }) => duty.kind)),
    );
    expect(new Set(reached)).toEqual(new Set(['duty', 'prohibition', 'condition', 'contract']));
    const requirements = profiles.flatMap((profile) =>
      questions.map((question) => requirementOf(question, profile)),
    );
    expect(new Set(requirements)).toEqual(new Set(['required', 'undetermined', 'not-required']));
  });

  it('answer every question at least once', () => {
    const answered = new Set(
      samples.flatMap(({ file }) => file.assessment.answers.map(({ questionId }) => questionId)),
    );
    expect(questions.filter(({ id }) => !answered.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
