/** The figures of a score that a snapshot keeps, so that a trend needs neither the pack nor the method of then. */
import type { ScoreSummary } from '../assessment/schema';
import type { Range } from '../base/range';
import type { CountedFigure, Score } from '../scoring/types';

/** Headlines, coverage, modules, scenarios and findings, in the order the score gives them. */
export function summarizeScore(score: Score): ScoreSummary {
  return {
    legalExposure: rangeOf(score.headlines.legalExposure),
    positionReadiness: rangeOf(score.headlines.positionReadiness),
    answered: score.coverage.answered,
    applicable: score.coverage.applicable,
    modules: score.modules.map(({ id, title, readiness }) => ({ id, title, readiness: rangeOf(readiness) })),
    scenarios: score.scenarios.map(({ id, title, inherentRisk, residual }) => ({
      id,
      title,
      inherent: inherentRisk.risk,
      residual,
    })),
    findings: [
      ...score.findings.map(({ questionId, title, headline }) => ({
        questionId,
        title,
        headline,
        kind: 'gap' as const,
      })),
      ...score.openQuestions.map(({ questionId, whether, headline }) => ({
        questionId,
        title: whether,
        headline,
        kind: 'unknown' as const,
      })),
    ],
  };
}

function rangeOf(figure: CountedFigure | null): Range | null {
  return figure === null ? null : { low: figure.low, high: figure.high };
}
