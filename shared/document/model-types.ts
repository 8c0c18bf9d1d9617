/**
 * What a report says, as finished words and figures. Block builders lay it out and compute nothing.
 * Nothing in this file holds a privileged note: those are in `memo-types.ts`, out of the briefing's reach.
 */
import type { Logo } from '../assessment/schema-hand';
import type { AnnexId } from './annexes';
import type { Block } from './blocks/block-types';
import type { IncidentInput, IncidentContent } from './incident/incident-types';
import type { LeftOut } from './left-out';
import type { PapersPart } from './papers-types';
import type { Slide } from './slides/slide-types';
import type { Requirement } from '../scoring/requirement';
import type { Assessment, Snapshot } from '../assessment/schema';
import type { Range } from '../base/range';
import type { Pack, HeadlineId } from '../pack/schema';
import type { CiteView } from './cite-types';
import type { LevelRange, Score } from '../scoring/types';
import type { ChangesView } from '../wording/changes-types';
import type { Edition } from '../wording/edition';
import type { HeatMapPoint } from '../charts/heat-map';
import type { TrendData } from '../charts/trend';
import type { DecisionView } from './decision-types';
import type { MemoPart } from './memo-types';
import type { HandCounts } from './text/hand/count-types';
import type { TrackingPart } from './tracking-types';

/** Everything a report is made from. */
export interface ReportInput {
  readonly pack: Pack;
  readonly assessment: Assessment;
  /** The score of exactly this pack and assessment. */
  readonly score: Score;
  /** The day the report speaks of, `YYYY-MM-DD`. Decides what has expired. */
  readonly asOf: string;
  /** 64 hexadecimal digits, from `fingerprintOf`. */
  readonly fingerprint: string;
  /** The signed snapshot the assessment was taken from; without one the documents are drafts. */
  readonly finality?: Finality | null | undefined;
  /** The numbers of the snapshots whose figures rest on nothing but their own word. Left out: none. */
  readonly asRecorded?: ReadonlySet<number> | undefined;
  /** The annexes of the memo. Left out: all of them. */
  readonly annexes?: readonly AnnexId[] | undefined;
  /** What the edition leaves out, without its text. Left out: what the assessment at hand tells of itself. */
  readonly leftOut?: LeftOut | undefined;
  /** Whose clock the moments of the assessment are those of (`inTimeZone`). Left out: UTC. */
  readonly timeZone?: string | undefined;
  /** Which edition is made; the inputs hold no more than it may say. Left out: the privileged one. */
  readonly edition?: Edition;
  /** The incident the document is of. Left out: it is of the assessment. */
  readonly incident?: IncidentInput | undefined;
}

/** A snapshot that somebody has signed off. */
export type Finality = Pick<Snapshot, 'label' | 'signatures' | 'asOf'> & {
  /** Whether the audit log bears out name and day. */
  readonly isNamed: boolean;
  readonly snapshotNumber: Snapshot['number'];
};

export interface CoverView {
  readonly organization: string;
  readonly matter: string;
  /** The organization, shortened to fit a footer. */
  readonly runningTitle: string;
  /** "November 23, 2026". */
  readonly date: string;
  /** The same day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where the days on which something was recorded are the days there. */
  readonly timeZone: string;
  readonly lawAsOf: string;
  /** Title and version of the pack. */
  readonly pack: string;
  readonly preparedBy: string;
  readonly preparedFor: string;
  readonly fingerprint: string;
  readonly fingerprintShort: string;
  readonly privilegeLegend: string;
  /** Whose paper it is; `null` where none is recorded. */
  readonly letterhead: { readonly name: string; readonly address: string; readonly logo: Logo | null } | null;
  /** What the instrument asks of a company, as the pack says it. */
  readonly notice: string;
  readonly edition: Edition;
  /** The annexes chosen, in one word. */
  readonly annexes: string;
  /** "Redacted edition": printed on every page. */
  readonly editionTitle: string;
  /** Who signed off, and what; `null` for a draft. */
  readonly finality: FinalityView | null;
  /** The moment that a paper of an incident speaks of, in words: it is neither draft nor final. `null` for any other. */
  readonly moment: string | null;
  /** Of which incident, up to which entry of its log and at which moment: enough to make it again. */
  readonly ofIncident: { readonly incident: string; readonly entry: number; readonly at: string } | null;
}

export interface FinalityView {
  /** E.g. "Snapshot 3, “Before the March board”". */
  readonly snapshot: string;
  /** The day that was signed and the day printed, e.g. "November 23, 2026", where they are not the same; otherwise `null`. */
  readonly days: { readonly signed: string; readonly printed: string } | null;
  /** Never empty. */
  readonly signatures: readonly { readonly name: string; readonly role: string; readonly date: string }[];
}

export interface HeadlineView {
  readonly id: 'legal-exposure' | 'position-readiness' | 'coverage';
  readonly title: string;
  /** "Binding law", "Voluntary choices" or "Answers". */
  readonly kind: string;
  /** The big figure, e.g. "34–61". */
  readonly figure: string;
  /** Which way is good, e.g. "of 100; 0 is best". */
  readonly scale: string;
  readonly sentence: string;
}

export interface ContributionView {
  readonly questionId: string;
  readonly question: string;
  /** "likelihood" or "impact". */
  readonly axis: string;
  readonly weight: string;
  readonly state: string;
  /** What was answered, in a few words; the state where nothing was. */
  readonly answer: string;
  readonly effectiveness: string;
  /** Points the answer takes off, e.g. "0–12". */
  readonly points: string;
}

export interface ScenarioView {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly inherent: string;
  readonly inherentLevel: string;
  readonly residual: string;
  readonly residualLevel: string;
  /** For the tint beside the words. */
  readonly level: LevelRange;
  readonly likelihood: string;
  readonly impact: string;
  /** One plain sentence for a director. */
  readonly sentence: string;
  /** How far the figure can be relied on, with the counts behind it. */
  readonly confidence: string;
  /** Which answers would move it most, and by how much; empty if none would. */
  readonly movers: string;
  /** Where the inherent figures come from. */
  readonly because: readonly string[];
  readonly contributions: readonly ContributionView[];
  readonly cites: readonly CiteView[];
}

export interface ModuleRowView {
  readonly id: string;
  readonly title: string;
  readonly readiness: string;
  readonly range: Range | null;
  readonly answered: string;
  /** "5 required, 1 left open, 2 not required". */
  readonly mix: string;
}

export interface ActionView {
  readonly number: number;
  readonly questionId: string;
  readonly requirement: Requirement;
  readonly headline: HeadlineId;
  /** "Finding" or "Open question". */
  readonly kind: string;
  readonly title: string;
  readonly action: string;
  readonly who: string;
  readonly due: string;
  /** Where the planned action stands, e.g. "In progress, overdue"; empty where nothing is planned. */
  readonly status: string;
  /** What counsel planned, where that differs from the finding's own words; empty otherwise. */
  readonly planned: string;
  readonly priority: string;
}

/** A planned action beside the findings: one of counsel's own, or a further one for the same question. */
export interface PlannedActionView {
  readonly id: string;
  /** The question it serves; empty for an action of its own. */
  readonly questionId: string;
  readonly title: string;
  readonly detail: string;
  readonly who: string;
  readonly due: string;
  readonly status: string;
}

export interface ClockView {
  readonly id: string;
  readonly title: string;
  readonly length: string;
  /** The length in hours, to draw it; `null` where the law gives no length. */
  readonly hours: number | null;
  readonly trigger: string;
  readonly binds: string;
  /** "Applies", "May apply", "Not in effect yet" or "Proposed, not law". */
  readonly applies: string;
  /** The law it stands in is in force today. */
  readonly isInForce: boolean;
  /** Applies for certain, under law in force. */
  readonly isCertain: boolean;
  /** Due by the calendar, whether or not anything happens. */
  readonly isPeriodic: boolean;
  /** Another owes the notice, and the organization is to get it. */
  readonly isOwedToUs: boolean;
  /** How much turns on it, 1 to 5. */
  readonly gravity: number;
  /** The deadline that stands for it in a short list. */
  readonly partOf: string | null;
  readonly because: string;
  readonly cites: readonly CiteView[];
}

/** A deliverable or a date to watch. */
export interface MilestoneView {
  readonly title: string;
  /** `YYYY-MM-DD`; `null` where no date is set. */
  readonly dueOn: string | null;
  readonly due: string;
  readonly status: string;
  /** When the status was known, and how sure it is. */
  readonly known: string;
  readonly isSourced: boolean;
  readonly cites: readonly CiteView[];
}

export interface UncertaintyView {
  /** What kind of thing is not settled. */
  readonly kind:
    | 'contradiction'
    | 'settled'
    | 'answers'
    | 'kept'
    | 'edition'
    | 'law-expiring'
    | 'law-pending'
    | 'law-unconfirmed';
  readonly title: string;
  readonly text: string;
  /** The same where room is short; says so if it leaves something to the memo. */
  readonly short: string;
}

/** What both documents may show. Holds no privileged note. */
export interface CommonPart {
  readonly cover: CoverView;
  readonly headlines: readonly HeadlineView[];
  readonly scenarios: readonly ScenarioView[];
  readonly heatMap: readonly HeatMapPoint[];
  readonly modules: readonly ModuleRowView[];
  readonly modulesNotApplicable: readonly string[];
  readonly actions: readonly ActionView[];
  /** Planned actions that stand beside no finding above. */
  readonly furtherActions: readonly PlannedActionView[];
  readonly clocks: readonly ClockView[];
  /** What the list of clocks does not cover; empty where the pack does not say. */
  readonly clocksOutside: string;
  readonly milestones: readonly MilestoneView[];
  readonly decisions: readonly DecisionView[];
  readonly uncertainties: readonly UncertaintyView[];
  /** The briefing, laid out. Rests on nothing that is privileged. */
  readonly briefing: readonly Block[];
  /** How the pack speaks of its instrument. */
  readonly instrument: { readonly aboutTitle: string; readonly decisionsNote: string };
  /** Quantified exposure in two sentences with whose estimate it is; empty until one is filled in and simulated. */
  readonly lossLine: string;
  /** Since the last snapshot; `null` when there is none. */
  readonly changes: ChangesView | null;
  /** Ends with the present; one point where there is no snapshot. */
  readonly trend: TrendData;
  /** Which earlier figures are only as recorded; empty where none is. */
  readonly trendNote: string;
}

/** The whole report; pure data, safe to pass between processes. */
export interface ReportModel {
  readonly common: CommonPart;
  readonly memo: MemoPart;
  readonly tracking: TrackingPart;
  readonly papers: PapersPart;
  /** The papers of an incident; `null` where the document is not of one. */
  readonly incident: IncidentContent | null;
  /** The board deck. Holds no privileged note. */
  readonly deck: readonly Slide[];
  /** How far counsel has looked at each paper. */
  readonly hand: { readonly memo: HandCounts; readonly briefing: HandCounts };
}
