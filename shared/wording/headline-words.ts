/** What the two headlines are called, and what counts towards each. Words only. */
import type { HeadlineId } from '../pack/schema';

/** The words for a headline. */
export interface HeadlineWords {
  readonly title: string;
  /** Which way is good. */
  readonly scale: string;
  /** Why what counts towards it matters, in short. */
  readonly legalForce: 'Binding law' | 'Voluntary';
  /** Tells the two apart where there is no color. */
  readonly mark: string;
}

/** The words for both. */
export const HEADLINE_WORDS: Readonly<Record<HeadlineId, HeadlineWords>> = {
  'legal-exposure': {
    title: 'Legal exposure',
    scale: '0 is best',
    legalForce: 'Binding law',
    mark: '■',
  },
  'position-readiness': {
    title: 'Position readiness',
    scale: '100 is best',
    legalForce: 'Voluntary',
    mark: '○',
  },
};
