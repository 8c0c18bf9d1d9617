/** What answers can do to a scenario of the built-in pack: all of the worst and all of the best never read alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { LEVELS, type Level } from '@shared/scoring/types';
import { buildAnswer, buildAssessment, buildProfile, choose } from '../../helpers/builders';
import { pack, questions, samples } from './pack-under-test';
import { casesOf } from '../../helpers/test-share';

const best = questions.map(({ id, type, options }) => {
  const [first] = options;
  const all = options.filter(({ exclusive }) => exclusive !== true).map((option) => option.id);
  return buildAnswer(id, choose(...(type === 'multi' ? all : [first?.id ?? ''])));
});
const worst = questions.map(({ id, options }) => buildAnswer(id, choose(options.at(-1)?.id ?? '')));

/** Scenarios whose level does not differ between the two, at either end that the profile leaves open. */
function alike(profile: Profile): readonly string[] {
  const [weak, strong] = [worst, best].map((answers) =>
    scoreAssessment(pack, buildAssessment({ answers, profile })),
  );
  const steps = (level: Level) => LEVELS.indexOf(level);
  return (weak?.scenarios ?? []).flatMap(({ id, level, residual }) => {
    const other = strong?.scenarios.find((scenario) => scenario.id === id);
    if (other === undefined) return [`${id} is not scored with the best answers`];
    const differs = (end: 'low' | 'high') =>
      steps(level[end]) > steps(other.level[end]) && residual[end] > other.residual[end];
    return differs('low') && differs('high') ? [] : [id];
  });
}

const everyFact = Object.fromEntries(
  pack.facets.map(({ id, multiple, options }) => [
    id,
    multiple
      ? options.filter(({ exclusive }) => exclusive !== true).map((option) => option.id)
      : [options[0]?.id ?? ''],
  ]),
);
const oneFact = pack.facets.flatMap(({ id, options }) =>
  options.map((option) => ({ name: `${id}: ${option.id}`, facets: { [id]: [option.id] } })),
);
const anyFacets = fc.record(
  Object.fromEntries(
    pack.facets.map(({ id, multiple, options }) => {
      const ids = options.filter(({ exclusive }) => exclusive !== true).map((option) => option.id);
      return [id, fc.subarray(ids, { maxLength: multiple ? ids.length : 1 })];
    }),
  ),
);

describe('all answers at their worst and at their best', () => {
  it.each(samples)('differ by a level in each scenario of $name', ({ file }) => {
    expect(alike(file.assessment.profile)).toEqual([]);
  });

  it.each([{ name: 'nothing', facets: {} }, { name: 'everything', facets: everyFact }, ...oneFact])(
    'differ by a level where the profile says $name',
    ({ facets }) => {
      expect(alike({ ...buildProfile(), facets })).toEqual([]);
    },
  );

  it('differ by a level whatever the profile says', () => {
    fc.assert(
      fc.property(anyFacets, (facets) => {
        expect(alike({ ...buildProfile(), facets })).toEqual([]);
      }),
      { numRuns: casesOf(60) },
    );
  });
});
