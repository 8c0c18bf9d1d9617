/** What the two headlines are called, and what counts towards each. Words only. */
import type { HeadlineId } from '../pack/schema';

/** The words for a headline. */
export interface HeadlineWords {
  readonly title: string;
  /** Which way is good. */
  readonly scale: string;
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
    group: 'Required by law, or left open by the profile',
    mark: '■',
  },
  'position-readiness': {
    title: 'Position readiness',
    scale: '100 is best',
    group: 'Not required on the profile given',
    mark: '○',
  },
};
