/** How far a recommendation can be trusted: starts at high, and each reason only ever lowers it. */
import type { Decision } from '../pack/schema';
import { leadPoints, type LeadAndRunnerUp } from './sensitivity';
import type {
  RecommendationConfidence,
  RecommendationConfidenceLevel,
  ConfidenceReason,
  FactorReading,
  Recommendation,
} from './types';

const ORDER: readonly RecommendationConfidenceLevel[] = ['low', 'moderate', 'high'];
/** Shares of weight above which confidence is at most moderate, and at most low. */
const NOTABLE = 0.2;
const MAJOR = 0.5;

function limitOf(share: number): ConfidenceReason['atMost'] | null {
  if (share > MAJOR) return 'low';
  return share > NOTABLE ? 'moderate' : null;
}

/** The share of `all` that `part` makes up, by a figure of each; 0 where there is nothing. */
function shareOf<Item>(all: readonly Item[], part: (item: Item) => boolean, figure: (item: Item) => number) {
  const sum = (items: readonly Item[]) => items.reduce((total, item) => total + figure(item), 0);
  const whole = sum(all);
  return whole === 0 ? 0 : sum(all.filter(part)) / whole;
}

function fromPack({ confidenceCap, confidenceAtMost }: Decision): readonly ConfidenceReason[] {
  if (confidenceCap === undefined) return [];
  return [{ kind: 'pack-cap', atMost: confidenceAtMost ?? 'low', text: confidenceCap }];
}

function fromUnknown(factors: readonly FactorReading[]): readonly ConfidenceReason[] {
  const share = shareOf(
    factors,
    ({ holds }) => holds === 'unknown',
    ({ weight }) => weight,
  );
  const atMost = limitOf(share);
  return atMost === null ? [] : [{ kind: 'unknown-factors', atMost, share }];
}

/** Looks at the factors that make the recommendation lead, each by what it adds to the lead. */
function fromSources(
  factors: readonly FactorReading[],
  pair: LeadAndRunnerUp | null,
): readonly ConfidenceReason[] {
  if (pair === null) return [];
  const adds = (factor: FactorReading) => {
    const { low, high } = factor.extent;
    return Math.max(0, leadPoints(factor, pair) * (low + high));
  };
  const share = shareOf(factors, ({ isConfirmed }) => !isConfirmed, adds);
  const atMost = limitOf(share);
  return atMost === null ? [] : [{ kind: 'unconfirmed-sources', atMost, share }];
}

function fromRobustness({ robustness }: Recommendation): readonly ConfidenceReason[] {
  return robustness === 'robust' ? [] : [{ kind: 'not-robust', atMost: 'moderate' }];
}

function rank({ atMost }: Pick<ConfidenceReason, 'atMost'>): number {
  return ORDER.indexOf(atMost);
}

/** What {@link recommendationConfidenceOf} looks at. */
export interface ConfidenceInput {
  readonly decision: Decision;
  readonly factors: readonly FactorReading[];
  readonly recommendation: Recommendation;
  /** `null` where no second option is open. */
  readonly pair: LeadAndRunnerUp | null;
}

/** Confidence in a recommendation, with everything that lowers it. */
export function recommendationConfidenceOf({
  decision,
  factors,
  recommendation,
  pair,
}: ConfidenceInput): RecommendationConfidence {
  const reasons = [
    ...fromPack(decision),
    ...fromUnknown(factors),
    ...fromSources(factors, pair),
    ...fromRobustness(recommendation),
  ].toSorted((a, b) => rank(a) - rank(b));
  return { level: reasons[0]?.atMost ?? 'high', reasons };
}
