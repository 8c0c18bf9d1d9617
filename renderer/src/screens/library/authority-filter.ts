import { searchWords } from '@shared/pack/search-library';
import type { Authority, AuthorityType, AuthorityConfidence } from '@shared/pack/schema';
import { authorityStatusOf, type AuthorityStatus } from '@shared/pack/authority-status';

/** `watch` takes in everything but a source that is current and freshly verified. */
export type AuthorityStatusFilter = 'all' | 'watch' | 'stale' | AuthorityStatus;

/** Which authorities to list, and how. */
export interface AuthorityFilter {
  readonly words: string;
  readonly confidence: 'all' | AuthorityConfidence;
  readonly type: 'all' | AuthorityType;
  readonly status: AuthorityStatusFilter;
  readonly sort: 'title' | 'verified-oldest' | 'verified-newest';
}

export const NO_FILTER: AuthorityFilter = {
  words: '',
  confidence: 'all',
  type: 'all',
  status: 'all',
  sort: 'title',
};

function hasWords({ title, citation, summary }: Authority, words: readonly string[]): boolean {
  const text = searchWords(`${title} ${citation} ${summary}`).join(' ');
  return words.every((word) => text.includes(word));
}

function hasAuthorityStatus(authority: Authority, choice: AuthorityStatusFilter, day: string): boolean {
  if (choice === 'all') return true;
  const { status, stale } = authorityStatusOf(authority, day);
  if (choice === 'stale') return stale;
  return choice === 'watch' ? stale || status !== 'current' : status === choice;
}

function compare(sort: AuthorityFilter['sort'], a: Authority, b: Authority): number {
  const byTitle = a.title.localeCompare(b.title, 'en-US');
  if (sort === 'title' || a.verifiedOn === b.verifiedOn) return byTitle;
  const isOlder = a.verifiedOn < b.verifiedOn;
  return isOlder === (sort === 'verified-oldest') ? -1 : 1;
}

/** The authorities that fit, in the order asked for. `day` decides the status, `YYYY-MM-DD`. */
export function filterAuthorities(
  authorities: readonly Authority[],
  filter: AuthorityFilter,
  day: string,
): readonly Authority[] {
  const words = searchWords(filter.words);
  return authorities
    .filter(
      (authority) =>
        (filter.confidence === 'all' || authority.confidence === filter.confidence) &&
        (filter.type === 'all' || authority.type === filter.type) &&
        hasAuthorityStatus(authority, filter.status, day) &&
        hasWords(authority, words),
    )
    .toSorted((a, b) => compare(filter.sort, a, b));
}
