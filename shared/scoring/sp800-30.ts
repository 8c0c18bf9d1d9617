/**
 * The scales of NIST SP 800-30 Rev. 1 (2012): Tables G-2 (likelihood), H-3 (impact), I-3 (risk) and the
 * combination of Table I-2. Data and look-ups only; how Brieflock moves along them is in `risk.ts`.
 */
import { LEVELS, type Level } from './types';

/** Semi-quantitative values 0–100 of each level; the same in Tables G-2, H-3 and I-3. */
export const LEVEL_BANDS: Readonly<Record<Level, { readonly from: number; readonly to: number }>> = {
  'very-low': { from: 0, to: 4 },
  low: { from: 5, to: 20 },
  moderate: { from: 21, to: 79 },
  high: { from: 80, to: 95 },
  'very-high': { from: 96, to: 100 },
};

/** Table I-2: level of risk by likelihood (row) and impact (column, very low to very high). */
export const RISK_MATRIX: Readonly<Record<Level, Readonly<Record<Level, Level>>>> = {
  'very-high': row('very-low', 'low', 'moderate', 'high', 'very-high'),
  high: row('very-low', 'low', 'moderate', 'high', 'very-high'),
  moderate: row('very-low', 'low', 'moderate', 'moderate', 'high'),
  low: row('very-low', 'low', 'low', 'low', 'moderate'),
  'very-low': row('very-low', 'very-low', 'very-low', 'low', 'low'),
};

function row(...cells: readonly [Level, Level, Level, Level, Level]): Readonly<Record<Level, Level>> {
  const [veryLow, low, moderate, high, veryHigh] = cells;
  return { 'very-low': veryLow, low, moderate, high, 'very-high': veryHigh };
}

/** The level of each whole number 0–100. */
const WHOLE_NUMBERS: readonly Level[] = Array.from(
  { length: 101 },
  (_, value) => LEVELS.findLast((level) => value >= LEVEL_BANDS[level].from) ?? 'very-low',
);

/**
 * The level of a value on the 0–100 scale. Values between two whole numbers are rounded first, so that the
 * figure printed and the level beside it always agree.
 */
export function levelOf(value: number): Level {
  return WHOLE_NUMBERS[Math.round(value)] ?? (value > 0 ? 'very-high' : 'very-low');
}

/** Table I-2 for a likelihood and an impact, each 0–100. */
export function riskLevelOf(likelihood: number, impact: number): Level {
  return RISK_MATRIX[levelOf(likelihood)][levelOf(impact)];
}
