/**
 * One risk figure from likelihood and impact, and what controls take off it. Arithmetic only: no packs, no
 * answers. The method is written up in `docs/method.md`.
 */
import { LEVEL_BANDS, riskLevelOf } from './sp800-30';
import type { Level } from './types';

/** A likelihood and an impact, each 0–100. */
export interface RiskPoint {
  readonly likelihood: number;
  readonly impact: number;
}

/** A control's weight and effectiveness (0…1) on one axis. */
export interface WeightedControl {
  readonly weight: number;
  readonly effectiveness: number;
}

/** Level of risk by Table I-2. */
export function levelAt(at: RiskPoint): Level {
  return riskLevelOf(at.likelihood, at.impact);
}

/**
 * Risk on 0–100: the geometric mean of likelihood and impact, held inside the band that Table I-3 gives to
 * the level that Table I-2 gives to the pair. So the figure never contradicts the level, and it never falls
 * when likelihood or impact rises.
 */
export function riskAt(at: RiskPoint): number {
  const band = LEVEL_BANDS[levelAt(at)];
  const mean = Math.sqrt(at.likelihood * at.impact);
  return Math.min(band.to, Math.max(band.from, mean));
}

/**
 * The share that controls take off an axis: cap × Σ(weight × effectiveness) ÷ Σ weight.
 *
 * @returns 0 without controls; never above `cap`.
 */
export function reductionOf(controls: readonly WeightedControl[], cap: number): number {
  const total = controls.reduce((sum, control) => sum + control.weight, 0);
  if (total === 0) return 0;
  const effect = controls.reduce((sum, control) => sum + control.weight * control.effectiveness, 0);
  return Math.min(cap, (cap * effect) / total);
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
