/**
 * The score of an assessment: a pure function of the pack, the profile and the applicable answers. Order
 * of answers, hidden answers and notes change nothing. Method: `docs/method.md`.
 */
import type { Assessment } from '../assessment/schema';
import { truthOf } from '../pack/applicability';
import type { Pack } from '../pack/schema';
import { compilePack, type CompiledPack } from './compiled-pack';
import { findingsOf } from './findings';
import { nextQuestionsOf } from './next-questions';
import { countingItems, placeAnswers, type PlacedAnswers, type ScoredItem } from './placed-answers';
import { headlineFiguresOf, moduleReadiness } from './readiness';
import { scenarioInput, scoreScenario, type ScenarioInput } from './scenario-score';
import type { Coverage, ModuleScore, Score, ScenarioScore } from './types';

function coverageOf(items: readonly ScoredItem[]): Coverage {
  const count = (state: ScoredItem['state']) => items.filter((item) => item.state === state).length;
  return {
    answered: count('answered'),
    applicable: countingItems(items).length,
    unknown: count('unknown'),
    open: count('open'),
    notApplicable: count('not-applicable'),
  };
}

function modulesOf(placed: PlacedAnswers): readonly ModuleScore[] {
  return placed.modules.flatMap(({ module: { id, title }, items }) => {
    const readiness = moduleReadiness(items);
    if (readiness === null) return [];
    const { answered, applicable } = coverageOf(items);
    return [{ id, title, readiness: readiness.range, answered, applicable, why: readiness.why }];
  });
}

function evidenceOf(items: readonly ScoredItem[]): Score['evidence'] {
  const answered = items.filter((item) => item.state === 'answered');
  const withEvidence = answered.filter((item) => (item.answer?.evidence.length ?? 0) > 0);
  return { withEvidence: withEvidence.length, answered: answered.length };
}

/** Worst first, so that a reader meets the gravest scenario at the top. */
function bySeverity(a: ScenarioScore, b: ScenarioScore): number {
  return b.residual.high - a.residual.high || b.residual.low - a.residual.low || (a.id < b.id ? -1 : 1);
}

function scenariosOf(
  compiled: CompiledPack,
  placed: PlacedAnswers,
  profile: Assessment['profile'],
): readonly ScenarioInput[] {
  return compiled.scenarios
    .filter(({ scenario }) => truthOf(scenario.applicability, profile) !== 'no')
    .filter(({ scenario }) => scenario.controls.some((control) => placed.byId.has(control.question)))
    .map((scenario) => scenarioInput(scenario, placed.byId, profile));
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
  const compiled = compilePack(pack);
  const placed = placeAnswers(compiled, assessment);
  const { items } = placed;
  const scenarios = scenariosOf(compiled, placed, assessment.profile);
  const modules = modulesOf(placed);
  const listed = new Set(modules.map((module) => module.id));
  const { legalExposure, positionReadiness } = headlineFiguresOf(items);
  return {
    pack: { id: pack.manifest.id, version: pack.manifest.version },
    headlines: { legalExposure: legalExposure.range, positionReadiness: positionReadiness.range },
    why: { legalExposure: legalExposure.why, positionReadiness: positionReadiness.why },
    coverage: coverageOf(items),
    evidence: evidenceOf(items),
    modules,
    modulesNotApplicable: pack.modules
      .filter((module) => !listed.has(module.id))
      .map(({ id, title }) => ({ id, title })),
    scenarios: scenarios.map(scoreScenario).sort(bySeverity),
    findings: findingsOf(items),
    nextQuestions: nextQuestionsOf(countingItems(items), scenarios),
    unknownQuestionIds: placed.unknownIds,
    hiddenQuestionIds: placed.hiddenIds,
  };
}
