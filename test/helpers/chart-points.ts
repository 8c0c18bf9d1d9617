/** Points of the risk maps for tests. */
import type { Range } from '@shared/base/range';
import type { HeatMapPoint } from '@shared/charts/heat-map';
import { levelOf } from '@shared/scoring/sp800-30';

interface MapPlaces {
  readonly likelihood: Range;
  readonly impact: Range;
  readonly wasLikelihood: Range;
  readonly wasImpact: Range;
}

function levels({ low, high }: Range) {
  return { low: levelOf(low), high: levelOf(high) };
}

/** A scenario at these figures, with their levels. */
export function mapPointOf(
  number: number,
  places: MapPlaces,
  title = `Scenario ${String(number)}`,
): HeatMapPoint {
  const { likelihood, impact, wasLikelihood, wasImpact } = places;
  const at = { likelihood, impact };
  const was = { likelihood: wasLikelihood, impact: wasImpact };
  return {
    number,
    title,
    likelihood: levels(likelihood),
    impact: levels(impact),
    at,
    before: { likelihood: levels(wasLikelihood), impact: levels(wasImpact), at: was },
  };
}
