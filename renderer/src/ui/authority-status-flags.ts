import { countOf } from '@shared/base/words';
import type { Authority } from '@shared/pack/schema';
import { authorityStatusOf, type AuthorityStatus } from '@shared/pack/authority-status';
import { authorityStatusFlagInWords } from '@shared/wording/authority-status-words';

/** A warning about a source on a given day. */
export interface AuthorityStatusFlag {
  readonly kind: Exclude<AuthorityStatus, 'current'> | 'stale';
  readonly words: string;
}

/** The warnings a source carries on a day, `YYYY-MM-DD`: none, one, or its status and then its age. */
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
