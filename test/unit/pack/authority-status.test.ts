import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authoritiesToWatch, authorityStatusOf } from '@shared/pack/authority-status';
import type { Authority } from '@shared/pack/schema';
import { authorityStatusInWords, checkedInWords } from '@shared/wording/authority-status-words';
import { AUTHORITY } from '../../helpers/builders';

function authority(over: Partial<Authority>): Authority {
  return { ...AUTHORITY, verifiedOn: '2026-11-23', ...over };
}

const SUNSET = authority({ expiresOn: '2026-12-11', confidence: 'reported' });

describe('authorityStatusOf', () => {
  it('counts the last day as in force and the day after as expired', () => {
    expect(authorityStatusOf(SUNSET, '2026-12-11').status).toBe('expiring-soon');
    expect(authorityStatusOf(SUNSET, '2026-12-12').status).toBe('expired');
  });

  it('says the dates, and that a reported date is only reported', () => {
    expect(authorityStatusInWords(SUNSET, '2026-12-12')).toBe(
      'Expired: its last day was December 11, 2026, as reported; this is not confirmed. Last checked on November 23, 2026.',
    );
    expect(authorityStatusInWords({ ...SUNSET, confidence: 'primary' }, '2026-12-10')).toBe(
      'Expires soon: its last day is December 11, 2026, in 1 day. Last checked on November 23, 2026.',
    );
    expect(authorityStatusInWords(SUNSET, '2026-12-11')).toContain('December 11, 2026, today');
    expect(authorityStatusInWords({ ...SUNSET, confidence: 'verify' }, '2026-01-01')).toContain(
      'Runs until December 11, 2026; this is to be verified.',
    );
  });

  it('draws the line of "soon" where the policy says', () => {
    const policy = { staleAfterDays: 180, soonDays: 60 };
    expect(authorityStatusOf(SUNSET, '2026-10-12', policy).status).toBe('expiring-soon');
    expect(authorityStatusOf(SUNSET, '2026-10-11', policy).status).toBe('current');
  });

  it('knows what has not begun', () => {
    const coming = authority({ effectiveOn: '2027-01-01', confidence: 'reported' });
    expect(authorityStatusOf(coming, '2026-12-31').status).toBe('not-yet-effective');
    expect(authorityStatusInWords(coming, '2026-12-31')).toContain(
      'Not in effect yet: it takes effect on January 1, 2027, as reported; this is not confirmed.',
    );
    expect(authorityStatusOf(coming, '2027-01-01').status).toBe('current');
  });

  it.each([
    ['primary', 'No end date is on record.'],
    ['reported', 'Reported only; not confirmed.'],
    ['verify', 'To be verified before anyone relies on it.'],
  ] as const)('does not overstate a %s source without an end', (confidence, words) => {
    expect(authorityStatusInWords(authority({ confidence }), '2026-11-24')).toContain(words);
  });

  const UNCONFIRMED = authority({ confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' });
  const UNREPORTED = authority({ confirmedThrough: '2026-09-30' });

  it.each([
    ['2026-09-30', UNCONFIRMED, 'current'],
    ['2026-10-01', UNCONFIRMED, 'reported-until'],
    ['2026-12-11', UNCONFIRMED, 'reported-until'],
    ['2026-12-12', UNCONFIRMED, 'end-unknown'],
    ['2026-09-30', UNREPORTED, 'current'],
    ['2026-10-01', UNREPORTED, 'end-unknown'],
    ['2026-10-01', { ...UNREPORTED, expiresOn: '2026-09-30' }, 'expired'],
  ] as const)('on %s keeps confirmed, reported and unknown apart: %#', (asOf, of, status) => {
    expect(authorityStatusOf(of, asOf).status).toBe(status);
  });

  it('never states an end or an extension that is not confirmed', () => {
    const said = (of: Authority, asOf: string) => authorityStatusInWords(of, asOf);
    const BEYOND = '; the reported period ended on December 11, 2026; no extension is confirmed.';
    const REPORTED = '; an extension to December 11, 2026 is reported and not confirmed';
    expect(said(UNCONFIRMED, '2026-12-11')).not.toContain(BEYOND);
    expect(said(UNCONFIRMED, '2026-12-12')).toContain(BEYOND);
    for (const asOf of ['2026-09-30', '2026-10-01', '2026-12-12']) {
      expect(said(UNCONFIRMED, asOf)).toContain('Confirmed through September 30, 2026; ');
      expect(said(UNCONFIRMED, asOf).includes(REPORTED)).toBe(asOf !== '2026-12-12');
      expect(said(UNREPORTED, asOf)).toContain(
        'Confirmed through September 30, 2026; whether it still runs is not confirmed.',
      );
      for (const of of [UNCONFIRMED, UNREPORTED]) {
        // The period that was reported has an end; whether the law has one is not said.
        expect(said(of, asOf).replace(BEYOND, '')).not.toMatch(
          /Expire|ended|lapsed|in force|Runs until|No end date/,
        );
      }
    }
  });

  it('is stale from the day after the limit, whatever its status', () => {
    expect(authorityStatusOf(SUNSET, '2027-05-22')).toMatchObject({ ageDays: 180, stale: false });
    const late = authorityStatusOf(SUNSET, '2027-05-23');
    expect(late).toMatchObject({ ageDays: 181, stale: true, status: 'expired' });
    expect(authorityStatusInWords(SUNSET, '2027-05-23')).toContain(
      'Last checked on November 23, 2026, 181 days before: check it again.',
    );
  });

  it('never calls checked what nobody has looked at', () => {
    const noted = authority({ confidence: 'verify' });
    expect(checkedInWords(noted)).toBe('Not verified; noted November 23, 2026');
    expect(checkedInWords(authority({ confidence: 'reported' }))).toBe('Checked November 23, 2026');
    expect(authorityStatusInWords(noted, '2026-11-24')).toContain(
      'Noted on November 23, 2026, not verified since.',
    );
    expect(authorityStatusInWords(noted, '2027-06-24')).toContain('213 days before: verify it.');
  });

  it('counts days across a leap day and before the verification', () => {
    expect(authorityStatusOf(authority({ verifiedOn: '2028-02-28' }), '2028-03-01').ageDays).toBe(2);
    expect(authorityStatusOf(authority({ verifiedOn: '2026-11-23' }), '2026-11-20').ageDays).toBe(-3);
  });

  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

  it('never comes back to life once expired', () => {
    fc.assert(
      fc.property(day, day, day, (expiresOn, first, second) => {
        const [early, late] = [first, second].toSorted();
        fc.pre(early !== undefined && late !== undefined);
        const was = authorityStatusOf(authority({ expiresOn }), early).status;
        const is = authorityStatusOf(authority({ expiresOn }), late).status;
        expect(was === 'expired' && is !== 'expired').toBe(false);
      }),
    );
  });
});

describe('authoritiesToWatch', () => {
  it('lists what needs a look, the most urgent first, and nothing else', () => {
    const authorities = [
      authority({ id: 'fine' }),
      authority({ id: 'stale', verifiedOn: '2026-01-01' }),
      authority({ id: 'staler', verifiedOn: '2025-01-01' }),
      authority({ id: 'coming', effectiveOn: '2027-01-01' }),
      authority({ id: 'soon-b', expiresOn: '2026-12-30' }),
      authority({ id: 'soon-a', expiresOn: '2026-12-11' }),
      authority({ id: 'ended', expiresOn: '2026-09-30' }),
      authority({ id: 'reported', confirmedThrough: '2026-09-30', reportedThrough: '2026-12-11' }),
      authority({ id: 'unknown', confirmedThrough: '2026-09-30' }),
    ];
    const ids = authoritiesToWatch({ authorities }, '2026-11-23').map((item) => item.authority.id);
    expect(ids).toEqual(['ended', 'unknown', 'reported', 'soon-a', 'soon-b', 'coming', 'staler', 'stale']);
    const reversed = authoritiesToWatch({ authorities: authorities.toReversed() }, '2026-11-23');
    expect(reversed.map((item) => item.authority.id)).toEqual(ids);
  });
});
