import type { Range } from '@shared/lib/range';

/** Whole points: "52", or "41–63" while something is unknown. An interval never prints as a point by rounding. */
export function formatRange(range: Range): string {
  if (range.low === range.high) return String(Math.round(range.low));
  const low = Math.floor(range.low);
  const high = Math.ceil(range.high);
  return `${String(low)}–${String(high)}`;
}

/** The same for a listener: "52 of 100", "between 41 and 63 of 100". */
export function spokenRange(range: Range): string {
  if (range.low === range.high) return `${String(Math.round(range.low))} of 100`;
  return `between ${String(Math.floor(range.low))} and ${String(Math.ceil(range.high))} of 100`;
}
