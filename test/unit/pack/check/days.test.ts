import { describe, expect, it } from 'vitest';
import { nextDay } from '@shared/base/days';
import { CHECKED_DAYS, checkDays, turningDays } from '@shared/pack/check/days';
import type { Authority, AuthorityStatus, Pack } from '@shared/pack/schema';
import {
  AUTHORITY,
  buildClock,
  buildDuty,
  buildModule,
  buildPack,
  buildQuestion,
} from '../../../helpers/builders';

const { first, last } = CHECKED_DAYS;

function packWith(dates: Partial<Authority>, statuses: readonly AuthorityStatus[] = []): Pack {
  const variants = statuses.map((status) => ({
    authority: 'law',
    statuses: [status],
    because: 'x',
    why: 'x',
  }));
  return buildPack({
    authorities: [{ ...AUTHORITY, ...dates }],
    modules: [buildModule('one', [buildQuestion('Q-1', { variants })])],
  });
}

describe('the days on which a pack can turn', () => {
  it('are the ends of the span where no date falls', () => {
    expect(turningDays(packWith({}))).toEqual([first, last]);
  });

  it('are the first days of what begins, and the days after what ends', () => {
    const pack: Pack = {
      ...packWith({ effectiveOn: '2026-07-01', expiresOn: '2027-12-31' }),
      modules: [
        buildModule('one', [
          buildQuestion('Q-1', { duties: [buildDuty({ from: '2027-01-01', until: '2027-06-30' })] }),
        ]),
      ],
      clocks: [buildClock('k', { from: '2027-01-01', until: '2028-02-29' })],
    };
    expect(turningDays(pack)).toEqual([
      first,
      '2026-07-01',
      '2027-01-01',
      '2027-07-01',
      '2028-01-01',
      '2028-03-01',
      last,
    ]);
  });

  it('are those of confirmed and reported ends as well, inside the span alone', () => {
    const dates = {
      confirmedThrough: '2026-09-30',
      reportedThrough: '2026-12-11',
      effectiveOn: '2015-12-18',
    };
    expect(turningDays(packWith(dates))).toEqual([first, '2026-10-01', '2026-12-12', last]);
    expect(turningDays(packWith({ expiresOn: '2028-12-31' }))).toEqual([first, last]);
  });

  it('leave out no day on which the check would find something else', () => {
    const pack = packWith({ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }, ['end-unknown']);
    expect(checkDays({ pack, asOf: first })).toMatchObject([
      { rule: 'authority-unsettled', path: 'questions.0.authorities' },
    ]);
    expect(checkDays({ pack, asOf: first })[0]?.what).toContain('on 2026-10-01 is "reported-until"');
  });
});

describe('the check of every day', () => {
  it.each<[Partial<Authority>, readonly AuthorityStatus[], number]>([
    [{}, [], 0],
    [{ expiresOn: '2026-12-11' }, [], 1],
    [{ expiresOn: '2026-12-11' }, ['expired'], 0],
    [{ expiresOn: '2026-12-11' }, ['end-unknown'], 1],
    [{ expiresOn: '2029-01-01' }, [], 0],
    [{ confirmedThrough: '2026-09-30' }, ['end-unknown'], 0],
    [{ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }, ['reported-until'], 1],
    [{ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }, ['reported-until', 'end-unknown'], 0],
    [{ effectiveOn: '2027-01-01' }, [], 0],
  ])('with %j and words for %j finds %d', (dates, statuses, count) => {
    expect(checkDays({ pack: packWith(dates, statuses), asOf: first })).toHaveLength(count);
  });

  it('names a text once, whatever the number of days', () => {
    const pack = packWith({ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' });
    expect(checkDays({ pack, asOf: first })).toHaveLength(1);
  });
});

describe('the day after', () => {
  it.each([
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2027-03-13', '2027-03-14'],
  ])('%s is %s', (day, next) => {
    expect(nextDay(day)).toBe(next);
  });
});
