/** Closed intervals of numbers. Every figure Brieflock shows is one; a point is `low === high`. */
export interface Range {
  /** Lower end. For a risk this is the best case, for a readiness the worst case. */
  readonly low: number;
  /** Upper end, never below `low`. */
  readonly high: number;
}

/** A range that is one known value. */
export function point(value: number): Range {
  return { low: value, high: value };
}

/** The distance between the ends: zero when nothing is unknown. */
export function width(range: Range): number {
  return range.high - range.low;
}
