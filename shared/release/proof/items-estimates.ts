/** What must stand in a document about quantified exposure and about scenarios: estimates with their authors, and figures. */
import { quantifiedLossOf } from '../../loss/quantified-loss';
import { readAloud, section, SECTIONS, type ProofItem, type ProofSource } from './items';

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

/** Each scenario with its figures before and after, in the table of risks and in the workings. */
export function scenarioFigures({ score }: ProofSource): readonly ProofItem[] {
  return score.scenarios.flatMap(({ title, inherentRisk, residual }) => [
    {
      kind: 'figure' as const,
      name: `the risk of “${title}”`,
      texts: [`${title} ${readAloud(inherentRisk.risk)} ${readAloud(residual)}`],
      under: section(SECTIONS.scenarios),
    },
    {
      kind: 'figure' as const,
      name: `the workings of “${title}”`,
      texts: [title, `Risk ${readAloud(residual)} of 100`],
      under: section(SECTIONS.workings),
    },
  ]);
}
