/** Quantified exposure in words for both documents. Figures come from `shared/loss`; the headlines play no part. */
import type { LossEstimate } from '../../assessment/schema';
import { exposureOf, type QuantifiedExposure } from '../../loss/exposure-of';
import type { ExposureResults, Figure, LossFigures, Outcome } from '../../loss/types';
import { countOf } from '../../base/words';
import {
  attributionOf,
  authorWords,
  controlsWords,
  frequencyWords,
  lossWords,
  obstacleWords,
} from '../../wording/exposure-words';
import {
  formatAmount,
  formatChance,
  formatChanceError,
  formatError,
  formatRate,
  moneyInWords,
  moneySpan,
} from '../../wording/money';
import type { ExposureEstimateView, ExposureResultsView, ExposureView, FigureView } from '../exposure-types';
import type { ReportContext } from './context';

function amount({ value, standardError }: Figure): FigureView {
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
export function measureRows({ worst, best }: Outcome): ExposureResultsView['total'] {
  return MEASURES.map(({ name, of }) => ({ name, worst: of(worst), best: of(best) }));
}

/** "Simulated over 100,000 years from seed 41, … " */
export function runWords({ years, seed, correlation }: ExposureResults): string {
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

function estimateView(estimate: LossEstimate, title: string, currency: string): ExposureEstimateView {
  return {
    title,
    frequency: frequencyWords(estimate),
    loss: lossWords(estimate, currency),
    controls: controlsWords(estimate),
    author: authorWords(estimate),
    basis: estimate.basis,
  };
}

function resultsView(results: ExposureResults, quantified: QuantifiedExposure): ExposureResultsView {
  const { currency } = quantified.exposure;
  return {
    currency,
    run: runWords(results),
    total: measureRows(results.total),
    scenarios: results.scenarios.map(({ title, exactMeanBeforeControls, worst, best }) => ({
      title,
      before: formatAmount(exactMeanBeforeControls),
      worst: amount(worst.mean),
      best: amount(best.mean),
      worstIn20: amount(worst.valueAtRisk95),
      worstIn100: amount(worst.valueAtRisk99),
    })),
    curve: {
      points: results.total.exceedance,
      currency,
      attribution: attributionOf(quantified.exposure),
    },
  };
}

function viewOf(quantified: QuantifiedExposure, context: ReportContext): ExposureView {
  const { exposure, results, setAside } = quantified;
  const { scenarios } = context.input.pack;
  const titleOf = (id: string) => scenarios.find((scenario) => scenario.id === id)?.title ?? id;
  const { correlation, correlationReason, currency, estimates } = exposure;
  return {
    caveats: caveats(attributionOf(exposure)),
    estimates: estimates.map((estimate) => estimateView(estimate, titleOf(estimate.scenarioId), currency)),
    correlation:
      correlationReason === '' ? '' : `Correlation of ${formatRate(correlation)}: ${correlationReason}`,
    setAside: setAside.map(
      ({ scenarioId, obstacle }) => `${titleOf(scenarioId)}: ${obstacleWords(obstacle)}.`,
    ),
    results: results === null ? null : resultsView(results, quantified),
  };
}

function lineOf({ exposure, results }: QuantifiedExposure): string {
  const attribution = attributionOf(exposure);
  if (results === null) return '';
  const { worst, best } = results.total;
  const span = (of: (figures: LossFigures) => number) => moneySpan(of(best), of(worst), exposure.currency);
  const [mean, error] = [
    span((it) => it.mean.value),
    moneyInWords(worst.mean.standardError, exposure.currency),
  ];
  const in20 = span((it) => it.valueAtRisk95.value);
  return `${attribution} For ${countOf(results.scenarios.length, 'scenario')}: a mean annual loss of ${mean} (best to worst case, standard error up to ${error}); one year in 20 costs more than ${in20}. The memo has inputs, method and limits.`;
}

/** What the documents say of quantified exposure: `null` and an empty line until an estimate is filled in. */
export function exposureViews(context: ReportContext): {
  readonly exposure: ExposureView | null;
  readonly line: string;
} {
  const { assessment, score } = context.input;
  const quantified = exposureOf(assessment, score);
  if (quantified === null) return { exposure: null, line: '' };
  return { exposure: viewOf(quantified, context), line: lineOf(quantified) };
}
