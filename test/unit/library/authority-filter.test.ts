import { describe, expect, it } from 'vitest';
import type { Authority } from '@shared/pack/schema';
import {
  filterAuthorities,
  NO_FILTER,
  type AuthorityFilter,
} from '@renderer/screens/library/authority-filter';
import { byDueDay, distanceInWords } from '@renderer/screens/library/due-words';
import { nextPlace } from '@renderer/screens/library/next-place';
import { authorityStatusFlags } from '@renderer/ui/authority-status-flags';
import { AUTHORITY } from '../../helpers/builders';

const DAY = '2026-11-23';

const AUTHORITIES: readonly Authority[] = [
  { ...AUTHORITY, id: 'old', title: 'Old act', verifiedOn: '2026-01-05' },
  { ...AUTHORITY, id: 'gone', title: 'Gone act', expiresOn: '2026-11-22', confidence: 'reported' },
  { ...AUTHORITY, id: 'ending', title: 'Ending act', expiresOn: '2026-12-11', type: 'voluntary' },
  { ...AUTHORITY, id: 'coming', title: 'Coming act', effectiveOn: '2027-01-01', type: 'proposal' },
  { ...AUTHORITY, id: 'plain', title: 'An act', citation: '5 U.S.C. § 552', verifiedOn: '2026-11-01' },
];

function listed(filter: Partial<AuthorityFilter>): readonly string[] {
  return filterAuthorities(AUTHORITIES, { ...NO_FILTER, ...filter }, DAY).map(({ id }) => id);
}

describe('filterAuthorities', () => {
  it('shows all by title at first', () => {
    expect(listed({})).toEqual(['plain', 'coming', 'ending', 'gone', 'old']);
  });

  it('filters by status on the day', () => {
    expect(listed({ status: 'expired' })).toEqual(['gone']);
    expect(listed({ status: 'expiring-soon' })).toEqual(['ending']);
    expect(listed({ status: 'not-yet-effective' })).toEqual(['coming']);
    expect(listed({ status: 'stale' })).toEqual(['old']);
    expect(listed({ status: 'watch' })).toEqual(['coming', 'ending', 'gone', 'old']);
    expect(listed({ status: 'current' })).toEqual(['plain', 'old']);
  });

  it('filters by confidence, type and words together', () => {
    expect(listed({ confidence: 'reported' })).toEqual(['gone']);
    expect(listed({ type: 'binds' })).toEqual(['plain', 'gone', 'old']);
    expect(listed({ words: '§ 552' })).toEqual(['plain']);
    expect(listed({ type: 'binds', words: 'gone', confidence: 'primary' })).toEqual([]);
  });

  it('sorts by the day it was verified, both ways', () => {
    expect(listed({ sort: 'verified-oldest' }).slice(0, 2)).toEqual(['old', 'plain']);
    expect(listed({ sort: 'verified-newest' }).slice(-2)).toEqual(['plain', 'old']);
  });
});

describe('authorityStatusFlags', () => {
  const wordsOf = (id: string) =>
    AUTHORITIES.filter((authority) => authority.id === id).flatMap((authority) =>
      authorityStatusFlags(authority, DAY).map(({ words }) => words),
    );

  it('says in words what to beware of', () => {
    expect(wordsOf('plain')).toEqual([]);
    expect(wordsOf('ending')).toEqual(['Expires soon: last day is December 11, 2026']);
    expect(wordsOf('coming')).toEqual(['Not in effect until January 1, 2027']);
    expect(wordsOf('old')).toEqual(['Not checked for 322 days']);
  });

  it('never states a reported date as fact', () => {
    expect(wordsOf('gone')).toEqual(['Expired: last day was November 22, 2026 (as reported)']);
  });

  it('flags status and age at once', () => {
    const both = { ...AUTHORITY, expiresOn: '2026-02-01', verifiedOn: '2026-01-01' };
    expect(authorityStatusFlags(both, DAY).map(({ kind }) => kind)).toEqual(['expired', 'stale']);
  });
});

describe('the timeline', () => {
  it('says how far a day lies, and not whether the work was done', () => {
    expect(distanceInWords('2026-11-23', DAY)).toBe('today');
    expect(distanceInWords('2026-11-24', DAY)).toBe('in 1 day');
    expect(distanceInWords('2026-08-01', DAY)).toBe('114 days ago');
  });

  it('stands in the order of the days, undated last', () => {
    const days = [{}, { dueOn: '2026-08-01' }, { dueOn: '2026-07-02' }].toSorted(byDueDay);
    expect(days).toEqual([{ dueOn: '2026-07-02' }, { dueOn: '2026-08-01' }, {}]);
  });
});

describe('nextPlace', () => {
  it('moves within the list and stops at its ends', () => {
    expect(nextPlace('ArrowDown', 0, 3)).toBe(1);
    expect(nextPlace('ArrowDown', 2, 3)).toBeNull();
    expect(nextPlace('ArrowUp', 0, 3)).toBeNull();
    expect(nextPlace('End', 0, 3)).toBe(2);
    expect(nextPlace('Home', 2, 3)).toBe(0);
    expect(nextPlace('a', 1, 3)).toBeNull();
  });
});
