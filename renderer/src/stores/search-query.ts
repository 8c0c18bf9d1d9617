/** What is looked for in all assessments. In memory alone, and in no address. */
import { create } from 'zustand';

interface SearchQuery {
  readonly query: string;
  /** Whether assessments that are out of the way are searched too. */
  readonly isArchivedToo: boolean;
}

const BLANK: SearchQuery = { query: '', isArchivedToo: false };

/** Live. */
export const useSearchQuery = create<SearchQuery>()(() => BLANK);

/** Looks for something else, or in more. */
export function setSearchQuery(change: Partial<SearchQuery>): void {
  useSearchQuery.setState(change);
}

/** Forgets what was looked for. */
export function forgetSearchQuery(): void {
  useSearchQuery.setState(BLANK);
}
