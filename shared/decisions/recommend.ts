/** Which open option leads, by how much, and which follows. Knows factors and codes; gates were decided before. */
import type { Range } from '../base/range';
import { compareRanks, pointsOf, scaled, rankFrom, tallyOf, type TallyRank } from './tally';
import type { FactorReading, NoRecommendation, Recommendation } from './types';

/** The factors and options a recommendation is made from. */
export interface Field {
  readonly factors: readonly FactorReading[];
  /** Codes of the options that are open. */
  readonly open: readonly string[];
  /** What counts as 100. */
  readonly scale: number;
}

/** A recommendation, or why there is none. */
export interface RecommendationOutcome {
  readonly recommendation: Recommendation | null;
  readonly noRecommendation: NoRecommendation | null;
  readonly tied: readonly string[];
  readonly runnerUp: string | null;
}

/** Reads the numbers in codes as numbers: F2 comes before F10. */
export function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Where an option stands under these factors. */
export function optionRank(factors: readonly FactorReading[], code: string): TallyRank {
  return rankFrom(tallyOf(factors, (factor) => pointsOf(factor, code)));
}

/** Codes best first: by middle, then by worst case; level ones in the order of their codes. */
export function ranked(factors: readonly FactorReading[], codes: readonly string[]): readonly string[] {
  const standings = new Map(codes.map((code) => [code, optionRank(factors, code)]));
  return codes.toSorted((a, b) => {
    const [left, right] = [standings.get(a), standings.get(b)];
    if (left === undefined || right === undefined) return 0;
    return compareRanks(right, left) || compareCodes(a, b);
  });
}

/** Codes that share the first place. */
export function leadersOf(factors: readonly FactorReading[], codes: readonly string[]): readonly string[] {
  const [first, ...rest] = ranked(factors, codes);
  if (first === undefined) return [];
  const best = optionRank(factors, first);
  return [first, ...rest.filter((code) => compareRanks(optionRank(factors, code), best) === 0)];
}

/** How far one option is ahead of another over everything still open, in points of the scale. */
export function marginBetween({ factors, scale }: Field, ahead: string, behind: string): Range {
  const { low, high } = tallyOf(factors, (factor) => pointsOf(factor, ahead) - pointsOf(factor, behind));
  return { low: scaled(low, scale), high: scaled(high, scale) };
}

function isKnown(factor: FactorReading): boolean {
  return factor.weight > 0 && factor.holds !== 'unknown';
}

function none(why: NoRecommendation, tied: readonly string[] = []): RecommendationOutcome {
  return { recommendation: null, noRecommendation: why, tied, runnerUp: null };
}

/**
 * Recommends the open option with the highest middle; of equal middles the one with the better worst case. If
 * options are level even then, or no factor is known, nothing is recommended and the reason is given.
 */
export function recommend(field: Field): RecommendationOutcome {
  const { factors, open } = field;
  if (open.length === 0) return none('no-open-option');
  if (!factors.some(isKnown)) return none('nothing-known');
  const [first, ...others] = leadersOf(factors, open);
  if (first === undefined) return none('no-open-option');
  if (others.length > 0) return none('tie', [first, ...others]);
  const rivals = open.filter((code) => code !== first);
  const runnerUp = ranked(factors, rivals)[0] ?? null;
  const isRobust = rivals.every((rival) => marginBetween(field, first, rival).low > 0);
  return {
    recommendation: {
      code: first,
      robustness: isRobust ? 'robust' : 'provisional',
      margin: runnerUp === null ? null : marginBetween(field, first, runnerUp),
    },
    noRecommendation: null,
    tied: [],
    runnerUp,
  };
}
