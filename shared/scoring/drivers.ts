/** What would move a figure most: questions whose improvement to their best answer betters it by the most points. */
import type { Driver } from './types';

const SHOWN = 5;
/** Less than this is the noise of floating point, not a movement. */
const NOTHING = 1e-9;

function clean(points: number): number {
  return points > NOTHING ? points : 0;
}

function order(a: Driver, b: Driver): number {
  return (
    b.points.worstCase - a.points.worstCase ||
    b.points.bestCase - a.points.bestCase ||
    (a.questionId < b.questionId ? -1 : 1)
  );
}

/** The five that move it most, those that move nothing left out. */
export function topDrivers(movers: readonly Driver[]): readonly Driver[] {
  return movers
    .filter(({ points }) => points.worstCase > NOTHING || points.bestCase > NOTHING)
    .sort(order)
    .slice(0, SHOWN)
    .map(({ questionId, state, points }) => ({
      questionId,
      state,
      points: { worstCase: clean(points.worstCase), bestCase: clean(points.bestCase) },
    }));
}
