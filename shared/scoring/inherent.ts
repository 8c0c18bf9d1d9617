/** Inherent likelihood or impact of a scenario from the profile alone: before any control. */
import type { Profile } from '../assessment/schema';
import type { Range } from '../base/range';
import { truthOf } from '../pack/applicability';
import type { Inherent } from '../pack/schema';

/** A figure with the sentences that made it. */
export interface InherentFigure {
  readonly range: Range;
  readonly because: readonly string[];
}

function clamp(value: number): number {
  return Math.min(100, Math.max(0, value));
}

function signed(points: number): string {
  return points > 0 ? `+${String(points)}` : `−${String(Math.abs(points))}`;
}

/**
 * Base plus every adjustment whose condition holds, kept in 0–100. An adjustment whose condition the
 * profile leaves unknown counts at one end of the range only.
 */
export function inherentOf(inherent: Inherent, profile: Pick<Profile, 'facets'>): InherentFigure {
  let low = inherent.base;
  let high = inherent.base;
  const because = [`${inherent.because} (${String(inherent.base)})`];
  for (const adjustment of inherent.adjust) {
    const state = truthOf(adjustment.when, profile);
    if (state === 'no') continue;
    const words = `${adjustment.because} (${signed(adjustment.by)})`;
    because.push(state === 'unknown' ? `Not known yet: ${words}` : words);
    if (state === 'yes' || adjustment.by < 0) low += adjustment.by;
    if (state === 'yes' || adjustment.by > 0) high += adjustment.by;
  }
  return { range: { low: clamp(low), high: clamp(high) }, because };
}
