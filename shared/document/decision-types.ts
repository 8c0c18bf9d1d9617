/** A decision as both documents show it: finished words. Holds no privileged rationale: that is the memo's alone. */
import type { OptionBarRow } from '../charts/option-bars';
import type { CiteView } from './cite-types';

export interface OptionView {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly upside: string;
  readonly downside: string;
  /** Ids of the preconditions that keep it shut until they are met. */
  readonly gates: readonly string[];
}

export interface GateView {
  readonly id: string;
  readonly text: string;
  /** "Met", "Not met" or "Not known". */
  readonly state: string;
  /** Codes of the options it guards, e.g. "C, D, E". */
  readonly guards: string;
  readonly note: string;
}

export interface FactorView {
  readonly id: string;
  readonly title: string;
  /** "holds", "holds in part", "does not hold" or "not known yet". */
  readonly holds: string;
  /** "4", or "2 (edition: 4)" where counsel weighs it otherwise. */
  readonly weight: string;
  readonly reason: string;
  /** How strongly it speaks for or against each option, e.g. "B +2, C −1". */
  readonly pulls: string;
  readonly cites: readonly CiteView[];
}

export interface SensitivityView {
  readonly factorId: string;
  readonly title: string;
  readonly ifNo: string;
  readonly ifYes: string;
  /** Another reading of it alone changes the recommendation. */
  readonly flipsAlone: boolean;
}

export interface ChoiceView {
  /** Option, deciders, day, day to look again. */
  readonly decided: string;
  /** That it differs from the recommendation, or was made before its preconditions; empty if neither. */
  readonly warning: string;
  readonly rationale: string;
}

export interface DecisionView {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly because: string;
  readonly options: readonly OptionView[];
  readonly gates: readonly GateView[];
  readonly factors: readonly FactorView[];
  /** Something counts; otherwise the comparison says nothing. */
  readonly isAnythingKnown: boolean;
  /** The comparison, best first. */
  readonly bars: readonly OptionBarRow[];
  /** What is recommended, in a sentence; without a recommendation, why there is none. */
  readonly verdict: string;
  readonly why: string;
  /** The lead alone, where room is short. */
  readonly lead: string;
  /** Options that stand higher but are not open. */
  readonly heldBack: readonly string[];
  readonly runnerUp: string;
  /** What would change the recommendation. */
  readonly flips: readonly string[];
  /** Empty without a recommendation and a runner-up. */
  readonly sensitivity: readonly SensitivityView[];
  /** "Low", "Moderate" or "High"; empty without a recommendation. */
  readonly confidence: string;
  readonly confidenceReasons: readonly string[];
  /** Why no recommendation can be certain; empty if nothing stands in the way. */
  readonly limit: string;
  /** What was recorded and does not count. */
  readonly notes: readonly string[];
  /** `null` while nothing is decided. */
  readonly choice: ChoiceView | null;
  readonly cites: readonly CiteView[];
}
