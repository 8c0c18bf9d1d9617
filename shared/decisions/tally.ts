/**
 * Adds up what factors say. Sums are kept in half points, which are whole numbers, so that equal sums are equal
 * and no order of adding can matter.
 */
import type { Range } from '../base/range';
import type { FactorReading } from './types';

/** Half points: twice weight × pull × extent. */
export interface Tally {
  readonly low: number;
  readonly high: number;
}

/** Where an option stands for comparing: middle first, worst case where the middles are equal. */
export interface TallyRank {
  readonly middle: number;
  readonly worst: number;
}

type Weighed = Pick<FactorReading, 'weight' | 'pulls' | 'extent'>;

/** Weight × pull: what a factor says about an option if it fully holds. */
export function pointsOf(factor: Weighed, code: string): number {
  return factor.weight * (factor.pulls[code] ?? 0);
}

function part(points: number, { low, high }: Range): Tally {
  const ends = [2 * points * low, 2 * points * high] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Sum over factors of `points` × extent, at both ends of what is unknown. */
export function tallyOf<Factor extends Weighed>(
  factors: readonly Factor[],
  points: (factor: Factor) => number,
): Tally {
  const parts = factors.map((factor) => part(points(factor), factor.extent));
  return {
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
  };
}

/** For comparing options. The middle is kept doubled, to stay a whole number. */
export function rankFrom({ low, high }: Tally): TallyRank {
  return { middle: low + high, worst: low };
}

/** Above zero if `a` stands ahead of `b`, below if behind, zero if they stand level. */
export function compareRanks(a: TallyRank, b: TallyRank): number {
  return a.middle - b.middle || a.worst - b.worst;
}

/**
 * What counts as 100: the most that could speak for, or against, any one option of the decision under these
 * weights. Zero where no factor counts.
 */
export function fullScale(factors: readonly Weighed[], codes: readonly string[]): number {
  const reach = codes.flatMap((code) => {
    const points = factors.map((factor) => pointsOf(factor, code));
    const sum = (sign: 1 | -1) => points.reduce((total, each) => total + Math.max(0, sign * each), 0);
    return [sum(1), sum(-1)];
  });
  return Math.max(0, ...reach);
}

/** Half points on the scale of −100 to 100. */
export function scaled(halfPoints: number, scale: number): number {
  return scale === 0 ? 0 : (50 * halfPoints) / scale;
}
