import { describe, expect, it } from 'vitest';
import { packAsOf } from '@shared/pack/pack-as-of';
import { changedPlaces, lawChanges } from '@shared/pack/law-changes';
import { loadRealPack } from '../../helpers/real-pack';

describe('lawChanges', () => {
  const pack = loadRealPack();

  it('is empty while the sharing Act runs, and names its questions and statements from the day after', () => {
    expect(lawChanges(packAsOf(pack, '2026-12-11').switches)).toEqual([]);
    const changes = lawChanges(packAsOf(pack, '2026-12-12').switches);
    expect(changes.map(({ authority, expiredOn }) => [authority, expiredOn])).toEqual([
      ['cisa-2015', '2026-12-11'],
    ]);
    expect(changes[0]?.questionIds).toContain('CLR-02');
    expect(changes[0]?.statementIds).toContain('not-safe-harbor');
    expect(changes[0]?.reasons).toHaveLength(new Set(changes[0]?.reasons).size);
  });

  it('counts the places in words', () => {
    const change = {
      authority: 'a',
      expiredOn: '',
      reasons: [],
      questionIds: ['x', 'y'],
      statementIds: ['z'],
    };
    expect(changedPlaces(change)).toBe('2 questions and 1 statement');
    expect(changedPlaces({ ...change, statementIds: [] })).toBe('2 questions');
  });
});
