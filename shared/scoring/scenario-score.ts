/** Scores one scenario: inherent risk, residual range, levels, and what each answer contributes. */
import type { Profile } from '../assessment/schema';
import type { Range } from '../lib/range';
import type { Authority, Scenario } from '../pack/schema';
import { confidenceOf } from './confidence';
import { inherentOf } from './inherent';
import { movement, topMovers } from './movers';
import { isCounting, type CountingItem, type ScoredItem } from './placed-answers';
import { levelAt, reductionOf, riskAt, splitByAxis, type RiskPoint } from './risk';
import { levelOf } from './sp800-30';
import type { Contribution, CountingState, LevelRange, Mover, ScenarioScore } from './types';
import { scenarioSentence } from './why-words';

type Axis = 'likelihood' | 'impact';
/** `best`: every open answer turns out best. `worst`: every one turns out worst. */
type Case = 'best' | 'worst';

/** A control question of the scenario that counts, with what its answer is worth. */
interface ScenarioControl {
  readonly questionId: string;
  readonly axis: Axis;
  readonly weight: number;
  readonly state: CountingState;
  readonly effectiveness: Range;
  readonly item: CountingItem;
}

/** Everything a scenario's figures are computed from. */
export interface ScenarioInput {
  readonly scenario: Scenario;
  readonly authorities: readonly Authority[];
  readonly inherent: Readonly<Record<Axis, Range>>;
  readonly because: readonly string[];
  readonly controls: readonly ScenarioControl[];
}

/** One question taken as answered, for "what would it change". */
interface Settled {
  readonly questionId: string;
  readonly effectiveness: number;
}

/** The controls of a scenario that apply; those marked not applicable leave the weights altogether. */
function controlsOf(scenario: Scenario, items: ReadonlyMap<string, ScoredItem>): readonly ScenarioControl[] {
  const controls: ScenarioControl[] = [];
  for (const { question, axis, weight } of scenario.controls) {
    const item = items.get(question);
    if (item === undefined || !isCounting(item)) continue;
    const { state, effectiveness } = item;
    controls.push({ questionId: question, axis, weight, state, effectiveness, item });
  }
  return controls;
}

function onAxis(input: ScenarioInput, axis: Axis, at: { which: Case; settled: Settled | undefined }): number {
  const end = at.which === 'best' ? 'high' : 'low';
  let weight = 0;
  let effect = 0;
  for (const control of input.controls) {
    if (control.axis !== axis) continue;
    const { settled } = at;
    const isSettled = settled !== undefined && control.questionId === settled.questionId;
    weight += control.weight;
    effect += control.weight * (isSettled ? settled.effectiveness : control.effectiveness[end]);
  }
  return reductionOf({ weight, effect }, input.scenario.cap[axis]);
}

function inherentPoint(input: ScenarioInput, which: Case): RiskPoint {
  const end = which === 'best' ? 'low' : 'high';
  return { likelihood: input.inherent.likelihood[end], impact: input.inherent.impact[end] };
}

function residualPoint(input: ScenarioInput, which: Case, settled?: Settled): RiskPoint {
  const from = inherentPoint(input, which);
  return {
    likelihood: from.likelihood * (1 - onAxis(input, 'likelihood', { which, settled })),
    impact: from.impact * (1 - onAxis(input, 'impact', { which, settled })),
  };
}

/** The remaining risk alone, as it stands or with one question taken as answered: the part that advice repeats. */
export function residualOf(input: ScenarioInput, settled?: Settled): Range {
  return {
    low: riskAt(residualPoint(input, 'best', settled)),
    high: riskAt(residualPoint(input, 'worst', settled)),
  };
}

/** Within an axis the reduction is linear in weight × effectiveness, so it is shared in that proportion. */
function pointsOf(input: ScenarioInput, which: Case): readonly number[] {
  const fall = splitByAxis(inherentPoint(input, which), residualPoint(input, which));
  const end = which === 'best' ? 'high' : 'low';
  const effect = (control: ScenarioControl) => control.weight * control.effectiveness[end];
  const total = { likelihood: 0, impact: 0 };
  for (const control of input.controls) total[control.axis] += effect(control);
  return input.controls.map((control) => {
    const sum = total[control.axis];
    return sum === 0 ? 0 : (fall[control.axis] * effect(control)) / sum;
  });
}

function contributionsOf(input: ScenarioInput): readonly Contribution[] {
  const best = pointsOf(input, 'best');
  const worst = pointsOf(input, 'worst');
  return input.controls
    .map(({ questionId, axis, weight, state, effectiveness }, index) => ({
      questionId,
      axis,
      weight,
      state,
      effectiveness,
      points: { worstCase: worst[index] ?? 0, bestCase: best[index] ?? 0 },
    }))
    .sort((a, b) => b.points.bestCase - a.points.bestCase || (a.questionId < b.questionId ? -1 : 1));
}

/** A question may act on both axes; answered at its best, it moves both at once. */
function moversOf(input: ScenarioInput, now: Range): readonly Mover[] {
  const items = new Map(input.controls.map((control) => [control.questionId, control]));
  return topMovers(
    [...items.values()].map(({ questionId, state, item }) => {
      const then = residualOf(input, { questionId, effectiveness: item.best });
      return movement(
        { questionId, state },
        { worstCase: now.high - then.high, bestCase: now.low - then.low },
      );
    }),
  );
}

function levelsOf(best: number, worst: number): LevelRange {
  return { low: levelOf(best), high: levelOf(worst) };
}

/** What the figures of a scenario stand on. */
export function scenarioInput(
  { scenario, authorities }: Pick<ScenarioInput, 'scenario' | 'authorities'>,
  items: ReadonlyMap<string, ScoredItem>,
  profile: Profile,
): ScenarioInput {
  const likelihood = inherentOf(scenario.likelihood, profile);
  const impact = inherentOf(scenario.impact, profile);
  return {
    scenario,
    authorities,
    inherent: { likelihood: likelihood.range, impact: impact.range },
    controls: controlsOf(scenario, items),
    because: [
      ...likelihood.because.map((words) => `Likelihood: ${words}`),
      ...impact.because.map((words) => `Impact: ${words}`),
    ],
  };
}

/** All figures of one scenario. */
export function scoreScenario(input: ScenarioInput): ScenarioScore {
  const [best, worst] = [residualPoint(input, 'best'), residualPoint(input, 'worst')];
  const [calm, wild] = [inherentPoint(input, 'best'), inherentPoint(input, 'worst')];
  const inherent = { low: riskAt(calm), high: riskAt(wild) };
  const residual = { low: riskAt(best), high: riskAt(worst) };
  const level = { low: levelAt(best), high: levelAt(worst) };
  const contributions = contributionsOf(input);
  return {
    id: input.scenario.id,
    title: input.scenario.title,
    inherentRisk: {
      likelihood: input.inherent.likelihood,
      impact: input.inherent.impact,
      risk: inherent,
      level: { low: levelAt(calm), high: levelAt(wild) },
      because: input.because,
    },
    inherent: inherent.high,
    likelihood: { low: best.likelihood, high: worst.likelihood },
    impact: { low: best.impact, high: worst.impact },
    residual,
    level,
    likelihoodLevel: levelsOf(best.likelihood, worst.likelihood),
    impactLevel: levelsOf(best.impact, worst.impact),
    contributions,
    sentence: scenarioSentence({ level, contributions }),
    confidence: confidenceOf(input.authorities, input.controls),
    movers: moversOf(input, residual),
  };
}
