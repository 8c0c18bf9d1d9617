/** How far each factor can move the lead of the recommendation over the runner-up, all others as they stand. */
import { flipsAlone } from './flips';
import { compareCodes, type Field } from './recommend';
import { pointsOf, scaled, tallyOf } from './tally';
import type { FactorReading, Sensitivity } from './types';

/** The two options whose distance is looked at. */
export interface LeadAndRunnerUp {
  readonly leader: string;
  readonly runnerUp: string;
}

/** What a factor adds to the lead if it fully holds, before the scale. */
export function leadPoints(factor: FactorReading, { leader, runnerUp }: LeadAndRunnerUp): number {
  return pointsOf(factor, leader) - pointsOf(factor, runnerUp);
}

function speaksFor(points: number, factor: FactorReading): Sensitivity['speaksFor'] {
  if (points === 0 || factor.holds === 'no') return 'neither';
  return points > 0 ? 'recommendation' : 'runner-up';
}

/** The lead with every open factor at its middle, in points of the scale. */
function middleLead(factors: readonly FactorReading[], pair: LeadAndRunnerUp, scale: number): number {
  const { low, high } = tallyOf(factors, (factor) => leadPoints(factor, pair));
  return scaled((low + high) / 2, scale);
}

/** One entry for each factor that says anything about the two, the strongest first. */
export function sensitivityOf(field: Field, pair: LeadAndRunnerUp): readonly Sensitivity[] {
  const { factors, scale } = field;
  return factors
    .map((factor): Sensitivity => {
      const points = leadPoints(factor, pair);
      const others = factors.filter((other) => other.id !== factor.id);
      const marginIfNo = middleLead(others, pair, scale);
      const marginIfYes = marginIfNo + scaled(2 * points, scale);
      return {
        factorId: factor.id,
        marginIfNo,
        marginIfYes,
        swing: Math.abs(scaled(2 * points, scale)),
        speaksFor: speaksFor(points, factor),
        flipsAlone: flipsAlone(field, pair.leader, factor),
      };
    })
    .filter(({ swing, flipsAlone: isFlip }) => swing > 0 || isFlip)
    .toSorted((a, b) => b.swing - a.swing || compareCodes(a.factorId, b.factorId));
}
