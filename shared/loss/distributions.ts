/** The distributions an estimate is turned into: parameters from ranges, means in closed form, and single draws. */
import type { Range } from '../base/range';
import { normalQuantile, Z95 } from './normal';
import type { RandomStream } from './random-stream';

/** A lognormal variable by the mean and the standard deviation of its logarithm. `sigma` 0 is a point. */
export interface Lognormal {
  readonly kind: 'lognormal';
  readonly mu: number;
  readonly sigma: number;
}

/** A PERT variable: a beta variable stretched between a floor and a ceiling. */
export interface Pert {
  readonly kind: 'pert';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export type Severity = Lognormal | Pert;

/** The lognormal whose 5th and 95th percentiles are the ends of a range above zero. */
export function lognormalOf({ low, high }: Range): Lognormal {
  const [from, to] = [Math.log(low), Math.log(high)];
  return { kind: 'lognormal', mu: (from + to) / 2, sigma: (to - from) / (2 * Z95) };
}

function lognormalMoment({ mu, sigma }: Lognormal, power: number): number {
  return Math.exp(power * mu + (power * power * sigma * sigma) / 2);
}

/** Shapes of the beta variable behind a PERT; they always sum to 6. Both are 1 or more. */
function shapesOf({ low, mode, high }: Pert): { readonly alpha: number; readonly beta: number } {
  const width = high - low;
  if (width <= 0) return { alpha: 3, beta: 3 };
  return { alpha: 1 + (4 * (mode - low)) / width, beta: 1 + (4 * (high - mode)) / width };
}

/** The mean in closed form. */
export function meanOf(variable: Severity): number {
  if (variable.kind === 'lognormal') return lognormalMoment(variable, 1);
  return (variable.low + 4 * variable.mode + variable.high) / 6;
}

/** The mean of the square in closed form. */
export function meanSquareOf(variable: Severity): number {
  if (variable.kind === 'lognormal') return lognormalMoment(variable, 2);
  const { alpha, beta } = shapesOf(variable);
  const width = variable.high - variable.low;
  const mean = meanOf(variable);
  return mean * mean + (width * width * alpha * beta) / 252;
}

/** The value a lognormal exceeds with the given probability. */
export function lognormalExceededWith({ mu, sigma }: Lognormal, probability: number): number {
  return Math.exp(mu - sigma * normalQuantile(probability));
}

/** One draw of a lognormal. */
export function drawLognormal({ mu, sigma }: Lognormal, stream: RandomStream): number {
  return Math.exp(mu + sigma * stream.normal());
}

/**
 * One draw of a gamma variable of scale 1 and shape 1 or more: G. Marsaglia, W. W. Tsang, “A Simple Method for
 * Generating Gamma Variables”, ACM Transactions on Mathematical Software 26 (2000).
 */
function drawGamma(shape: number, stream: RandomStream): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = stream.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(stream.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One draw of a PERT: the share of two gamma variables, stretched between the ends. */
function drawPert(variable: Pert, stream: RandomStream): number {
  const { alpha, beta } = shapesOf(variable);
  const one = drawGamma(alpha, stream);
  const other = drawGamma(beta, stream);
  return variable.low + (variable.high - variable.low) * (one / (one + other));
}

/** One draw of the loss of one event. */
export function drawSeverity(variable: Severity, stream: RandomStream): number {
  return variable.kind === 'lognormal' ? drawLognormal(variable, stream) : drawPert(variable, stream);
}
