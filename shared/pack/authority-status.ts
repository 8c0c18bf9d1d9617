/**
 * Where an authority stands on a given day: in force, ending soon, ended, or in need of a fresh look. Arithmetic on
 * dates the pack states; it never judges the law, never reads a clock and says nothing in words.
 */
import { daysFromTo } from '../base/days';
import type { Authority, Pack } from './schema';

/** When a source counts as in need of a fresh look, and when its end counts as near. Both in days. */
export interface AuthorityStatusPolicy {
  readonly staleAfterDays: number;
  readonly soonDays: number;
}

export const DEFAULT_AUTHORITY_STATUS_POLICY: AuthorityStatusPolicy = { staleAfterDays: 180, soonDays: 60 };

export type AuthorityStatus = 'current' | 'not-yet-effective' | 'expiring-soon' | 'expired';

export interface AuthorityStatusDetail {
  readonly status: AuthorityStatus;
  /** Last checked more than `staleAfterDays` before the day asked about. */
  readonly stale: boolean;
  /** Days since it was checked; negative when the day asked about lies before that. */
  readonly ageDays: number;
}

function authorityStatusOn(authority: Authority, asOf: string, soonDays: number): AuthorityStatus {
  const { expiresOn, effectiveOn } = authority;
  if (expiresOn !== undefined && asOf > expiresOn) return 'expired';
  if (effectiveOn !== undefined && asOf < effectiveOn) return 'not-yet-effective';
  const endsSoon = expiresOn !== undefined && daysFromTo(asOf, expiresOn) <= soonDays;
  return endsSoon ? 'expiring-soon' : 'current';
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

const URGENCY: readonly AuthorityStatus[] = ['expired', 'expiring-soon', 'not-yet-effective', 'current'];

/** The day that decides the order among authorities of the same status. */
function decisiveDay({ authority, status }: WatchedAuthority): string {
  if (status === 'expired' || status === 'expiring-soon') return authority.expiresOn ?? '';
  return (status === 'not-yet-effective' ? authority.effectiveOn : undefined) ?? authority.verifiedOn;
}

function byUrgency(a: WatchedAuthority, b: WatchedAuthority): number {
  const urgency = URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status);
  if (urgency !== 0) return urgency;
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
    .filter(({ status, stale }) => stale || status !== 'current')
    .toSorted(byUrgency);
}
