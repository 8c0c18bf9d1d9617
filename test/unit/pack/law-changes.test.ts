import { describe, expect, it } from 'vitest';
import { packAsOf } from '@shared/pack/pack-as-of';
import { changedPlaces, lawChanges } from '@shared/pack/law-changes';
import type { AuthorityStatus } from '@shared/pack/schema';
import { AUTHORITY, buildModule, buildPack, buildQuestion } from '../../helpers/builders';

describe('lawChanges', () => {
  const variant = (statuses: readonly AuthorityStatus[], because: string) => ({
    authority: 'law',
    statuses,
    because,
  });
  const pack = buildPack({
    authorities: [{ ...AUTHORITY, confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }],
    modules: [
      buildModule('one', [
        buildQuestion('Q-1', { variants: [variant(['reported-until'], 'Reported.')] }),
        buildQuestion('Q-2', { variants: [variant(['reported-until', 'end-unknown'], 'Not confirmed.')] }),
      ]),
    ],
    statements: [
      {
        id: 'st',
        kind: 'caution',
        text: 'Mind this.',
        authorities: [{ authority: 'law' }],
        variants: [{ ...variant(['reported-until'], 'Reported.'), text: 'Mind that.' }],
      },
    ],
  });

  it('is empty while the source is confirmed, and then names how it stands, since when and where', () => {
    expect(lawChanges(packAsOf(pack, '2026-09-30').switches)).toEqual([]);
    expect(lawChanges(packAsOf(pack, '2026-10-01').switches)).toEqual([
      {
        authority: 'law',
        status: 'reported-until',
        since: '2026-09-30',
        reasons: ['Reported.', 'Not confirmed.'],
        questionIds: ['Q-1', 'Q-2'],
        statementIds: ['st'],
      },
    ]);
    expect(lawChanges(packAsOf(pack, '2026-12-12').switches)).toMatchObject([
      { status: 'end-unknown', since: '2026-12-11', questionIds: ['Q-2'], statementIds: [] },
    ]);
  });

  it('counts the places in words', () => {
    const change = {
      authority: 'a',
      status: 'expired' as const,
      since: '',
      reasons: [],
      questionIds: ['x', 'y'],
      statementIds: ['z'],
    };
    expect(changedPlaces(change)).toBe('2 questions and 1 statement');
    expect(changedPlaces({ ...change, statementIds: [] })).toBe('2 questions');
  });
});
