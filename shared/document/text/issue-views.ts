/** Issues with what the record says on each, in the order in which they are told. Decides no words. */
import { daysFromTo } from '../../base/days';
import type { Issue } from '../../pack/schema';
import type { FoundContradiction, ScenarioScore } from '../../scoring/types';
import type { ReportContext } from '../parts/context';
import { issueOf, issuesOf } from './issues-of-pack';
import { questionsIn } from '../../pack/condition-questions';
import { firstHolding, type RecordView } from './record-conditions';
import { isShort, isUnsettled, overdueOf, sureFirst, type Point, type PointOutcome } from './points';

export interface IssueView {
  readonly issue: Issue;
  /** Applicable questions discussed there: what must stop, what the short answer rests on, then the gravest. */
  readonly key: readonly Point[];
  readonly support: readonly Point[];
  /** Of either, those short or unsettled that the short answer rests on: what is answered is told. */
  readonly answering: readonly Point[];
  /** Its scenarios, highest first. */
  readonly scenarios: readonly ScenarioScore[];
  readonly contradictions: readonly FoundContradiction[];
}

/** Points the advice may turn on, and those beside them. */
export function pointsIn({ key, support }: Pick<IssueView, 'key' | 'support'>): readonly Point[] {
  return [...key, ...support];
}

/** Whether a duty or a prohibition certainly reaches the organization on the question. */
function bears(point: Point, kinds: readonly string[]): boolean {
  return point.duties.some(({ duty, reach }) => reach === 'yes' && kinds.includes(duty.kind));
}

/**
 * Points that stand so, gravest first: what is part of a conflict, then what the advice may turn on, then the rest, each
 * in the order of the issues; last what may not apply.
 */
export function gravestOf(views: readonly IssueView[], outcome: PointOutcome): readonly Point[] {
  const disputed = new Set(
    views.flatMap(({ contradictions }) => contradictions.flatMap(({ questionIds }) => questionIds)),
  );
  const found = [...views.flatMap(({ key }) => key), ...views.flatMap(({ support }) => support)].filter(
    (point) => point.outcome === outcome,
  );
  const isDisputed = ({ question }: Point) => disputed.has(question.id);
  return [...found.filter(isDisputed), ...sureFirst(found.filter((point) => !isDisputed(point)))];
}

/** What goes on although it may be unlawful or gives a protection away. */
export function isToStop({ outcome, prose, chosen }: Point): boolean {
  if (outcome !== 'gap' || prose?.stop === undefined) return false;
  const { stopOn } = prose;
  return stopOn === undefined || chosen.some(({ option }) => stopOn.includes(option.id));
}

const DUTY_RANKS: readonly (readonly [kind: string, rank: number])[] = [
  ['duty', 4],
  ['prohibition', 3],
  ['contract', 2],
  ['condition', 1],
];

function dutyRank(points: readonly Point[]): number {
  const short = points.filter(isShort);
  return DUTY_RANKS.find(([kind]) => short.some((point) => bears(point, [kind])))?.[1] ?? 0;
}

/** What a duty calls for and the record says is not there, or falls short. */
function isDutyUnmet(points: readonly Point[]): boolean {
  const isUnmet = ({ outcome, chosen }: Point) =>
    outcome === 'gap' || chosen.some(({ prose }) => prose?.unmet === true);
  return points.some((point) => isUnmet(point) && bears(point, ['duty']));
}

const SOON_DAYS = 30;

function daysOf(point: Point): readonly string[] {
  const value = point.answer?.value;
  const due = value?.kind === 'unknown' && value.dueOn !== null ? [value.dueOn] : [];
  return [...due, ...point.actions.flatMap(({ dueOn }) => dueOn ?? [])];
}

function hasDateSoon(points: readonly Point[], asOf: string): boolean {
  return points.some((point) => daysOf(point).some((day) => daysFromTo(asOf, day) <= SOON_DAYS));
}

/**
 * Descending; the figure stands late: it supports the order and does not make it. Two answers that disagree are settled by
 * asking, and nothing of it need be unlawful: what a duty calls for and is not there stands before.
 */
export function consequenceKey(view: IssueView, asOf: string): readonly number[] {
  const points = pointsIn(view);
  const short = points.filter(isShort);
  return [
    Math.max(0, ...points.filter(isToStop).map(({ consequence }) => consequence)),
    Number(isDutyUnmet(view.key)),
    Number(view.contradictions.length > 0),
    dutyRank(view.key),
    Number(points.some(isOpenLoss)),
    Number(points.some((point) => overdueOf(point, asOf).length > 0) || hasDateSoon(points, asOf)),
    Math.max(0, ...view.scenarios.map(({ residual }) => residual.high)),
    short.reduce((sum, { consequence }) => sum + consequence, 0),
    -view.issue.rank,
  ];
}

/** What is lost by it cannot be had back; what may not concern the organization at all does not count. */
function isOpenLoss({ outcome, prose, isSure }: Point): boolean {
  return isSure && prose?.irreversible === true && outcome !== 'strength' && outcome !== 'not-applicable';
}

function byKeyDescending(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
}

const OUTCOME_ORDER = ['gap', 'partial', 'unknown', 'open', 'strength', 'not-applicable'] as const;

function gravestFirst(a: Point, b: Point): number {
  const outcome = OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome);
  return outcome === 0 ? b.consequence - a.consequence : outcome;
}

/** What leaves something to be done or to be found out, and the short answer of the issue rests on. */
function answeringIn(issue: Issue, own: readonly Point[], record: RecordView): readonly Point[] {
  const named = questionsIn(firstHolding(issue.shortAnswers, record)?.when ?? []);
  return own.filter((point) => named.includes(point.question.id) && (isShort(point) || isUnsettled(point)));
}

/** What the views are made from. */
interface Ground {
  readonly report: ReportContext;
  readonly record: RecordView;
  /** Every question that applies and may be told. */
  readonly points: readonly Point[];
}

function viewOf(issue: Issue, { report: { input }, record, points }: Ground): IssueView {
  const own = points.filter(({ question }) => issueOf(question.id, input.pack)?.id === issue.id);
  const answering = answeringIn(issue, own, record);
  const rank = (point: Point) => (isToStop(point) ? 0 : answering.includes(point) ? 1 : 2);
  const ofRole = (role: 'key' | 'support') =>
    own
      .filter(({ question }) => issueOf(question.id, input.pack)?.role === role)
      .toSorted((a, b) => rank(a) - rank(b) || gravestFirst(a, b));
  const ids = new Set(own.map(({ question }) => question.id));
  return {
    issue,
    key: ofRole('key'),
    support: ofRole('support'),
    answering,
    scenarios: input.score.scenarios
      .filter(({ id }) => issue.scenarios.includes(id))
      .toSorted((a, b) => b.residual.high - a.residual.high),
    contradictions: input.score.contradictions.filter(({ questionIds }) =>
      questionIds.some((id) => ids.has(id)),
    ),
  };
}

/** Something of it is short, unsettled or in conflict. */
function isTold(view: IssueView): boolean {
  return (
    view.contradictions.length > 0 || pointsIn(view).some((point) => isShort(point) || isUnsettled(point))
  );
}

/** The last place at which a paper surely has room for an issue, counted from 0. */
const TOLD_BY = 3;

/** An issue on which the record disagrees with itself is told, whatever stands before it. */
function withConflictTold(sorted: readonly IssueView[]): readonly IssueView[] {
  const at = sorted.findIndex(({ contradictions }) => contradictions.length > 0);
  if (at <= TOLD_BY) return sorted;
  return [
    ...sorted.slice(0, TOLD_BY),
    ...sorted.slice(at, at + 1),
    ...sorted.slice(TOLD_BY, at),
    ...sorted.slice(at + 1),
  ];
}

/** Every issue that has something to tell, gravest first. */
export function issueViews({ report, record, points }: Ground): readonly IssueView[] {
  const { asOf, pack } = report.input;
  const sorted = issuesOf(pack)
    .map((issue) => viewOf(issue, { report, record, points }))
    .filter((view) => pointsIn(view).length > 0 && isTold(view))
    .map((view) => ({ view, key: consequenceKey(view, asOf) }))
    .toSorted((a, b) => byKeyDescending(a.key, b.key))
    .map(({ view }) => view);
  return withConflictTold(sorted);
}
