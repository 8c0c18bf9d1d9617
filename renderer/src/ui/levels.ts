import { LEVELS, type Level, type LevelRange } from '@shared/scoring/types';

const LABELS: Readonly<Record<Level, string>> = {
  'very-low': 'Very low',
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  'very-high': 'Very high',
};

/** The level in words. */
export function levelLabel(level: Level): string {
  return LABELS[level];
}

/** "Moderate" or "Low to high". */
export function levelRangeLabel(range: LevelRange): string {
  if (range.low === range.high) return LABELS[range.low];
  return `${LABELS[range.low]} to ${LABELS[range.high].toLowerCase()}`;
}

/** 1 for very low … 5 for very high. */
export function levelRank(level: Level): number {
  return LEVELS.indexOf(level) + 1;
}
