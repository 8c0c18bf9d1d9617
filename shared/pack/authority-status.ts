/**
 * Says where an authority stands on a given day: in force, ending soon, ended, or in need of a fresh look.
 * Arithmetic on dates the pack states; it never judges the law and never reads a clock.
 */
import { countOf } from '../base/words';
import { dayInWords, daysFromTo } from '../base/days';
import type { Authority, AuthorityConfidence, AuthorityStatus, Pack } from './schema';

/** When a source counts as in need of a fresh look, and when its end counts as near. Both in days. */
export interface AuthorityStatusPolicy {
  readonly staleAfterDays: number;
  readonly soonDays: number;
}

export const DEFAULT_AUTHORITY_STATUS_POLICY: AuthorityStatusPolicy = { staleAfterDays: 180, soonDays: 60 };

export type { AuthorityStatus } from './schema';

export interface AuthorityStatusDetail {
  readonly standing: AuthorityStatus;
  /** Last checked more than `staleAfterDays` before the day asked about. */
  readonly stale: boolean;
  /** Days since it was checked; negative when the day asked about lies before that. */
  readonly ageDays: number;
  /** One or two sentences with the dates, for a reader. */
  readonly because: string;
}

/** What to add to a date that was not read in the source itself. */
const DATE_HEDGES: Readonly<Record<AuthorityConfidence, string>> = {
  primary: '',
  secondary: '',
  reported: ', as reported; this is not confirmed',
  verify: '; this is to be verified',
};

/** What can be said of a source in force that names no end. */
const OPEN_ENDED: Readonly<Record<AuthorityConfidence, string>> = {
  primary: 'No end date is on record',
  secondary: 'No end date is on record',
  reported: 'Reported only; not confirmed',
  verify: 'To be verified before anyone relies on it',
};

/** Past the last confirmed day: what is reported decides, and past that nothing does. */
function unconfirmedStatusOn({ confirmedThrough, reportedThrough }: Authority, asOf: string) {
  if (confirmedThrough === undefined || asOf <= confirmedThrough) return null;
  return reportedThrough !== undefined && asOf <= reportedThrough ? 'reported-until' : 'end-unknown';
}

function authorityStatusOn(authority: Authority, asOf: string, soonDays: number): AuthorityStatus {
  const { expiresOn, effectiveOn } = authority;
  if (expiresOn !== undefined && asOf > expiresOn) return 'expired';
  if (effectiveOn !== undefined && asOf < effectiveOn) return 'not-yet-effective';
  const unconfirmed = unconfirmedStatusOn(authority, asOf);
  if (unconfirmed !== null) return unconfirmed;
  const endsSoon = expiresOn !== undefined && daysFromTo(asOf, expiresOn) <= soonDays;
  return endsSoon ? 'expiring-soon' : 'current';
}

function lastDayInWords(expiresOn: string, asOf: string): string {
  const days = daysFromTo(asOf, expiresOn);
  const distance = days === 0 ? 'today' : `in ${countOf(days, 'day')}`;
  return `Expires soon: its last day is ${dayInWords(expiresOn)}, ${distance}`;
}

/** Never states an end or an extension that is not confirmed. */
function unconfirmedInWords({ confirmedThrough = '', reportedThrough }: Authority): string {
  const confirmed = `Confirmed through ${dayInWords(confirmedThrough)}`;
  if (reportedThrough === undefined) return `${confirmed}; whether it still runs is not confirmed`;
  return `${confirmed}; an extension to ${dayInWords(reportedThrough)} is reported and not confirmed`;
}

function authorityStatusInWords(standing: AuthorityStatus, authority: Authority, asOf: string): string {
  const { expiresOn = asOf, effectiveOn = asOf } = authority;
  switch (standing) {
    case 'expired':
      return `Expired: its last day was ${dayInWords(expiresOn)}`;
    case 'not-yet-effective':
      return `Not in effect yet: it takes effect on ${dayInWords(effectiveOn)}`;
    case 'expiring-soon':
      return lastDayInWords(expiresOn, asOf);
    case 'reported-until':
    case 'end-unknown':
      return unconfirmedInWords(authority);
    case 'current':
      return `Runs until ${dayInWords(expiresOn)}`;
  }
}

/**
 * When somebody last looked at an authority, in short.
 *
 * @returns never "checked" for one stated from general knowledge: nobody has looked at its text yet
 */
export function checkedInWords({
  confidence,
  verifiedOn,
}: Pick<Authority, 'confidence' | 'verifiedOn'>): string {
  const day = dayInWords(verifiedOn);
  return confidence === 'verify' ? `Not verified; noted ${day}` : `Checked ${day}`;
}

function lastCheckedInWords(authority: Authority, ageDays: number, stale: boolean): string {
  const day = dayInWords(authority.verifiedOn);
  const isUnchecked = authority.confidence === 'verify';
  const noted = isUnchecked ? `Noted on ${day}, not verified since` : `Last checked on ${day}`;
  if (!stale) return `${noted}.`;
  return `${noted}, ${countOf(ageDays, 'day')} before: ${isUnchecked ? 'verify it' : 'check it again'}.`;
}

function statusAsKnown(standing: AuthorityStatus, authority: Authority, asOf: string): string {
  const isOpen = standing === 'current' || standing === 'reported-until' || standing === 'end-unknown';
  if (isOpen && authority.confirmedThrough !== undefined) return unconfirmedInWords(authority);
  if (standing === 'current' && authority.expiresOn === undefined) return OPEN_ENDED[authority.confidence];
  return `${authorityStatusInWords(standing, authority, asOf)}${DATE_HEDGES[authority.confidence]}`;
}

/**
 * Where an authority stands on a day.
 *
 * @param asOf - the day, `YYYY-MM-DD`. `expiresOn` itself still counts as in force; the day after does not.
 * @returns `expired` comes before `not-yet-effective`, that before `expiring-soon`
 */
export function authorityStatusOf(
  authority: Authority,
  asOf: string,
  policy: AuthorityStatusPolicy = DEFAULT_AUTHORITY_STATUS_POLICY,
): AuthorityStatusDetail {
  const standing = authorityStatusOn(authority, asOf, policy.soonDays);
  const ageDays = daysFromTo(authority.verifiedOn, asOf);
  const stale = ageDays > policy.staleAfterDays;
  const first = statusAsKnown(standing, authority, asOf);
  return { standing, stale, ageDays, because: `${first}. ${lastCheckedInWords(authority, ageDays, stale)}` };
}

/** An authority a reader should look at before relying on it. */
export interface WatchedAuthority extends AuthorityStatusDetail {
  readonly authority: Authority;
}

const URGENCY: readonly AuthorityStatus[] = [
  'expired',
  'end-unknown',
  'reported-until',
  'expiring-soon',
  'not-yet-effective',
  'current',
];

/** The day that decides the order among authorities of the same standing. */
function decisiveDay({ authority, standing }: WatchedAuthority): string {
  if (standing === 'expired' || standing === 'expiring-soon') return authority.expiresOn ?? '';
  if (standing === 'reported-until' || standing === 'end-unknown') return authority.confirmedThrough ?? '';
  return (standing === 'not-yet-effective' ? authority.effectiveOn : undefined) ?? authority.verifiedOn;
}

function byUrgency(a: WatchedAuthority, b: WatchedAuthority): number {
  const standing = URGENCY.indexOf(a.standing) - URGENCY.indexOf(b.standing);
  if (standing !== 0) return standing;
  const [left, right] = [a, b].map((item) => `${decisiveDay(item)} ${item.authority.id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/**
 * The authorities that have ended, end soon, have not begun, or were checked too long ago.
 *
 * @returns ended ones first, then those ending soon, not begun and stale; within each the earliest day first
 */
export function authoritiesToWatch(
  pack: Pick<Pack, 'authorities'>,
  asOf: string,
  policy: AuthorityStatusPolicy = DEFAULT_AUTHORITY_STATUS_POLICY,
): readonly WatchedAuthority[] {
  return pack.authorities
    .map((authority) => ({ authority, ...authorityStatusOf(authority, asOf, policy) }))
    .filter(({ standing, stale }) => stale || standing !== 'current')
    .toSorted(byUrgency);
}
