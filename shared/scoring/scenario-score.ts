/** Scores one scenario: inherent risk, residual range, levels, and what each answer contributes. */
import { effectivenessOf } from '../assessment/answer-semantics';
import type { QuestionItem } from '../assessment/questionnaire';
import type { Range } from '../lib/range';
import type { Pack, Scenario } from '../pack/schema';
import type { Profile } from '../assessment/schema';
import { inherentOf } from './inherent';
import { levelAt, reductionOf, riskAt, splitByAxis, type RiskPoint } from './risk';
import { levelOf } from './sp800-30';
import type { Contribution, LevelRange, ScenarioScore } from './types';

type Axis = 'likelihood' | 'impact';
/** `best`: every open answer turns out best. `worst`: every one turns out worst. */
type Case = 'best' | 'worst';

/** A control question of the scenario that applies, with what its answer is worth. */
export interface ScenarioControl {
  readonly questionId: string;
  readonly axis: Axis;
  readonly weight: number;
  readonly state: Contribution['state'];
  readonly effectiveness: Range;
}

/** Everything a scenario's figures are computed from. */
export interface ScenarioInput {
  readonly scenario: Scenario;
  readonly inherent: Readonly<Record<Axis, Range>>;
  readonly controls: readonly ScenarioControl[];
}

/** The controls of a scenario that apply; those marked not applicable leave the weights altogether. */
export function controlsOf(
  scenario: Scenario,
  items: ReadonlyMap<string, QuestionItem>,
): readonly ScenarioControl[] {
  return scenario.controls.flatMap(({ question, axis, weight }) => {
    const item = items.get(question);
    if (item === undefined || item.state === 'not-applicable') return [];
    const effectiveness = effectivenessOf(item.question, item.answer);
    return [{ questionId: question, axis, weight, state: item.state, effectiveness }];
  });
}

function onAxis(input: ScenarioInput, axis: Axis, which: Case): number {
  const controls = input.controls
    .filter((control) => control.axis === axis)
    .map(({ weight, effectiveness }) => ({
      weight,
      effectiveness: which === 'best' ? effectiveness.high : effectiveness.low,
    }));
  return reductionOf(controls, input.scenario.cap[axis]);
}

function inherentPoint(input: ScenarioInput, which: Case): RiskPoint {
  const end = which === 'best' ? 'low' : 'high';
  return { likelihood: input.inherent.likelihood[end], impact: input.inherent.impact[end] };
}

function residualPoint(input: ScenarioInput, which: Case): RiskPoint {
  const from = inherentPoint(input, which);
  return {
    likelihood: from.likelihood * (1 - onAxis(input, 'likelihood', which)),
    impact: from.impact * (1 - onAxis(input, 'impact', which)),
  };
}

/** The residual risk range alone; the cheap part that what-if questions repeat. */
export function residualOf(input: ScenarioInput): Range {
  return { low: riskAt(residualPoint(input, 'best')), high: riskAt(residualPoint(input, 'worst')) };
}

/** Within an axis the reduction is linear in weight × effectiveness, so it is shared in that proportion. */
function pointsOf(input: ScenarioInput, which: Case): ReadonlyMap<ScenarioControl, number> {
  const fall = splitByAxis(inherentPoint(input, which), residualPoint(input, which));
  const end = which === 'best' ? 'high' : 'low';
  const effect = (control: ScenarioControl) => control.weight * control.effectiveness[end];
  const total = { likelihood: 0, impact: 0 };
  for (const control of input.controls) total[control.axis] += effect(control);
  return new Map(
    input.controls.map((control) => {
      const sum = total[control.axis];
      return [control, sum === 0 ? 0 : (fall[control.axis] * effect(control)) / sum];
    }),
  );
}

function contributionsOf(input: ScenarioInput): readonly Contribution[] {
  const best = pointsOf(input, 'best');
  const worst = pointsOf(input, 'worst');
  return input.controls
    .map((control) => ({
      ...control,
      points: { worstCase: worst.get(control) ?? 0, bestCase: best.get(control) ?? 0 },
    }))
    .sort((a, b) => b.points.bestCase - a.points.bestCase || (a.questionId < b.questionId ? -1 : 1));
}

function levelsOf(best: number, worst: number): LevelRange {
  return { low: levelOf(best), high: levelOf(worst) };
}

/** What the figures of a scenario stand on. */
export function scenarioInput(
  scenario: Scenario,
  items: ReadonlyMap<string, QuestionItem>,
  context: { readonly pack: Pack; readonly profile: Profile },
): ScenarioInput & { readonly because: readonly string[] } {
  const likelihood = inherentOf(scenario.likelihood, context.profile, context.pack.facets);
  const impact = inherentOf(scenario.impact, context.profile, context.pack.facets);
  return {
    scenario,
    inherent: { likelihood: likelihood.range, impact: impact.range },
    controls: controlsOf(scenario, items),
    because: [
      ...likelihood.because.map((words) => `Likelihood: ${words}`),
      ...impact.because.map((words) => `Impact: ${words}`),
    ],
  };
}

/** All figures of one scenario. */
export function scoreScenario(input: ScenarioInput & { readonly because: readonly string[] }): ScenarioScore {
  const [best, worst] = [residualPoint(input, 'best'), residualPoint(input, 'worst')];
  const [calm, wild] = [inherentPoint(input, 'best'), inherentPoint(input, 'worst')];
  return {
    id: input.scenario.id,
    title: input.scenario.title,
    inherentRisk: {
      likelihood: input.inherent.likelihood,
      impact: input.inherent.impact,
      risk: { low: riskAt(calm), high: riskAt(wild) },
      level: { low: levelAt(calm), high: levelAt(wild) },
      because: input.because,
    },
    inherent: riskAt(wild),
    likelihood: { low: best.likelihood, high: worst.likelihood },
    impact: { low: best.impact, high: worst.impact },
    residual: residualOf(input),
    level: { low: levelAt(best), high: levelAt(worst) },
    likelihoodLevel: levelsOf(best.likelihood, worst.likelihood),
    impactLevel: levelsOf(best.impact, worst.impact),
    contributions: contributionsOf(input),
  };
}
