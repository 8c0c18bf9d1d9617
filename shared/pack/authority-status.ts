/**
 * Where an authority stands on a given day: in force, ending soon, ended, unconfirmed, or in need of a fresh look.
 * Arithmetic on dates the pack states; it never judges the law, never reads a clock and says nothing in words.
 */
import { daysFromTo } from '../base/days';
import type { Authority, AuthorityStatus, Pack } from './schema';

/** When a source counts as in need of a fresh look, and when its end counts as near. Both in days. */
export interface AuthorityStatusPolicy {
  readonly staleAfterDays: number;
  readonly soonDays: number;
}

export const DEFAULT_AUTHORITY_STATUS_POLICY: AuthorityStatusPolicy = { staleAfterDays: 180, soonDays: 60 };

export interface AuthorityStatusDetail {
  readonly status: AuthorityStatus;
  /** Last checked more than `staleAfterDays` before the day asked about. */
  readonly stale: boolean;
  /** Days since it was checked; negative when the day asked about lies before that. */
  readonly ageDays: number;
}

/** Past the last confirmed day: what is reported decides, and past that nothing does. */
function unconfirmedStatusOn(
  { confirmedThrough, reportedThrough }: Authority,
  asOf: string,
): AuthorityStatus | null {
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

/**
 * Where an authority stands on a day.
 *
 * @param asOf - the day, `YYYY-MM-DD`. The last day of a span still counts as inside it; the day after does not.
 * @returns `expired` comes before `not-yet-effective`, that before what is unconfirmed, that before `expiring-soon`
 */
export function authorityStatusOf(
  authority: Authority,
  asOf: string,
  policy: AuthorityStatusPolicy = DEFAULT_AUTHORITY_STATUS_POLICY,
): AuthorityStatusDetail {
  const ageDays = daysFromTo(authority.verifiedOn, asOf);
  return {
    status: authorityStatusOn(authority, asOf, policy.soonDays),
    stale: ageDays > policy.staleAfterDays,
    ageDays,
  };
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

/** The day that decides the order among authorities of the same status. */
function decisiveDay({ authority, status }: WatchedAuthority): string {
  const { expiresOn, confirmedThrough, effectiveOn, verifiedOn } = authority;
  if (status === 'expired' || status === 'expiring-soon') return expiresOn ?? '';
  if (status === 'reported-until' || status === 'end-unknown') return confirmedThrough ?? '';
  return (status === 'not-yet-effective' ? effectiveOn : undefined) ?? verifiedOn;
}

function byUrgency(a: WatchedAuthority, b: WatchedAuthority): number {
  const urgency = URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status);
  if (urgency !== 0) return urgency;
  const [left, right] = [a, b].map((item) => `${decisiveDay(item)} ${item.authority.id}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/**
 * The authorities that have ended or may have, end soon, have not begun, or were checked too long ago.
 *
 * @returns ended ones first, then unconfirmed ones, those ending soon, not begun and stale; within each the earliest
 *   day first
 */
export function authoritiesToWatch(
  pack: Pick<Pack, 'authorities'>,
  asOf: string,
  policy: AuthorityStatusPolicy = DEFAULT_AUTHORITY_STATUS_POLICY,
): readonly WatchedAuthority[] {
  return pack.authorities
    .map((authority) => ({ authority, ...authorityStatusOf(authority, asOf, policy) }))
    .filter(({ status, stale }) => stale || status !== 'current')
    .toSorted(byUrgency);
}
