import { obstacleOf } from '@shared/loss/plan';
import type { Obstacle } from '@shared/loss/types';
import { parseAmount } from '@shared/base/amounts';
import { AMOUNT_PROBLEM_WORDS } from '@shared/wording/amount-words';
import { frequencyOf, lossOf, toEstimate, type EstimateValues } from './loss-estimates-values';

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
  if (!from.ok || !to.ok) return amountProblem(from.ok ? high : low);
  return from.value > to.value ? 'The lower end comes first.' : 'The upper end is too high.';
}

/** Why a text is no amount, and how to write one. */
function amountProblem(text: string): string {
  const read = parseAmount(text);
  return read.ok ? 'It is higher than can be simulated.' : AMOUNT_PROBLEM_WORDS[read.error];
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
    ...(isModeMissing ? { mode: amountProblem(values.mode) } : {}),
  };
  if (Object.keys(missing).length > 0) return missing;
  const obstacle = obstacleOf(estimate, years);
  return obstacle === null ? {} : (FROM_OBSTACLE[obstacle] ?? {});
}
