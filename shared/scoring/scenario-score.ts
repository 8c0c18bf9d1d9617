/** Scores one scenario: inherent risk, residual range, levels, and what each answer contributes. */
import type { Profile } from '../assessment/schema';
import type { Range } from '../base/range';
import type { Authority, Scenario } from '../pack/schema';
import { scenarioConfidenceOf } from './confidence';
import { inherentOf } from './inherent';
import { topDrivers } from './drivers';
import { isCounting, type CountingItem, type ScoredItem } from './placed-answers';
import { levelAt, reductionOf, riskAt, splitByAxis, type RiskPoint } from './risk';
import { LEVEL_BANDS, levelOf } from './sp800-30';
import {
  LEVELS,
  type BandPosition,
  type Contribution,
  type CountingState,
  type Driver,
  type InherentRisk,
  type Level,
  type LevelRange,
  type ScenarioScore,
} from './types';

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

/** The controls on one axis side by side, with what they take off it as answered. */
interface AxisControls {
  readonly cap: number;
  /** Σ weight. */
  readonly weight: number;
  readonly items: readonly CountingItem[];
  readonly weights: readonly number[];
  /** Weight × effectiveness of each, by case. */
  readonly effects: Readonly<Record<Case, readonly number[]>>;
  readonly reduction: Readonly<Record<Case, number>>;
}

/** Everything a scenario's figures are computed from. */
export interface ScenarioInput {
  readonly scenario: Scenario;
  readonly authorities: readonly Authority[];
  readonly inherent: Readonly<Record<Axis, Range>>;
  readonly because: InherentRisk['because'];
  readonly controls: readonly ScenarioControl[];
  readonly axes: Readonly<Record<Axis, AxisControls>>;
}

/** One question taken as answered, for "what would it change". */
interface Settled {
  readonly item: CountingItem;
  readonly effectiveness: number;
}

const END = { best: 'high', worst: 'low' } as const;

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

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function axisOf(scenario: Scenario, all: readonly ScenarioControl[], axis: Axis): AxisControls {
  const controls = all.filter((control) => control.axis === axis);
  const cap = scenario.cap[axis];
  const weights = controls.map((control) => control.weight);
  const weight = sumOf(weights);
  const effects = {
    worst: controls.map((control) => control.weight * control.effectiveness.low),
    best: controls.map((control) => control.weight * control.effectiveness.high),
  };
  const reduction = {
    worst: reductionOf({ weight, effect: sumOf(effects.worst) }, cap),
    best: reductionOf({ weight, effect: sumOf(effects.best) }, cap),
  };
  return { cap, weight, items: controls.map((control) => control.item), weights, effects, reduction };
}

/** What the axis loses in a case with one question taken as answered; as it stands where the axis does not ask it. */
function reductionWith(axis: AxisControls, which: Case, { item, effectiveness }: Settled): number {
  const effects = axis.effects[which];
  let isAsked = false;
  let effect = 0;
  // Added up in full, in order: the figure is then to the last digit that of an assessment so answered.
  for (let at = 0; at < effects.length; at += 1) {
    const isSettled = axis.items[at] === item;
    isAsked ||= isSettled;
    effect += isSettled ? (axis.weights[at] ?? 0) * effectiveness : (effects[at] ?? 0);
  }
  return isAsked ? reductionOf({ weight: axis.weight, effect }, axis.cap) : axis.reduction[which];
}

function inherentPoint(input: ScenarioInput, which: Case): RiskPoint {
  const end = which === 'best' ? 'low' : 'high';
  return { likelihood: input.inherent.likelihood[end], impact: input.inherent.impact[end] };
}

function residualPoint(input: ScenarioInput, which: Case, settled?: Settled): RiskPoint {
  const from = inherentPoint(input, which);
  const { likelihood, impact } = input.axes;
  const off = (axis: AxisControls) =>
    settled === undefined ? axis.reduction[which] : reductionWith(axis, which, settled);
  return {
    likelihood: from.likelihood * (1 - off(likelihood)),
    impact: from.impact * (1 - off(impact)),
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
  const effect = (control: ScenarioControl) => control.weight * control.effectiveness[END[which]];
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
function driversOf(input: ScenarioInput, now: Range): readonly Driver[] {
  const seen = new Set<string>();
  const movers: Driver[] = [];
  for (const { questionId, state, item } of input.controls) {
    if (seen.has(questionId) || item.effectiveness.low >= item.best) continue;
    seen.add(questionId);
    const then = residualOf(input, { item, effectiveness: item.best });
    movers.push({
      questionId,
      state,
      points: { worstCase: now.high - then.high, bestCase: now.low - then.low },
    });
  }
  return topDrivers(movers);
}

function levelsOf(best: number, worst: number): LevelRange {
  return { low: levelOf(best), high: levelOf(worst) };
}

const THIRDS = ['lower', 'middle', 'upper'] as const;

function bandPositionOf(figure: number, level: Level): BandPosition {
  const { from, to } = LEVEL_BANDS[level];
  const third = THIRDS[Math.min(2, Math.floor((3 * (figure - from)) / (to - from)))] ?? 'lower';
  const next = LEVELS[LEVELS.indexOf(level) + 1];
  return { level, from, to, third, toNext: next === undefined ? null : LEVEL_BANDS[next].from - figure };
}

/** What the figures of a scenario stand on. */
export function scenarioInput(
  { scenario, authorities }: Pick<ScenarioInput, 'scenario' | 'authorities'>,
  items: ReadonlyMap<string, ScoredItem>,
  profile: Profile,
): ScenarioInput {
  const likelihood = inherentOf(scenario.likelihood, profile);
  const impact = inherentOf(scenario.impact, profile);
  const controls = controlsOf(scenario, items);
  return {
    scenario,
    authorities,
    inherent: { likelihood: likelihood.range, impact: impact.range },
    controls,
    axes: {
      likelihood: axisOf(scenario, controls, 'likelihood'),
      impact: axisOf(scenario, controls, 'impact'),
    },
    because: { likelihood: likelihood.because, impact: impact.because },
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
    band: { low: bandPositionOf(residual.low, level.low), high: bandPositionOf(residual.high, level.high) },
    likelihoodLevel: levelsOf(best.likelihood, worst.likelihood),
    impactLevel: levelsOf(best.impact, worst.impact),
    contributions,
    confidence: scenarioConfidenceOf(input.authorities, input.controls),
    movers: driversOf(input, residual),
  };
}
