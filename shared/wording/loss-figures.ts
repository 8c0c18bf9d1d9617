/** The figures of a simulated loss in words, the same on screen and in documents. Computes no figure. */
import type { LossResults, Figure, LossFigures, SimulationOutcome } from '../loss/types';
import { formatAmount, formatChance, formatChanceError, formatError } from './money';

/** A figure with its standard error, e.g. "1,240,000" and "± 12,000". */
export interface FigureView {
  readonly figure: string;
  readonly error: string;
}

/** One measure of the annual loss in both cases. */
export interface MeasureRow {
  readonly name: string;
  readonly worst: FigureView;
  readonly best: FigureView;
}

/** An amount with its standard error. */
export function amount({ value, standardError }: Figure): FigureView {
  return { figure: formatAmount(value), error: formatError(standardError) };
}

function chance({ value, standardError }: Figure): FigureView {
  return { figure: formatChance(value), error: formatChanceError(standardError) };
}

const MEASURES = [
  { name: 'Mean annual loss, simulated', of: (figures: LossFigures) => amount(figures.mean) },
  {
    name: 'Mean annual loss, in closed form',
    of: (figures: LossFigures) => ({ figure: formatAmount(figures.exactMean), error: 'exact' }),
  },
  {
    name: 'One year in 20 costs more than (VaR 95)',
    of: (figures: LossFigures) => amount(figures.valueAtRisk95),
  },
  {
    name: 'One year in 100 costs more than (VaR 99)',
    of: (figures: LossFigures) => amount(figures.valueAtRisk99),
  },
  {
    name: 'Mean of the worst 5% of years (expected shortfall 95)',
    of: (figures: LossFigures) => amount(figures.expectedShortfall95),
  },
  {
    name: 'Mean of the worst 1% of years (expected shortfall 99)',
    of: (figures: LossFigures) => amount(figures.expectedShortfall99),
  },
  { name: 'Chance that a year has any loss', of: (figures: LossFigures) => chance(figures.chanceOfLoss) },
] as const;

/** Every measure of an outcome in both cases, in the order in which they are printed. */
export function measureRows({ worst, best }: SimulationOutcome): readonly MeasureRow[] {
  return MEASURES.map(({ name, of }) => ({ name, worst: of(worst), best: of(best) }));
}

/** "Simulated over 100,000 years from seed 41, … " */
export function runWords({ years, seed, correlation }: LossResults): string {
  const together =
    correlation === 0
      ? 'the scenarios are taken to be independent of each other'
      : `the scenarios follow one common factor with a correlation of ${String(correlation)}`;
  return `${formatAmount(years)} simulated years from seed ${String(seed)}; ${together}. Each year draws a rate from the range of events (lognormal), a number of events (Poisson) and a loss for each of them; controls take off the shares that the score takes off. The same seed gives the same figures.`;
}

/** What the figures mean and what they cannot say. */
export function caveats(attribution: string): readonly string[] {
  return [
    `${attribution} The figures carry the judgment of those who made the estimates into a distribution; they measure nothing.`,
    'Worst and best case are the two ends of what the assessment still leaves unknown about controls. The standard error beside a figure (±) says how far it would move with other random numbers; it says nothing about whether the estimates are right.',
    'These amounts are never part of legal exposure, of position readiness or of a risk level.',
  ];
}
