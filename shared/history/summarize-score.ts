/** The figures of a score that a snapshot keeps, so that a trend needs neither the pack nor the method of then. */
import type { ScoreSummary } from '../assessment/schema';
import type { Score } from '../scoring/types';

/** Headlines, coverage, modules, scenarios and findings, in the order the score gives them. */
export function summarizeScore(score: Score): ScoreSummary {
  return {
    legalExposure: score.headlines.legalExposure,
    positionReadiness: score.headlines.positionReadiness,
    answered: score.coverage.answered,
    applicable: score.coverage.applicable,
    modules: score.modules.map(({ id, title, readiness }) => ({ id, title, readiness })),
    scenarios: score.scenarios.map(({ id, title, inherentRisk, residual }) => ({
      id,
      title,
      inherent: inherentRisk.risk,
      residual,
    })),
    findings: score.findings.map(({ questionId, title, headline, kind }) => ({
      questionId,
      title,
      headline,
      kind,
    })),
  };
}
