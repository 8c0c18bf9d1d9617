/** Inherent likelihood or impact of a scenario from the profile alone: before any control. */
import type { Profile } from '../assessment/schema';
import type { Range } from '../base/range';
import { truthOf } from '../pack/applicability';
import type { Inherent } from '../pack/schema';
import type { InherentReason } from './types';

/** A figure with the steps that made it. */
export interface InherentFigure {
  readonly range: Range;
  readonly because: readonly InherentReason[];
}

function clamp(value: number): number {
  return Math.min(100, Math.max(0, value));
}

/**
 * Base plus every adjustment whose condition holds, kept in 0–100. An adjustment whose condition the
 * profile leaves unknown counts at one end of the range only.
 */
export function inherentOf(inherent: Inherent, profile: Pick<Profile, 'facets'>): InherentFigure {
  let low = inherent.base;
  let high = inherent.base;
  const because: InherentReason[] = [{ text: inherent.because, points: inherent.base, kind: 'base' }];
  for (const adjustment of inherent.adjust) {
    const state = truthOf(adjustment.when, profile);
    if (state === 'no') continue;
    const kind = state === 'unknown' ? 'unknown' : 'holds';
    because.push({ text: adjustment.because, points: adjustment.by, kind });
    if (state === 'yes' || adjustment.by < 0) low += adjustment.by;
    if (state === 'yes' || adjustment.by > 0) high += adjustment.by;
  }
  return { range: { low: clamp(low), high: clamp(high) }, because };
}
