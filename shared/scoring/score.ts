/**
 * The score of an assessment: a pure function of the pack, the profile and the applicable answers. Order
 * of answers, hidden answers and notes change nothing. Method: `docs/method.md`.
 */
import { questionnaireOf, type QuestionItem, type Questionnaire } from '../assessment/questionnaire';
import type { Assessment } from '../assessment/schema';
import { evaluateApplicability } from '../pack/applicability';
import type { Pack } from '../pack/schema';
import { findingsOf } from './findings';
import { nextQuestionsOf } from './next-questions';
import { countingItems, headlinesOf, readinessOf } from './readiness';
import { scenarioInput, scoreScenario } from './scenario-score';
import type { Coverage, ModuleScore, Score, ScenarioScore } from './types';

function coverageOf(items: readonly QuestionItem[]): Coverage {
  const count = (state: QuestionItem['state']) => items.filter((item) => item.state === state).length;
  return {
    answered: count('answered'),
    applicable: countingItems(items).length,
    unknown: count('unknown'),
    open: count('open'),
    notApplicable: count('not-applicable'),
  };
}

function modulesOf(questionnaire: Questionnaire): readonly ModuleScore[] {
  return questionnaire.modules.flatMap((module) => {
    const readiness = readinessOf(module.items);
    if (readiness === null) return [];
    const { id, title, answered, applicable } = module;
    return [{ id, title, readiness, answered, applicable }];
  });
}

function evidenceOf(items: readonly QuestionItem[]): Score['evidence'] {
  const answered = items.filter((item) => item.state === 'answered');
  const withEvidence = answered.filter((item) => (item.answer?.evidence.length ?? 0) > 0);
  return { withEvidence: withEvidence.length, answered: answered.length };
}

/** Worst first, so that a reader meets the gravest scenario at the top. */
function bySeverity(a: ScenarioScore, b: ScenarioScore): number {
  return b.residual.high - a.residual.high || b.residual.low - a.residual.low || (a.id < b.id ? -1 : 1);
}

/**
 * Scores an assessment.
 *
 * @param pack - the body of law and questions to score under
 * @param assessment - its profile and answers; titles, notes and dates play no part
 * @returns ranges throughout (points where nothing is unknown). Scenarios and modules that cannot apply to
 *   the profile are left out; modules left out are named. Never throws for a pack from `loadPack`.
 */
export function scoreAssessment(pack: Pack, assessment: Pick<Assessment, 'profile' | 'answers'>): Score {
  const questionnaire = questionnaireOf(pack, assessment);
  const items = questionnaire.modules.flatMap((module) => module.items);
  const counting = countingItems(items);
  const byId = new Map(items.map((item) => [item.question.id, item]));
  const scenarios = pack.scenarios
    .filter(
      ({ applicability }) =>
        evaluateApplicability(applicability, assessment.profile, pack.facets).state !== 'no',
    )
    .filter((scenario) => scenario.controls.some((control) => byId.has(control.question)))
    .map((scenario) => scenarioInput(scenario, byId, { pack, profile: assessment.profile }));
  const modules = modulesOf(questionnaire);
  const listed = new Set(modules.map((module) => module.id));
  return {
    pack: { id: pack.manifest.id, version: pack.manifest.version },
    headlines: headlinesOf(items),
    coverage: coverageOf(items),
    evidence: evidenceOf(items),
    modules,
    modulesNotApplicable: pack.modules
      .filter((module) => !listed.has(module.id))
      .map(({ id, title }) => ({ id, title })),
    scenarios: scenarios.map(scoreScenario).sort(bySeverity),
    findings: findingsOf(items),
    nextQuestions: nextQuestionsOf(counting, scenarios),
    unknownQuestionIds: questionnaire.unknownAnswers.map((answer) => answer.questionId),
    hiddenQuestionIds: questionnaire.hidden
      .filter((item) => item.answer !== undefined)
      .map((item) => item.question.id),
  };
}
