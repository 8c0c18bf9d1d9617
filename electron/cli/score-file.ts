/** The content of `score.json`: the whole score with what it was made from. Computes nothing of its own. */
import { evaluateDecisions } from '@shared/decisions/evaluate';
import { quantifiedLossOf, type QuantifiedLoss } from '@shared/loss/quantified-loss';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { narrowingOf } from '@shared/scoring/narrowing';
import type { Score } from '@shared/scoring/types';
import { evaluationFields, scoreFields } from './score-fields';
import type { ScoreOrigin } from './score-origin';
import { trendFields } from './trend-fields';

/** Effects of controls, what was left out, and results, beside the estimates as they are stored. */
function lossFields(quantified: QuantifiedLoss | null) {
  if (quantified === null) return null;
  const { exposure, plan, setAside, results } = quantified;
  const leftByControls = plan.scenarios.map(({ scenarioId, left }) => ({ scenarioId, ...left }));
  return { inputs: exposure, leftByControls, setAside, results };
}

/** Every decision that is put to the company, and recorded ones that are not. */
function decisionFields({ source, pack }: ScoreOrigin) {
  const decisions = evaluateDecisions(pack, source.assessment);
  const asked = new Set(decisions.map((decision) => decision.id));
  const recorded = source.assessment.decisions.map(({ decisionId }) => decisionId);
  return {
    decisions: decisions.map(evaluationFields),
    decisionsNotAsked: recorded.filter((id) => !asked.has(id)),
  };
}

/** The text of `score.json`: indented, always in the same order, a newline at the end. */
export function scoreFileText(score: Score, origin: ScoreOrigin): string {
  const { source, pack, asOf, switches } = origin;
  const { id, title } = source.assessment;
  const fingerprint = fingerprintOf(source, pack.manifest);
  const narrowing = narrowingOf(pack, source.assessment);
  const exposure = lossFields(quantifiedLossOf(source.assessment, score));
  const decided = decisionFields(origin);
  const content = {
    assessment: { id, title },
    asOf,
    fingerprint,
    switches,
    ...scoreFields(score, source.assessment.settlements),
    narrowing,
    ...decided,
    exposure,
    trend: trendFields(origin, score),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
