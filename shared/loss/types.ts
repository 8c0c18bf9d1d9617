/** What a simulation is made from and what it returns: plain data, safe to pass between processes. */
import type { Lognormal, Severity } from './distributions';

/** A value in the worst and in the best case of what the assessment still leaves unknown. */
export interface BothCases<Value> {
  readonly worst: Value;
  readonly best: Value;
}

/** One scenario, ready to be simulated. */
export interface PlannedScenario {
  readonly scenarioId: string;
  readonly title: string;
  /** Events a year before controls; a new rate is drawn for every year. */
  readonly rate: Lognormal;
  /** Loss of one event before controls. */
  readonly severity: Severity;
  /** What the controls leave of the number of events and of the loss of one, 0…1; `best` is never above `worst`. */
  readonly left: { readonly frequency: BothCases<number>; readonly loss: BothCases<number> };
}

export interface SimulationPlan {
  readonly years: number;
  readonly seed: number;
  readonly correlation: number;
  readonly scenarios: readonly PlannedScenario[];
}

/** Why an estimate is not simulated. */
export type Obstacle =
  | 'incomplete'
  | 'not-in-score'
  | 'repeated'
  | 'mode-outside'
  | 'frequency-too-wide'
  | 'loss-too-wide'
  | 'too-many-events';

/** A simulated figure with the standard error that comes from simulating a limited number of years. */
export interface Figure {
  readonly value: number;
  readonly standardError: number;
}

/** What a year may cost. All amounts are in the currency of the exposure. */
export interface LossFigures {
  /** Mean annual loss in closed form: no simulation, no error. */
  readonly exactMean: number;
  readonly mean: Figure;
  /** The annual loss that one year in twenty exceeds. */
  readonly valueAtRisk95: Figure;
  /** The annual loss that one year in a hundred exceeds. */
  readonly valueAtRisk99: Figure;
  /** Mean annual loss of the worst 5 % of years. */
  readonly expectedShortfall95: Figure;
  /** Mean annual loss of the worst 1 % of years. */
  readonly expectedShortfall99: Figure;
  /** Probability that a year has any loss at all, 0…1. */
  readonly chanceOfLoss: Figure;
}

/** A point of the loss exceedance curve: the probability, 0…1, that a year costs more than `loss`. */
export interface ExceedancePoint extends BothCases<Figure> {
  readonly loss: number;
}

export interface SimulationOutcome extends BothCases<LossFigures> {
  /** Mean annual loss before any control, in closed form. */
  readonly exactMeanBeforeControls: number;
  /** Rising losses; empty where no simulated year had a loss. */
  readonly exceedance: readonly ExceedancePoint[];
}

export interface ScenarioOutcome extends SimulationOutcome {
  readonly scenarioId: string;
  readonly title: string;
}

export interface LossResults {
  readonly years: number;
  readonly seed: number;
  readonly correlation: number;
  readonly scenarios: readonly ScenarioOutcome[];
  readonly total: SimulationOutcome;
}
