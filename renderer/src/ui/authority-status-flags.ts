import { countOf } from '@shared/base/words';
import type { Authority } from '@shared/pack/schema';
import { authorityStatusOf, type AuthorityStatus } from '@shared/pack/authority-status';
import { authorityStatusFlagInWords } from '@shared/wording/authority-status-words';

/** A warning about a source on a given day. */
export interface AuthorityStatusFlag {
  readonly kind: Exclude<AuthorityStatus, 'current'> | 'stale';
  readonly words: string;
}

/** What to add to a date that was not read in the source itself. */
const HEDGES: Readonly<Record<AuthorityConfidence, string>> = {
  primary: '',
  secondary: '',
  reported: ' (as reported)',
  verify: ' (to be verified)',
};

function authorityStatusWords(authority: Authority, standing: Exclude<AuthorityStatus, 'current'>): string {
  const { expiresOn = '', effectiveOn = '', confirmedThrough = '', reportedThrough } = authority;
  const hedge = HEDGES[authority.confidence];
  switch (standing) {
    case 'expired':
      return `Expired: last day was ${dayInWords(expiresOn)}${hedge}`;
    case 'expiring-soon':
      return `Expires soon: last day is ${dayInWords(expiresOn)}${hedge}`;
    case 'not-yet-effective':
      return `Not in effect until ${dayInWords(effectiveOn)}${hedge}`;
    case 'reported-until':
      return `Confirmed through ${dayInWords(confirmedThrough)}; an extension to ${dayInWords(reportedThrough ?? confirmedThrough)} is reported, not confirmed`;
    case 'end-unknown':
      return `Confirmed through ${dayInWords(confirmedThrough)}; whether it still runs is not confirmed`;
  }
}

/** The warnings a source carries on a day, `YYYY-MM-DD`: none, one, or its standing and then its age. */
export function authorityStatusFlags(authority: Authority, day: string): readonly AuthorityStatusFlag[] {
  const { status, stale, ageDays } = authorityStatusOf(authority, day);
  return [
    ...(status === 'current'
      ? []
      : [
          {
            kind: status,
            words: authorityStatusFlagInWords(authority, status),
          } satisfies AuthorityStatusFlag,
        ]),
    ...(stale
      ? [{ kind: 'stale', words: `Not checked for ${countOf(ageDays, 'day')}` } satisfies AuthorityStatusFlag]
      : []),
  ];
}
