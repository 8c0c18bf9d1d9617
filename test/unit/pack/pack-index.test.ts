import { packIndex } from '@shared/pack/pack-index';
import { describe, expect, it } from 'vitest';
import { loadRealPack } from '../../helpers/real-pack';

const pack = loadRealPack();

describe('the index of a pack', () => {
  it('finds what a walk through the pack finds', () => {
    const index = packIndex(pack);
    const questions = pack.modules.flatMap((module) => module.questions);
    expect(index.questions).toEqual(questions);
    expect([...index.questionById.values()]).toEqual(questions);
    for (const question of questions) expect(index.questionById.get(question.id)).toBe(question);
    for (const facet of pack.facets) expect(index.facetById.get(facet.id)).toBe(facet);
    for (const authority of pack.authorities) expect(index.authorityById.get(authority.id)).toBe(authority);
    for (const scenario of pack.scenarios) expect(index.scenarioById.get(scenario.id)).toBe(scenario);
    for (const decision of pack.decisions) expect(index.decisionById.get(decision.id)).toBe(decision);
    expect(index.questionById.get('no such question')).toBeUndefined();
  });

  it('is made once for each pack, and anew for another', () => {
    expect(packIndex(pack)).toBe(packIndex(pack));
    const other = { ...pack, authorities: [] };
    expect(packIndex(other)).not.toBe(packIndex(pack));
    expect(packIndex(other).authorityById.size).toBe(0);
  });
});
