/**
 * What only the privileged memo shows: answers in full, privileged notes, appendices. The briefing's builders
 * never receive these.
 */
import type { AnnexId } from './annexes';
import type { Block } from './blocks/block-types';
import type { Level } from '../scoring/types';
import type { LossView } from './loss-types';
import type { CiteView } from './cite-types';
import type { AskedPart } from './asked-types';
import type { Requirement } from '../scoring/requirement';

export interface AnswerView {
  readonly questionId: string;
  readonly question: string;
  readonly why: string;
  readonly requirement: Requirement;
  /** The law that bears on it, one sentence for each rule. */
  readonly law: readonly string[];
  /** "Answered", "Not known yet", "Not answered" or "Not applicable". */
  readonly state: string;
  /** The answer in words, one line per choice, each with what it means. */
  readonly answer: readonly string[];
  /** The same as chosen, without what it means. */
  readonly labels: readonly string[];
  readonly asked: string;
  readonly note: string;
  readonly privilegedNote: string;
  readonly evidence: readonly EvidenceView[];
  readonly evidenceToAskFor: readonly string[];
  readonly cites: readonly CiteView[];
  /** What is wrong and what to do; `null` if nothing is. */
  readonly finding: { readonly title: string; readonly action: string } | null;
  /** Nothing at all is recorded: no answer, note or evidence. */
  readonly isBlank: boolean;
  /** Who answered and when. */
  readonly recorded: string;
}

export interface EvidenceView {
  readonly questionId: string;
  readonly label: string;
  readonly location: string;
}

export interface AnalysisModuleView {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly readiness: string;
  readonly answered: string;
  /** Required by law, or left open by the profile. */
  readonly required: readonly AnswerView[];
  readonly notRequired: readonly AnswerView[];
}

export interface StatementView {
  readonly text: string;
  /** "Reported, not confirmed" and the like; empty where a primary or secondary source supports it. */
  readonly caveat: string;
  readonly cites: readonly CiteView[];
}

export interface AuthorityView {
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  readonly kind: string;
  readonly status: string;
  readonly mark: string;
  readonly confidence: string;
  /** "Checked November 23, 2026", or that nobody has verified it yet. */
  readonly checked: string;
  readonly warning: string;
  readonly summary: string;
}

export interface AuthorityGroupView {
  readonly title: string;
  readonly authorities: readonly AuthorityView[];
}

export interface IndexRowView {
  readonly questionId: string;
  readonly question: string;
  readonly requirement: Requirement;
  readonly state: string;
  readonly answer: string;
}

/** A question the profile switches off and nobody answered. */
export interface NotAskedView {
  readonly questionId: string;
  readonly question: string;
  readonly because: string;
}

/** An answer whose question this pack does not have: printed as stored. */
export interface UnknownAnswerView {
  readonly questionId: string;
  readonly packVersion: string;
  readonly answer: string;
  readonly note: string;
  readonly privilegedNote: string;
  readonly evidence: readonly EvidenceView[];
}

/** What was recorded of a decision that is not put to the board: printed as stored. */
export interface KeptDecisionView {
  readonly decisionId: string;
  readonly because: string;
  readonly lines: readonly string[];
  readonly privilegedRationale: string;
}

/** What only the privileged memo shows. */
export interface MemoPart {
  readonly heading: {
    readonly to: string;
    readonly from: string;
    readonly date: string;
    readonly re: string;
  };
  /** The body, laid out: what a partner reads. */
  readonly body: readonly Block[];
  /** The annexes that were chosen, in the order they are printed. */
  readonly annexes: readonly AnnexId[];
  /** What others may ask, each with what the record answers. */
  readonly asked: AskedPart;
  readonly facts: readonly { readonly title: string; readonly value: string; readonly isKnown: boolean }[];
  readonly statements: {
    readonly does: readonly StatementView[];
    readonly doesNot: readonly StatementView[];
    readonly cautions: readonly StatementView[];
  };
  /** `null` until someone fills in an estimate. */
  readonly exposure: LossView | null;
  readonly analysis: readonly AnalysisModuleView[];
  /** Counsel's own reasons for what was decided. */
  readonly privilegedRationales: readonly { readonly decisionId: string; readonly text: string }[];
  readonly keptDecisions: readonly KeptDecisionView[];
  readonly method: readonly string[];
  readonly levelBands: readonly { readonly level: Level; readonly name: string; readonly band: string }[];
  readonly index: readonly IndexRowView[];
  readonly notAsked: readonly NotAskedView[];
  readonly hidden: readonly AnswerView[];
  readonly unknown: readonly UnknownAnswerView[];
  readonly evidence: readonly EvidenceView[];
  readonly authorities: readonly AuthorityGroupView[];
  /** Authorities of the edition this memo does not cite, and so does not list. */
  readonly uncited: number;
  readonly marks: readonly { readonly mark: string; readonly meaning: string }[];
}
