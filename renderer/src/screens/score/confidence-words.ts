import type { ConfidenceLevel } from '@shared/scoring/types';

/** How far a figure can be relied on, in words. */
export const CONFIDENCE_WORDS: Readonly<Record<ConfidenceLevel, string>> = {
  high: 'Confidence: high',
  moderate: 'Confidence: moderate',
  low: 'Confidence: low',
};
