/**
 * The score of an assessment: a pure function of the pack, the profile and the applicable answers. Order
 * of answers, hidden answers and notes change nothing. Method: `docs/method.md`.
 */
import type { Assessment } from '../assessment/schema';
import type { Range } from '../base/range';
import { truthOf } from '../pack/applicability';
import type { Pack, Scenario } from '../pack/schema';
import { compilePack, type CompiledPack } from './compiled-pack';
import { contradictionsOf } from './contradictions';
import { findingsOf, openQuestionsOf } from './findings';
import { nextQuestionsOf } from './next-questions';
import { countingItems, placeAnswers, type PlacedAnswers, type ScoredItem } from './placed-answers';
import { bareHeadlinesOf, headlineFiguresOf, moduleReadiness } from './readiness';
import { residualOf, scenarioInput, scoreScenario, type ScenarioInput } from './scenario-score';
import { LEVELS, type Coverage, type ModuleScore, type Score, type ScenarioScore, type Why } from './types';

const NO_REASON: Why = { shares: [], movers: [] };

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
  return placed.modules.map(({ module: { id, title }, items }) => {
    const readiness = moduleReadiness(items);
    const { answered, applicable } = coverageOf(items);
    return {
      id,
      title,
      readiness: readiness?.figure ?? null,
      answered,
      applicable,
      why: readiness?.why ?? NO_REASON,
    };
  });
}

function evidenceOf(items: readonly ScoredItem[]): Score['evidence'] {
  const answered = items.filter((item) => item.state === 'answered');
  const withEvidence = answered.filter((item) => (item.answer?.evidence.length ?? 0) > 0);
  return { withEvidence: withEvidence.length, answered: answered.length };
}

/**
 * Gravest first: by level, then by consequence, then by figure. Ranges that overlap are not told apart by a figure, so
 * the graver consequence leads within a level.
 */
function bySeverity(a: ScenarioScore, b: ScenarioScore): number {
  return (
    LEVELS.indexOf(b.level.high) - LEVELS.indexOf(a.level.high) ||
    b.impact.high - a.impact.high ||
    b.residual.high - a.residual.high ||
    b.residual.low - a.residual.low ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The activity question whose being set aside rules the scenario out. */
function ruledOutBy(scenario: Scenario, placed: PlacedAnswers): string | undefined {
  return scenario.needs.find((id) => placed.byId.get(id)?.state === 'not-applicable');
}

function applicableScenarios(
  compiled: CompiledPack,
  placed: PlacedAnswers,
  profile: Assessment['profile'],
): CompiledPack['scenarios'] {
  return compiled.scenarios
    .filter(({ scenario }) => truthOf(scenario.applicability, profile) !== 'no')
    .filter(({ scenario }) => scenario.controls.some((control) => placed.byId.has(control.question)));
}

/** What is computed first, whatever is asked: the answers at their places, and the scenarios that apply. */
interface Prepared {
  readonly placed: PlacedAnswers;
  readonly scenarios: readonly ScenarioInput[];
  readonly scenariosSetAside: Score['scenariosSetAside'];
}

function prepare(pack: Pack, assessment: Pick<Assessment, 'profile' | 'answers'>): Prepared {
  const compiled = compilePack(pack);
  const placed = placeAnswers(compiled, assessment);
  const applicable = applicableScenarios(compiled, placed, assessment.profile).map((compiledScenario) => ({
    compiledScenario,
    questionId: ruledOutBy(compiledScenario.scenario, placed),
  }));
  return {
    placed,
    scenarios: applicable
      .filter(({ questionId }) => questionId === undefined)
      .map(({ compiledScenario }) => scenarioInput(compiledScenario, placed.byId, assessment.profile)),
    scenariosSetAside: applicable.flatMap(({ compiledScenario: { scenario }, questionId }) =>
      questionId === undefined ? [] : [{ id: scenario.id, title: scenario.title, questionId }],
    ),
  };
}

/** The figures of a score that lists and comparisons show. */
export interface KeyFigures extends Pick<Score, 'headlines' | 'coverage'> {
  /** The remaining risk of each scenario that applies, by its id. */
  readonly residuals: ReadonlyMap<string, Range>;
}

/**
 * The same figures as in `scoreAssessment`, to the last digit, without what explains them: for who scores many states,
 * e.g. each step between two.
 */
export function keyFiguresOf(pack: Pack, assessment: Pick<Assessment, 'profile' | 'answers'>): KeyFigures {
  const { placed, scenarios } = prepare(pack, assessment);
  return {
    headlines: bareHeadlinesOf(placed.items),
    coverage: coverageOf(placed.items),
    residuals: new Map(scenarios.map((input) => [input.scenario.id, residualOf(input)])),
  };
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
  const { placed, scenarios, scenariosSetAside } = prepare(pack, assessment);
  const { items } = placed;
  const modules = modulesOf(placed);
  const listed = new Set(modules.map((module) => module.id));
  const { legalExposure, positionReadiness } = headlineFiguresOf(items);
  return {
    pack: { id: pack.manifest.id, version: pack.manifest.version },
    headlines: {
      legalExposure: legalExposure?.figure ?? null,
      positionReadiness: positionReadiness?.figure ?? null,
    },
    why: {
      legalExposure: legalExposure?.why ?? NO_REASON,
      positionReadiness: positionReadiness?.why ?? NO_REASON,
    },
    coverage: coverageOf(items),
    evidence: evidenceOf(items),
    modules,
    modulesNotApplicable: pack.modules
      .filter((module) => !listed.has(module.id))
      .map(({ id, title }) => ({ id, title })),
    scenarios: scenarios.map(scoreScenario).sort(bySeverity),
    scenariosSetAside,
    findings: findingsOf(items),
    openQuestions: openQuestionsOf(items),
    contradictions: contradictionsOf(pack, placed.byId, assessment.profile),
    nextQuestions: nextQuestionsOf(countingItems(items), scenarios),
    unknownQuestionIds: placed.unknownIds,
    hiddenQuestionIds: placed.hiddenIds,
  };
}
