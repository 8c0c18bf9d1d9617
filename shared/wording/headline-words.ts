/** What the two headlines are called, and what counts towards each. Words only. */
import type { HeadlineId } from '../pack/schema';

/** The words for a headline. */
export interface HeadlineWords {
  readonly title: string;
  /** Which way is good. */
  readonly scale: string;
  /** The same of an axis. */
  readonly upward: string;
  /** What the upper and the lower end of its range are. */
  readonly ends: { readonly high: string; readonly low: string };
  /** What counts towards it. */
  readonly group: string;
  /** Tells the two apart where there is no color. */
  readonly mark: string;
}

/** The words for both. */
export const HEADLINE_WORDS: Readonly<Record<HeadlineId, HeadlineWords>> = {
  'legal-exposure': {
    title: 'Legal exposure',
    scale: '0 is best',
    upward: 'up is worse',
    ends: { high: 'worst', low: 'best' },
    group: 'Required by law, or left open by the profile',
    mark: '■',
  },
  'position-readiness': {
    title: 'Position readiness',
    scale: '100 is best',
    upward: 'up is better',
    ends: { high: 'best', low: 'worst' },
    group: 'Not required on the profile given',
    mark: '○',
  },
};
