import { dayInWords } from '@shared/base/days';
import { countOf } from '@shared/base/words';
import type { Authority, Confidence } from '@shared/pack/schema';
import { standingOf, type Standing } from '@shared/pack/standing';

/** A warning about a source on a given day. */
export interface StandingFlag {
  readonly kind: Exclude<Standing, 'current'> | 'stale';
  readonly words: string;
}

/** What to add to a date that was not read in the source itself. */
const HEDGES: Readonly<Record<Confidence, string>> = {
  primary: '',
  secondary: '',
  reported: ' (as reported)',
  verify: ' (to be verified)',
};

function standingWords(authority: Authority, standing: Exclude<Standing, 'current'>): string {
  const { expiresOn = '', effectiveOn = '' } = authority;
  const hedge = HEDGES[authority.confidence];
  switch (standing) {
    case 'expired':
      return `Expired: last day was ${dayInWords(expiresOn)}${hedge}`;
    case 'expiring-soon':
      return `Expires soon: last day is ${dayInWords(expiresOn)}${hedge}`;
    case 'not-yet-effective':
      return `Not in effect until ${dayInWords(effectiveOn)}${hedge}`;
  }
}

/** The warnings a source carries on a day, `YYYY-MM-DD`: none, one, or its standing and then its age. */
export function standingFlags(authority: Authority, day: string): readonly StandingFlag[] {
  const { standing, stale, ageDays } = standingOf(authority, day);
  return [
    ...(standing === 'current'
      ? []
      : [{ kind: standing, words: standingWords(authority, standing) } satisfies StandingFlag]),
    ...(stale
      ? [{ kind: 'stale', words: `Not checked for ${countOf(ageDays, 'day')}` } satisfies StandingFlag]
      : []),
  ];
}
