/** What evaluating a decision returns: pure data, with ranges throughout and no privileged word. */
import type { DecisionChoice, FactorRecord, GateRecord } from '../assessment/schema';
import type { Range } from '../base/range';
import type { Decision } from '../pack/schema';

export type Holds = FactorRecord['holds'];
/** A factor that is settled one way or another. */
export type SettledHolds = Exclude<Holds, 'unknown'>;

export interface GateReading {
  readonly id: string;
  readonly text: string;
  /** A noun phrase for what is missing while it is not met; of a pack without one, the precondition by its id. */
  readonly lack: string;
  /** Codes of the options it keeps shut until it is met. */
  readonly guards: readonly string[];
  readonly state: GateRecord['state'];
  readonly note: string;
}

export interface FactorReading {
  readonly id: string;
  readonly title: string;
  readonly holds: Holds;
  /** How far it holds: 0 (no) to 1 (yes), the whole span while it is not known. */
  readonly extent: Range;
  /** The weight that counts, 0 (left out) to 5. */
  readonly weight: number;
  readonly packWeight: number;
  /** Counsel's weight, set aside because no reason stands beside it; `null` if there is none. */
  readonly weightWithoutReason: number | null;
  readonly reason: string;
  readonly pulls: Decision['factors'][number]['pulls'];
  /** At least one of its sources was read, not only reported. */
  readonly isConfirmed: boolean;
}

/** `conditional`: open once the gates nobody knows about are met. `closed`: a gate is known not to be met. */
export type GateStatus = 'open' | 'conditional' | 'closed';

export interface OptionReading {
  readonly code: string;
  readonly title: string;
  readonly gateStatus: GateStatus;
  /** Ids of its gates that are not met. */
  readonly notMet: readonly string[];
  /** Ids of its gates nobody knows about. */
  readonly notKnown: readonly string[];
  /** −100 (all that could speak against) to 100 (all that could speak for); 0 is neutral. */
  readonly score: Range;
  /** The middle of the range: the score with every open factor taken as half true. */
  readonly middle: number;
}

export interface Recommendation {
  readonly code: string;
  /** `robust`: no way the open factors can turn out puts another open option level or ahead. */
  readonly robustness: 'robust' | 'provisional';
  /** Points ahead of the runner-up, over everything still open; `null` where no other option is open. */
  readonly margin: Range | null;
}

/** Why no option is recommended. */
export type NoRecommendation = 'nothing-known' | 'no-open-option' | 'tie';

export interface FactorChange {
  readonly factorId: string;
  readonly from: Holds;
  readonly to: SettledHolds;
}

export interface FlipSet {
  readonly changes: readonly FactorChange[];
  /** The option recommended after these changes; `null` if they leave two level. */
  readonly to: string | null;
}

export interface WeightFlip {
  readonly factorId: string;
  readonly from: number;
  readonly to: number;
  /** The option recommended under the other weight; `null` if it leaves two level. */
  readonly recommends: string | null;
}

export interface Flips {
  /** The fewest factors that would have to stand otherwise; `null` if no change of factors is enough. */
  readonly factors: FlipSet | null;
  /** The same among factors not known yet: what may still come out; `null` if they cannot do it alone. */
  readonly openFactors: FlipSet | null;
  /** The smallest change of one weight; `null` if none is enough. */
  readonly weight: WeightFlip | null;
}

export interface Sensitivity {
  readonly factorId: string;
  /** Lead of the recommendation over the runner-up if the factor does not hold, and if it fully holds. */
  readonly marginIfNo: number;
  readonly marginIfYes: number;
  /** The distance between the two: how far this factor can move the lead. */
  readonly swing: number;
  /** Where it stands now it speaks for … */
  readonly speaksFor: 'recommendation' | 'runner-up' | 'neither';
  /** Another reading of this factor alone puts another option ahead. */
  readonly flipsAlone: boolean;
}

export type RecommendationConfidenceLevel = 'low' | 'moderate' | 'high';

interface Limit {
  /** The most this reason leaves. */
  readonly atMost: Exclude<RecommendationConfidenceLevel, 'high'>;
}

export type ConfidenceReason =
  /** In the words of the pack. */
  | (Limit & { readonly kind: 'pack-cap'; readonly text: string })
  /** Share, 0…1, of the weight of all factors. */
  | (Limit & { readonly kind: 'unknown-factors'; readonly share: number })
  /** Share, 0…1, of what puts the recommendation ahead. */
  | (Limit & { readonly kind: 'unconfirmed-sources'; readonly share: number })
  | (Limit & { readonly kind: 'not-robust' });

export interface RecommendationConfidence {
  readonly level: RecommendationConfidenceLevel;
  /** What lowers it, the strictest first; empty where nothing does. */
  readonly reasons: readonly ConfidenceReason[];
}

/** What was decided, without the privileged rationale. */
export interface ChoiceReading extends Omit<DecisionChoice, 'privilegedRationale'> {
  /** `null` for an option this pack version does not have. */
  readonly gateStatus: GateStatus | null;
  /** `null` while nothing is recommended. */
  readonly differs: boolean | null;
}

export interface DecisionEvaluation {
  readonly id: string;
  readonly title: string;
  readonly gates: readonly GateReading[];
  readonly factors: readonly FactorReading[];
  /** In the pack's order. */
  readonly options: readonly OptionReading[];
  /** Codes of all options, best first by the rule of recommendation, gates left aside. */
  readonly ranking: readonly string[];
  readonly recommendation: Recommendation | null;
  readonly noRecommendation: NoRecommendation | null;
  /** Codes of the options that share the first place; empty unless there is a tie. */
  readonly tied: readonly string[];
  readonly runnerUp: string | null;
  /** Codes of options ahead of the recommendation that are not open, best first. */
  readonly heldBack: readonly string[];
  readonly flips: Flips;
  /** The strongest first; empty without a recommendation and a runner-up. */
  readonly sensitivity: readonly Sensitivity[];
  readonly confidence: RecommendationConfidence | null;
  readonly choice: ChoiceReading | null;
  /** Ids in the record that this pack version does not have: kept, reported, never counted. */
  readonly notInPack: { readonly gates: readonly string[]; readonly factors: readonly string[] };
}
