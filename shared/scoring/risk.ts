/**
 * One risk figure from likelihood and impact, and what controls take off it. Arithmetic only: no packs, no
 * answers. The method is written up in `docs/method.md`.
 */
import { LEVEL_BANDS, RISK_MATRIX, riskLevelOf } from './sp800-30';
import { LEVELS, type Level } from './types';

/** A likelihood and an impact, each 0–100. */
export interface RiskPoint {
  readonly likelihood: number;
  readonly impact: number;
}

/** The controls on one axis, summed: Σ weight, and Σ(weight × effectiveness) with effectiveness 0…1. */
export interface SummedControls {
  readonly weight: number;
  readonly effect: number;
}

/** Level of risk by Table I-2. */
export function levelAt(at: RiskPoint): Level {
  return riskLevelOf(at.likelihood, at.impact);
}

/** The lowest and highest geometric mean over the cells of Table I-2 that carry this level. */
function meansOf(level: Level): { readonly least: number; readonly most: number } {
  const cells = LEVELS.flatMap((likelihood) =>
    LEVELS.filter((impact) => RISK_MATRIX[likelihood][impact] === level).map((impact) => ({
      least: Math.sqrt(LEVEL_BANDS[likelihood].from * LEVEL_BANDS[impact].from),
      most: Math.sqrt(LEVEL_BANDS[likelihood].to * LEVEL_BANDS[impact].to),
    })),
  );
  return {
    least: Math.min(...cells.map((cell) => cell.least)),
    most: Math.max(...cells.map((cell) => cell.most)),
  };
}

const MEANS: Readonly<Record<Level, { readonly least: number; readonly most: number }>> = {
  'very-low': meansOf('very-low'),
  low: meansOf('low'),
  moderate: meansOf('moderate'),
  high: meansOf('high'),
  'very-high': meansOf('very-high'),
};

/**
 * Risk on 0–100. Table I-2 gives the level; within the level's band of Table I-3 the figure stands where the
 * geometric mean of likelihood and impact stands between the lowest and the highest mean that level can
 * have. So the figure never contradicts the level, and it never falls when likelihood or impact rises.
 */
export function riskAt(at: RiskPoint): number {
  const level = levelAt(at);
  const { least, most } = MEANS[level];
  const band = LEVEL_BANDS[level];
  const place = (Math.sqrt(at.likelihood * at.impact) - least) / (most - least);
  return band.from + (band.to - band.from) * Math.min(1, Math.max(0, place));
}

/**
 * The share that controls take off an axis: cap × Σ(weight × effectiveness) ÷ Σ weight.
 *
 * @returns 0 without controls; never above `cap`.
 */
export function reductionOf({ weight, effect }: SummedControls, cap: number): number {
  return weight === 0 ? 0 : Math.min(cap, (cap * effect) / weight);
}

/**
 * Splits the fall in risk between the two axes: the Shapley value of two players, that is the average of
 * moving likelihood first and moving impact first. The two parts sum to the whole fall.
 */
export function splitByAxis(
  from: RiskPoint,
  to: RiskPoint,
): { readonly likelihood: number; readonly impact: number } {
  const start = riskAt(from);
  const end = riskAt(to);
  const likelihoodMoved = riskAt({ likelihood: to.likelihood, impact: from.impact });
  const impactMoved = riskAt({ likelihood: from.likelihood, impact: to.impact });
  return {
    likelihood: (start - likelihoodMoved + impactMoved - end) / 2,
    impact: (start - impactMoved + likelihoodMoved - end) / 2,
  };
}
