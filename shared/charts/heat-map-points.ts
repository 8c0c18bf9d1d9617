/** Scored scenarios as points of the heat map, for screen and documents alike. Computes no risk. */
import type { Range } from '../base/range';
import { levelOf } from '../scoring/sp800-30';
import type { LevelRange, ScenarioScore } from '../scoring/types';
import type { HeatMapPoint } from './heat-map';

function levelsOf({ low, high }: Range): LevelRange {
  return { low: levelOf(low), high: levelOf(high) };
}

/** One point each, numbered in the order given. */
export function heatMapPointsOf(scenarios: readonly ScenarioScore[]): readonly HeatMapPoint[] {
  return scenarios.map(
    ({ title, likelihood, impact, likelihoodLevel, impactLevel, inherentRisk }, index) => ({
      number: index + 1,
      title,
      likelihood: likelihoodLevel,
      impact: impactLevel,
      at: { likelihood, impact },
      before: {
        likelihood: levelsOf(inherentRisk.likelihood),
        impact: levelsOf(inherentRisk.impact),
        at: { likelihood: inherentRisk.likelihood, impact: inherentRisk.impact },
      },
    }),
  );
}
