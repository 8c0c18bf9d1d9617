/** What must stand in a document about quantified exposure: every estimate with its author, and the figure it leads to. */
import { quantifiedLossOf } from '../../loss/quantified-loss';
import { section, SECTIONS, type ProofItem, type ProofSource } from './items';

/** Three leading digits, thousands apart: as an amount is written everywhere. */
function amount(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

/** Every estimate as it was typed, and the mean annual loss of both cases. Nothing where there is none. */
export function estimatesOfLoss({ pack, assessment, score }: ProofSource): readonly ProofItem[] {
  const quantified = quantifiedLossOf(assessment, score);
  if (quantified === null) return [];
  const { exposure, results } = quantified;
  const titles = new Map(pack.scenarios.map(({ id, title }) => [id, title]));
  const estimates = exposure.estimates.map(({ scenarioId, estimatedBy, basis }) => ({
    kind: 'estimate' as const,
    name: `the estimate of ${scenarioId}`,
    texts: [titles.get(scenarioId) ?? scenarioId, estimatedBy, basis].filter((text) => text.trim() !== ''),
    under: section(SECTIONS.exposure),
  }));
  const means = results === null ? [] : [results.total.worst.exactMean, results.total.best.exactMean];
  const figures = means.map((mean) => ({
    kind: 'figure' as const,
    name: 'the mean annual loss',
    texts: [amount(mean)],
    under: section(SECTIONS.exposure),
  }));
  return [...estimates, ...figures];
}
