/** Issues with what the record says on each, in the order in which they are told. Decides no words. */
import { daysFromTo } from '../../base/days';
import type { Issue } from '../../pack/schema';
import type { FoundContradiction, ScenarioScore } from '../../scoring/types';
import type { ReportContext } from '../parts/context';
import { issueOf, issuesOf } from './issues-of-pack';
import { isShort, isUnsettled, overdueOf, sureFirst, type Point, type PointOutcome } from './points';

export interface IssueView {
  readonly issue: Issue;
  /** Applicable questions discussed there, gravest first. */
  readonly key: readonly Point[];
  readonly support: readonly Point[];
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

/** What a duty calls for and the record says is not there. */
function isDutyUnmet(points: readonly Point[]): boolean {
  return points.some((point) => point.outcome === 'gap' && bears(point, ['duty']));
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

/** Descending; the figure stands late: it supports the order and does not make it. */
export function consequenceKey(view: IssueView, asOf: string): readonly number[] {
  const points = pointsIn(view);
  const short = points.filter(isShort);
  return [
    Math.max(0, ...points.filter(isToStop).map(({ consequence }) => consequence)),
    Number(view.contradictions.length > 0),
    dutyRank(view.key),
    Number(points.some((point) => !isSettledWell(point) && point.prose?.irreversible === true)),
    Number(points.some((point) => overdueOf(point, asOf).length > 0) || hasDateSoon(points, asOf)),
    Math.max(0, ...view.scenarios.map(({ residual }) => residual.high)),
    short.reduce((sum, { consequence }) => sum + consequence, 0),
    -view.issue.rank,
  ];
}

function isSettledWell({ outcome }: Point): boolean {
  return outcome === 'strength' || outcome === 'not-applicable';
}

function byKeyDescending(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (b[place] ?? 0) - (a[place] ?? 0);
}

const OUTCOME_ORDER = ['gap', 'partial', 'unknown', 'open', 'strength', 'not-applicable'] as const;

function gravestFirst(a: Point, b: Point): number {
  const stop = Number(isToStop(b)) - Number(isToStop(a));
  if (stop !== 0) return stop;
  const outcome = OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome);
  return outcome === 0 ? b.consequence - a.consequence : outcome;
}

function viewOf(issue: Issue, points: readonly Point[], { input }: ReportContext): IssueView {
  const own = points.filter(({ question }) => issueOf(question.id, input.pack)?.id === issue.id);
  const ofRole = (role: 'key' | 'support') =>
    own.filter(({ question }) => issueOf(question.id, input.pack)?.role === role).toSorted(gravestFirst);
  const ids = new Set(own.map(({ question }) => question.id));
  return {
    issue,
    key: ofRole('key'),
    support: ofRole('support'),
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

/**
 * Two answers that disagree are settled by asking, and nothing of it need be unlawful: where an issue would lead for that
 * alone, the gravest issue with an unmet duty leads before it.
 */
function withDutyFirst(sorted: readonly IssueView[]): readonly IssueView[] {
  const [first] = sorted;
  const leads = first !== undefined && (pointsIn(first).some(isToStop) || isDutyUnmet(first.key));
  if (first === undefined || leads || first.contradictions.length === 0) return sorted;
  const owed = sorted.find(({ key }) => isDutyUnmet(key));
  return owed === undefined ? sorted : [owed, ...sorted.filter((view) => view !== owed)];
}

/** Every issue that has something to tell, gravest first. */
export function issueViews(points: readonly Point[], context: ReportContext): readonly IssueView[] {
  const { asOf, pack } = context.input;
  const sorted = issuesOf(pack)
    .map((issue) => viewOf(issue, points, context))
    .filter((view) => pointsIn(view).length > 0 && isTold(view))
    .map((view) => ({ view, key: consequenceKey(view, asOf) }))
    .toSorted((a, b) => byKeyDescending(a.key, b.key))
    .map(({ view }) => view);
  return withDutyFirst(sorted);
}
