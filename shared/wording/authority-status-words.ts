/** Says where an authority stands on a day, and when somebody last looked at it. Decides nothing and judges no law. */
import { dayInWords, daysFromTo } from '../base/days';
import { countOf, lowerFirst } from '../base/words';
import { authorityStatusOf, type AuthorityStatusDetail } from '../pack/authority-status';
import type { Authority, AuthorityConfidence, AuthorityStatus } from '../pack/schema';
import { formatDate } from './format';

/** What to add to a date that was not read in the source itself. */
const DATE_HEDGES: Readonly<Record<AuthorityConfidence, string>> = {
  primary: '',
  secondary: '',
  reported: ', as reported; this is not confirmed',
  verify: '; this is to be verified',
};

/** The same beside a name, where there is little room. */
const SHORT_HEDGES: Readonly<Record<AuthorityConfidence, string>> = {
  primary: '',
  secondary: '',
  reported: ' (as reported)',
  verify: ' (to be verified)',
};

/** What can be said of a source in force that names no end. */
const OPEN_ENDED: Readonly<Record<AuthorityConfidence, string>> = {
  primary: 'No end date is on record',
  secondary: 'No end date is on record',
  reported: 'Reported only; not confirmed',
  verify: 'To be verified before anyone relies on it',
};

function lastDayInWords(expiresOn: string, asOf: string): string {
  const days = daysFromTo(asOf, expiresOn);
  const distance = days === 0 ? 'today' : `in ${countOf(days, 'day')}`;
  return `Expires soon: its last day is ${dayInWords(expiresOn)}, ${distance}`;
}

/** Never states an end or an extension that is not confirmed. */
function unconfirmedInWords(
  { confirmedThrough = '', reportedThrough }: Authority,
  status: AuthorityStatus,
): string {
  const confirmed = `Confirmed through ${dayInWords(confirmedThrough)}`;
  if (reportedThrough === undefined) return `${confirmed}; whether it still runs is not confirmed`;
  return status === 'end-unknown'
    ? `${confirmed}; the reported period ended on ${dayInWords(reportedThrough)}; no extension is confirmed`
    : `${confirmed}; an extension to ${dayInWords(reportedThrough)} is reported and not confirmed`;
}

function statusInWords(status: AuthorityStatus, authority: Authority, asOf: string): string {
  const { expiresOn = asOf, effectiveOn = asOf } = authority;
  switch (status) {
    case 'expired':
      return `Expired: its last day was ${dayInWords(expiresOn)}`;
    case 'not-yet-effective':
      return `Not in effect yet: it takes effect on ${dayInWords(effectiveOn)}`;
    case 'expiring-soon':
      return lastDayInWords(expiresOn, asOf);
    case 'reported-until':
    case 'end-unknown':
      return unconfirmedInWords(authority, status);
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

function lastCheckedInWords(authority: Authority, { ageDays, stale }: AuthorityStatusDetail): string {
  const day = dayInWords(authority.verifiedOn);
  const isUnchecked = authority.confidence === 'verify';
  const noted = isUnchecked ? `Noted on ${day}, not verified since` : `Last checked on ${day}`;
  if (!stale) return `${noted}.`;
  return `${noted}, ${countOf(ageDays, 'day')} before: ${isUnchecked ? 'verify it' : 'check it again'}.`;
}

/**
 * Where an authority stands, in one or two sentences with the dates.
 *
 * @param asOf - the day, `YYYY-MM-DD`
 * @param detail - where it stands on that day; by the usual policy where none is given
 */
export function authorityStatusInWords(
  authority: Authority,
  asOf: string,
  detail: AuthorityStatusDetail = authorityStatusOf(authority, asOf),
): string {
  return `${whereItStands(authority, asOf, detail.status)}. ${lastCheckedInWords(authority, detail)}`;
}

const OPEN: ReadonlySet<AuthorityStatus> = new Set(['current', 'reported-until', 'end-unknown']);

function whereItStands(authority: Authority, asOf: string, status: AuthorityStatus): string {
  const { confirmedThrough, expiresOn, confidence } = authority;
  if (confirmedThrough !== undefined && OPEN.has(status)) return unconfirmedInWords(authority, status);
  if (status === 'current' && expiresOn === undefined) return OPEN_ENDED[confidence];
  return `${statusInWords(status, authority, asOf)}${DATE_HEDGES[confidence]}`;
}

/** The same beside the name of the authority, without its age; one that is in force has nothing to say there. */
export function authorityStatusFlagInWords(
  authority: Authority,
  status: Exclude<AuthorityStatus, 'current'>,
): string {
  const { expiresOn = '', effectiveOn = '', confidence } = authority;
  const hedge = SHORT_HEDGES[confidence];
  switch (status) {
    case 'expired':
      return `Expired: last day was ${dayInWords(expiresOn)}${hedge}`;
    case 'expiring-soon':
      return `Expires soon: last day is ${dayInWords(expiresOn)}${hedge}`;
    case 'not-yet-effective':
      return `Not in effect until ${dayInWords(effectiveOn)}${hedge}`;
    case 'reported-until':
    case 'end-unknown':
      return unconfirmedInWords(authority, status);
  }
}

function on(day: string | undefined): string {
  return formatDate(day ?? '');
}

/** The same as a sentence that names the authority; empty for one in force. What has a term in doubt is named in full. */
export function authorityTermInWords(authority: Authority, status: AuthorityStatus): string {
  const { shortName, citation } = authority;
  if (status === 'reported-until' || status === 'end-unknown') {
    const term = lowerFirst(unconfirmedInWords(authority, status));
    return `${shortName} (${citation}): its term is ${term}`;
  }
  const mark = authorityStatusMark(authority, status);
  return mark === '' ? '' : `${shortName}: ${mark}`;
}

/** The same after a citation in running text; empty for one in force. */
export function authorityStatusMark(authority: Authority, status: AuthorityStatus): string {
  const { expiresOn, effectiveOn, confirmedThrough, reportedThrough } = authority;
  switch (status) {
    case 'expired':
      return `expired ${on(expiresOn)}`;
    case 'expiring-soon':
      return `expires ${on(expiresOn)}`;
    case 'not-yet-effective':
      return `not in effect before ${on(effectiveOn)}`;
    case 'reported-until':
      return `confirmed only through ${on(confirmedThrough)}; reported to run until ${on(reportedThrough)}`;
    case 'end-unknown':
      return `confirmed only through ${on(confirmedThrough)}; whether it still runs is not confirmed`;
    case 'current':
      return '';
  }
}
