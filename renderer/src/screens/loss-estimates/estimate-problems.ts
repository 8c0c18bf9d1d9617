import { obstacleOf } from '@shared/loss/plan';
import type { Obstacle } from '@shared/loss/types';
import { frequencyOf, lossOf, parseAmount, toEstimate, type EstimateValues } from './loss-estimates-values';

/** What is wrong with an estimate, by where it is to be mended. */
export interface EstimateProblems {
  readonly frequency?: string;
  readonly loss?: string;
  readonly mode?: string;
}

const FROM_OBSTACLE: Readonly<Partial<Record<Obstacle, EstimateProblems>>> = {
  'frequency-too-wide': { frequency: 'The ends lie more than a factor of 10,000 apart. Narrow the range.' },
  'loss-too-wide': { loss: 'The ends lie more than a factor of 100,000 apart. Narrow the range.' },
  'too-many-events': {
    frequency: 'More events than can be simulated one by one. Narrow the range, or simulate fewer years.',
  },
  'mode-outside': { mode: 'The most likely loss lies between the two ends.' },
};

function rangeProblem(low: string, high: string): string {
  if (low.trim() === '' && high.trim() === '') return 'Not filled in yet.';
  const [from, to] = [parseAmount(low), parseAmount(high)];
  if (low.trim() === '' || high.trim() === '')
    return 'Both ends are needed; they are kept once both are there.';
  if (from === null || to === null) return 'Numbers above zero, e.g. 0.5 or 1,000,000.';
  return from > to ? 'The lower end comes first.' : 'The upper end is too high.';
}

/** What keeps an estimate from being simulated; empty if nothing does. */
export function estimateProblems(values: EstimateValues, years: number): EstimateProblems {
  const frequency = frequencyOf(values);
  const loss = lossOf(values);
  const estimate = toEstimate(values);
  const isModeMissing = estimate.severity.kind === 'pert' && estimate.severity.mode === null;
  const missing = {
    ...(frequency === null ? { frequency: rangeProblem(values.frequencyLow, values.frequencyHigh) } : {}),
    ...(loss === null ? { loss: rangeProblem(values.lossLow, values.lossHigh) } : {}),
    ...(isModeMissing ? { mode: 'A number above zero is needed here.' } : {}),
  };
  if (Object.keys(missing).length > 0) return missing;
  const obstacle = obstacleOf(estimate, years);
  return obstacle === null ? {} : (FROM_OBSTACLE[obstacle] ?? {});
}
