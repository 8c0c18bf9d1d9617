/** Which picture a paper shows, with the figures it is drawn from. Types only. */
import type { Range } from '../../base/range';

export interface RangeBar {
  readonly label: string;
  readonly range: Range;
}

export type FigureKey =
  /** Bars from best to worst case on one scale of 0 to 100. */
  { readonly kind: 'ranges'; readonly bars: readonly RangeBar[]; readonly scale: string };
