/** Figures, standard errors and the exceedance curve from simulated annual losses. Draws nothing. */
import type { ExceedancePoint, Figure, LossFigures } from './types';

/** Points of a loss exceedance curve. */
const CURVE_POINTS = 60;
/** The curve ends where fewer simulated years than this lie beyond: further out it would be noise. */
const LEAST_BEYOND = 10;
/** The curve begins where this share of the years with a loss is passed. */
const CURVE_START = 0.01;

/** Simulated annual losses in rising order; years without a loss are counted, not kept. */
export interface LossSample {
  readonly years: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  readonly losses: Float64Array;
}

/** Sorts the losses of a run. The given array is left as it is. */
export function sampleOf(annual: Float64Array): LossSample {
  // By hand: filtering with a function takes as long as sorting.
  const room = new Float64Array(annual.length);
  let count = 0;
  for (const loss of annual) {
    if (loss <= 0) continue;
    room[count] = loss;
    count += 1;
  }
  const losses = room.slice(0, count).sort();
  let sum = 0;
  let sumOfSquares = 0;
  for (const loss of losses) {
    sum += loss;
    sumOfSquares += loss * loss;
  }
  return { years: annual.length, sum, sumOfSquares, losses };
}

/** The loss at a place in rising order, from 1 to the number of years. */
function lossAt({ years, losses }: LossSample, place: number): number {
  const index = Math.min(years, Math.max(1, place)) - (years - losses.length) - 1;
  return index < 0 ? 0 : (losses[index] ?? 0);
}

function meanFigure({ years, sum, sumOfSquares }: LossSample): Figure {
  const mean = sum / years;
  const variance = Math.max(0, sumOfSquares - years * mean * mean) / Math.max(1, years - 1);
  return { value: mean, standardError: Math.sqrt(variance / years) };
}

/** Place of a quantile in rising order; the tiny step back undoes the rounding of the product. */
function placeOf(years: number, level: number): number {
  return Math.ceil(years * level - 1e-9);
}

/** The quantile as an order statistic; its error is half the span of the order statistics one standard deviation away. */
function quantileFigure(sample: LossSample, level: number): Figure {
  const place = placeOf(sample.years, level);
  const spread = Math.ceil(Math.sqrt(sample.years * level * (1 - level)));
  const span = lossAt(sample, place + spread) - lossAt(sample, place - spread);
  return { value: lossAt(sample, place), standardError: span / 2 };
}

/**
 * The mean of the worst years. Error after B. J. Manistre, G. H. Hancock, “Variance of the CTE Estimator”, North
 * American Actuarial Journal 9 (2005).
 */
function shortfallFigure(sample: LossSample, level: number): Figure {
  const { years } = sample;
  const place = placeOf(years, level);
  const quantile = lossAt(sample, place);
  const tail = years * (1 - level);
  // The year at the quantile counts with the part of it that lies in the tail.
  let sum = (place - years * level) * quantile;
  let beyond = 0;
  for (let at = place + 1; at <= years; at += 1) {
    const excess = lossAt(sample, at) - quantile;
    sum += excess + quantile;
    beyond += excess * excess;
  }
  const value = Math.max(quantile, sum / tail);
  const excess = value - quantile;
  const variance = Math.max(0, beyond / tail - excess * excess) + level * excess * excess;
  return { value, standardError: Math.sqrt(variance / tail) };
}

function shareFigure(count: number, years: number): Figure {
  const value = count / years;
  return { value, standardError: Math.sqrt((value * (1 - value)) / years) };
}

/** All figures of a sample. */
export function figuresOf(sample: LossSample, exactMean: number): LossFigures {
  return {
    exactMean,
    mean: meanFigure(sample),
    valueAtRisk95: quantileFigure(sample, 0.95),
    valueAtRisk99: quantileFigure(sample, 0.99),
    expectedShortfall95: shortfallFigure(sample, 0.95),
    expectedShortfall99: shortfallFigure(sample, 0.99),
    chanceOfLoss: shareFigure(sample.losses.length, sample.years),
  };
}

/** How many years cost more than `loss`. */
function countAbove({ losses }: LossSample, loss: number): number {
  let [from, to] = [0, losses.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((losses[middle] ?? 0) > loss) to = middle;
    else from = middle + 1;
  }
  return losses.length - from;
}

/** Three leading digits: a loss a reader can repeat. */
function rounded(loss: number): number {
  return Number(loss.toPrecision(3));
}

/** Losses at equal ratios over what the two cases show. */
function curveLosses(worst: LossSample, best: LossSample): readonly number[] {
  const low = best.losses.length > 0 ? best : worst;
  const from = low.losses[Math.floor(low.losses.length * CURVE_START)];
  if (from === undefined) return [];
  const to = Math.max(2 * from, lossAt(worst, worst.years - LEAST_BEYOND));
  const step = Math.log(to / from) / (CURVE_POINTS - 1);
  const losses = Array.from({ length: CURVE_POINTS }, (_, point) => rounded(from * Math.exp(step * point)));
  return [...new Set(losses)];
}

/** The loss exceedance curve of both cases over the same losses. */
export function exceedanceOf(worst: LossSample, best: LossSample): readonly ExceedancePoint[] {
  return curveLosses(worst, best).map((loss) => ({
    loss,
    worst: shareFigure(countAbove(worst, loss), worst.years),
    best: shareFigure(countAbove(best, loss), best.years),
  }));
}
