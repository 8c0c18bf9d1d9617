/** Turns figures, dates and levels into the words a reader sees. The one place where figures are rounded. */
import { isPlausibleDay } from '../base/days';
import type { Range } from '../base/range';
import type { Level, LevelRange } from '../scoring/types';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Words for a level, as the standard prints them. */
const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  'very-low': 'Very low',
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  'very-high': 'Very high',
};

const LEVEL_LETTERS: Readonly<Record<Level, string>> = {
  'very-low': 'VL',
  low: 'L',
  moderate: 'M',
  high: 'H',
  'very-high': 'VH',
};

/** A figure without decimals, e.g. "41". */
export function formatFigure(value: number): string {
  return String(Math.round(value));
}

/** "41–66" with an en dash, or "41" where both ends round to the same figure. */
export function formatRange(range: Range): string {
  const [low, high] = [formatFigure(range.low), formatFigure(range.high)];
  return low === high ? low : `${low}–${high}`;
}

/** The same, or "not scored" where nothing counts. */
export function figureInWords(range: Range | null): string {
  return range === null ? 'not scored' : formatRange(range);
}

/** "between 41 and 66", or "41": for running text. */
export function rangeInWords(range: Range): string {
  const [low, high] = [formatFigure(range.low), formatFigure(range.high)];
  return low === high ? low : `between ${low} and ${high}`;
}

/** Points moved at both ends of a figure: "−12 to −4", or "+3" where both moved alike. One decimal below ten. */
export function formatPoints({ low, high }: Range): string {
  const [atLow, atHigh] = [signed(low), signed(high)];
  return atLow === atHigh ? atLow : `${atLow} to ${atHigh}`;
}

function signed(value: number): string {
  const size = Math.abs(value);
  const rounded = size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
  if (rounded === 0) return '0';
  return `${value < 0 ? '−' : '+'}${String(rounded)}`;
}

/** A score or lead with its sign and a true minus: "+12", "−5", "0". */
export function formatSigned(value: number): string {
  const rounded = Math.round(value);
  if (rounded === 0) return '0';
  return rounded > 0 ? `+${String(rounded)}` : `−${String(-rounded)}`;
}

/** "−5 to +12", or "+12" where both ends round to the same figure. */
export function formatSignedRange({ low, high }: Range): string {
  const [from, to] = [formatSigned(low), formatSigned(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** A share 0…1 as a whole percentage, e.g. "40%" or "0–100%". */
export function formatShare(range: Range): string {
  return `${formatRange({ low: range.low * 100, high: range.high * 100 })}%`;
}

/**
 * "November 23, 2026" from the first ten characters of an ISO date or moment; the input if it is neither. A day that
 * cannot have been meant is marked as such.
 */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined || day === undefined) return iso;
  const written = `${name} ${String(Number(day))}, ${year}`;
  return isPlausibleDay(iso.slice(0, 10)) ? written : `${written} (implausible: check the year)`;
}

/** "Very low" … "Very high". */
export function levelName(level: Level): string {
  return LEVEL_LABELS[level];
}

/** "VL" … "VH": the mark that makes a tint readable without color. */
export function levelLetter(level: Level): string {
  return LEVEL_LETTERS[level];
}

/** "Low to High", or "Moderate" where both ends agree. */
export function levelRangeName(range: LevelRange): string {
  if (range.low === range.high) return levelName(range.low);
  return `${levelName(range.low)} to ${levelName(range.high).toLowerCase()}`;
}

/** "November 29, 2026", or both days where a document is for another day than that on which the law was read. */
export function lawReadInWords(readOn: string, asOf: string): string {
  const read = formatDate(readOn);
  return readOn === asOf ? read : `${read}, printed for ${formatDate(asOf)}`;
}
