/** Quantified exposure in words for both documents. Figures come from `shared/loss`; the headlines play no part. */
import type { LossEstimate } from '../../assessment/schema';
import { quantifiedLossOf, type QuantifiedLoss } from '../../loss/quantified-loss';
import type { LossResults, LossFigures } from '../../loss/types';
import { countOf } from '../../base/words';
import {
  attributionOf,
  authorWords,
  controlsWords,
  frequencyWords,
  lossWords,
  obstacleWords,
} from '../../wording/loss-words';
import { formatAmount, formatRate, moneyInWords, moneySpan } from '../../wording/money';
import type { LossEstimateView, LossResultsView, LossView } from '../loss-types';
import { amount, caveats, measureRows, runWords } from '../../wording/loss-figures';
import type { ReportContext } from './context';

function estimateView(estimate: LossEstimate, title: string, currency: string): LossEstimateView {
  return {
    title,
    frequency: frequencyWords(estimate),
    loss: lossWords(estimate, currency),
    controls: controlsWords(estimate),
    author: authorWords(estimate),
    basis: estimate.basis,
  };
}

function resultsView(results: LossResults, quantified: QuantifiedLoss): LossResultsView {
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

function viewOf(quantified: QuantifiedLoss, context: ReportContext): LossView {
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

function lineOf({ exposure, results }: QuantifiedLoss): string {
  const attribution = attributionOf(exposure);
  if (results === null) return '';
  const { worst, best } = results.total;
  const span = (of: (figures: LossFigures) => number) => moneySpan(of(best), of(worst), exposure.currency);
  const [mean, error] = [
    span((it) => it.mean.value),
    moneyInWords(worst.mean.standardError, exposure.currency),
  ];
  const in20 = span((it) => it.valueAtRisk95.value);
  return `${attribution} For ${countOf(results.scenarios.length, 'scenario')}: a mean annual loss of ${mean} (best to worst case, standard error up to ${error}); one year in 20 costs more than ${in20}. Inputs, method and limits are on file.`;
}

/** What the documents say of quantified exposure: `null` and an empty line until an estimate is filled in. */
export function lossViews(context: ReportContext): {
  readonly exposure: LossView | null;
  readonly line: string;
} {
  const { assessment, score } = context.input;
  const quantified = quantifiedLossOf(assessment, score);
  if (quantified === null) return { exposure: null, line: '' };
  return { exposure: viewOf(quantified, context), line: lineOf(quantified) };
}
