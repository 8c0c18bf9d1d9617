import { profileSchema } from '@shared/assessment/schema';
import { facetReach, mentionsFacet } from '@renderer/screens/profile/facet-reach';
import { toProfile, toProfileValues } from '@renderer/screens/profile/profile-values';
import { describe, expect, it } from 'vitest';
import { buildModule, buildPack, buildQuestion } from '../../helpers/builders';

const profile = {
  organisation: 'Harbor Bank',
  preparedBy: 'J. Doe',
  preparedFor: 'The board',
  facets: { roles: ['ai-deployer'], 'from-a-newer-edition': ['x'] },
};

describe('the profile form', () => {
  it('hands a profile through unchanged, unknown facets included', () => {
    expect(toProfile(toProfileValues({ title: 'T', profile }))).toEqual(profile);
  });

  it('leaves out facets nobody touched, so that the profile can be stored', () => {
    const values = { ...toProfileValues({ title: 'T', profile }), facets: { roles: undefined, sectors: [] } };
    expect(toProfile(values).facets).toEqual({ sectors: [] });
    expect(profileSchema.safeParse(toProfile(values)).success).toBe(true);
  });
});

describe('what a facet decides', () => {
  const roles = { kind: 'facet', facet: 'roles', anyOf: ['a'] } as const;

  it('is found at any depth', () => {
    expect(
      mentionsFacet({ kind: 'not', of: { kind: 'any', of: [{ kind: 'always' }, roles] } }, 'roles'),
    ).toBe(true);
    expect(mentionsFacet({ kind: 'all', of: [roles] }, 'sectors')).toBe(false);
  });

  it('is said in words, or not at all', () => {
    const questions = [buildQuestion('Q-1', { applicability: roles }), buildQuestion('Q-2')];
    const pack = buildPack({ modules: [buildModule('m', questions)], clocks: [], decisions: [] });
    expect(facetReach(pack, 'roles')).toBe('Decides whether 1 question can apply to you.');
    expect(facetReach(pack, 'sectors')).toBe('');
  });
});
