/** What scoring returns. Every field is a pure function of the pack and the applicable answers. */
import type { AnswerState } from '../assessment/answer-semantics';
import type { Ground } from '../assessment/schema';
import type { Range } from '../base/range';
import type { HeadlineId } from '../pack/schema';
import type { Requirement } from './requirement';

/** The five levels of NIST SP 800-30 Rev. 1, Tables G-2, H-3 and I-3. */
export const LEVELS = ['very-low', 'low', 'moderate', 'high', 'very-high'] as const;
export type Level = (typeof LEVELS)[number];

export interface LevelRange {
  readonly low: Level;
  readonly high: Level;
}

/** A question that counts, with how far it is known. */
export type CountingState = Exclude<AnswerState, 'not-applicable'>;

/** A figure from 0 to 100 with what it counts. */
export interface CountedFigure extends Range {
  /** Questions that certainly count towards it. */
  readonly counted: number;
  /** Questions that may count, where a fact that the profile leaves open would decide. */
  readonly undetermined: number;
  /** Questions set aside as not applicable, which would otherwise count or might. */
  readonly setAside: number;
}

/** One question's share of a readiness or of an exposure; the column sums to the figure. */
export interface QuestionShare {
  readonly questionId: string;
  readonly weight: number;
  readonly state: CountingState;
  /** 0 (no control) to 1 (full), a span while the answer is not known. */
  readonly effectiveness: Range;
  /** Points (0–100) of the figure, at its low and at its high end. */
  readonly points: Range;
}

/** A question whose improvement to its best answer would move a figure. */
export interface Driver {
  readonly questionId: string;
  readonly state: CountingState;
  /** Points by which each end of the figure would get better; never negative. */
  readonly points: { readonly worstCase: number; readonly bestCase: number };
}

/** Why a headline or a module stands where it stands. */
export interface Why {
  /** Every question that counts, largest share first. */
  readonly shares: readonly QuestionShare[];
  /** The five that would move it most, first the one that betters the worst case most. */
  readonly movers: readonly Driver[];
}

/** From least to most. */
export const CONFIDENCE_LEVELS = ['low', 'moderate', 'high'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** How far a figure can be relied on: the lower of its two grades. */
export interface ScenarioConfidence {
  readonly level: ConfidenceLevel;
  readonly law: ConfidenceLevel;
  readonly evidence: ConfidenceLevel;
  /** The counts behind the grades. */
  readonly because: {
    /** Authorities behind it that were read, or confirmed by a reliable account. */
    readonly confirmedAuthorities: number;
    readonly authorities: number;
    /** Share of the control weight, 0…1, that rests on an answer naming a document. */
    readonly evidenceShare: number;
  };
}

export interface Contribution {
  readonly questionId: string;
  readonly axis: 'likelihood' | 'impact';
  readonly weight: number;
  readonly state: CountingState;
  /** 0 (no control) to 1 (full), a span while the answer is not known. */
  readonly effectiveness: Range;
  /** Points (0–100) this answer takes off the inherent risk; the column sums to inherent minus residual. */
  readonly points: { readonly worstCase: number; readonly bestCase: number };
}

/** One step of an inherent likelihood or impact, in the words of the pack. */
export interface InherentReason {
  readonly text: string;
  readonly points: number;
  /** `base`: where it starts. `holds` and `unknown`: an adjustment whose condition the profile meets, or may meet. */
  readonly kind: 'base' | 'holds' | 'unknown';
}

export interface InherentRisk {
  readonly likelihood: Range;
  readonly impact: Range;
  readonly risk: Range;
  readonly level: LevelRange;
  /** Where the numbers come from. */
  readonly because: {
    readonly likelihood: readonly InherentReason[];
    readonly impact: readonly InherentReason[];
  };
}

/** Where an end of a figure stands in the band of its level (NIST SP 800-30, Table I-3). */
export interface BandPosition {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
  readonly third: 'lower' | 'middle' | 'upper';
  /** Points to the level above; `null` at the highest. */
  readonly toNext: number | null;
}

export interface ScenarioScore {
  readonly id: string;
  readonly title: string;
  readonly inherentRisk: InherentRisk;
  /** Upper end of the inherent risk, for readers that want one number. */
  readonly inherent: number;
  readonly likelihood: Range;
  readonly impact: Range;
  /** 0–100; low is the best case. */
  readonly residual: Range;
  readonly level: LevelRange;
  readonly band: { readonly low: BandPosition; readonly high: BandPosition };
  readonly likelihoodLevel: LevelRange;
  readonly impactLevel: LevelRange;
  readonly contributions: readonly Contribution[];
  readonly confidence: ScenarioConfidence;
  /** The five control questions that would move the remaining risk most. */
  readonly movers: readonly Driver[];
}

export interface ModuleScore {
  readonly id: string;
  readonly title: string;
  /** 0–100; low is the worst case. `null`: nothing counts. */
  readonly readiness: CountedFigure | null;
  readonly answered: number;
  readonly applicable: number;
  readonly why: Why;
}

export interface Coverage {
  /** Applicable questions with a value. */
  readonly answered: number;
  /** Questions that apply, less those counsel marked not applicable with a reason. */
  readonly applicable: number;
  readonly unknown: number;
  readonly open: number;
  readonly notApplicable: number;
}

/** The answer a finding restates. */
export type FindingBasis =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'ticks'; readonly ticked: readonly string[]; readonly missing: readonly string[] };

export interface Finding {
  readonly questionId: string;
  readonly title: string;
  readonly action: string;
  readonly basis: FindingBasis;
  readonly requirement: Requirement;
  readonly headline: HeadlineId;
  /** 0–100, weight times worst-case gap; orders the list. */
  readonly priority: number;
}

/** A question answered "not known yet". */
export interface OpenQuestion {
  readonly questionId: string;
  /** What is not established, as a clause: "whether …". */
  readonly whether: string;
  readonly requirement: Requirement;
  readonly headline: HeadlineId;
  /** 0–100, as for a finding. */
  readonly priority: number;
}

export interface FoundContradiction {
  readonly id: string;
  readonly text: string;
  readonly questionIds: readonly string[];
  /** The answers and facts it is between, as they stand: what a reason why both stand is recorded against. */
  readonly grounds: readonly Ground[];
}

/** A scenario that cannot happen, because an activity it needs was set aside as not done. */
export interface ScenarioSetAside {
  readonly id: string;
  readonly title: string;
  readonly questionId: string;
}

export interface NextQuestion {
  readonly questionId: string;
  /** Points by which all scenario and headline ranges together shrink, averaged over best and worst answer. */
  readonly narrowing: number;
  readonly headline: HeadlineId;
  /** Points off the range of its headline, averaged over best and worst answer. */
  readonly headlineNarrowing: number;
  /** Points off the ranges of all scenarios together, averaged over best and worst answer. */
  readonly scenarioNarrowing: number;
  /** Scenarios whose range it can narrow. */
  readonly scenarios: number;
}

export interface Score {
  readonly pack: { readonly id: string; readonly version: string };
  /** Two figures, never merged; `null` where nothing counts. Exposure: 0 best. Readiness: 100 best. */
  readonly headlines: {
    readonly legalExposure: CountedFigure | null;
    readonly positionReadiness: CountedFigure | null;
  };
  /** The reasons for the two headlines; empty where there is no figure. */
  readonly why: { readonly legalExposure: Why; readonly positionReadiness: Why };
  readonly coverage: Coverage;
  /** Answered questions that name at least one piece of evidence. */
  readonly evidence: { readonly withEvidence: number; readonly answered: number };
  readonly modules: readonly ModuleScore[];
  readonly modulesNotApplicable: readonly { readonly id: string; readonly title: string }[];
  readonly scenarios: readonly ScenarioScore[];
  readonly scenariosSetAside: readonly ScenarioSetAside[];
  readonly findings: readonly Finding[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly contradictions: readonly FoundContradiction[];
  readonly nextQuestions: readonly NextQuestion[];
  /** Stored answers whose question this pack does not have: kept, reported, never scored. */
  readonly unknownQuestionIds: readonly string[];
  /** Stored answers hidden by the profile: kept, never scored. */
  readonly hiddenQuestionIds: readonly string[];
}
