/** How far counsel has looked at a paper, in figures. Types only. */

/** How much of a paper was looked at, and what became of it. */
export interface HandCounts {
  /** Generated passages, and those whose ground is gone. */
  readonly total: number;
  readonly looked: number;
  readonly stale: number;
  readonly leftOut: number;
  readonly withheld: number;
  /** How many of those are cells of tables. A cell counts among the passages by its table alone. */
  readonly cells: { readonly stale: number; readonly leftOut: number; readonly withheld: number };
}
