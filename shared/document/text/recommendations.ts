/**
 * What to do, by whom and by when: what is planned where something is planned, else the pack’s words for the gravest
 * gap. What passed its date is always told. Names nobody the record does not name.
 */
import { dateIn, type PaperDay } from './dates';
import type { DecisionPoint } from './decisions';
import { traceOf } from './atoms';
import { sentencesIn } from './clause';
import { isToStop, pointsIn, type IssueView } from './issue-views';
import { isShort, overdueOf, type Point } from './points';
import { reconsideredIn, stepWords, type Reconsidered } from './reconsider';
import { phrase, sentence, type Sentence } from './sentence';
import { hasPassed, isOverdue } from '../../actions/register';
import type { PlannedAction } from '../../assessment/schema';
import type { TraceRef } from './trace';

/** The most rows a paper shows; the register has all. */
export const MOST_RECOMMENDATIONS = 11;

/** The same, where a paper has less room. */
export interface RowLimits {
  readonly steps: number;
  /** Of those that are late; else all of these are shown. */
  readonly late: number;
}

const LIMITS: RowLimits = { steps: MOST_RECOMMENDATIONS, late: Number.POSITIVE_INFINITY };
const MOST_FOR_AN_ISSUE = 2;
/** Of the issue that stands first. */
const MOST_FOR_THE_FIRST = 3;

export interface RecommendationRow {
  readonly id: string;
  /** Counted from 1, as printed. */
  readonly number: number;
  readonly issueId: string;
  readonly what: Sentence;
  readonly who: Sentence;
  readonly by: Sentence;
  readonly isOverdue: boolean;
  readonly isStop: boolean;
}

export interface Recommendations {
  readonly rows: readonly RecommendationRow[];
  /** What the rows leave out. */
  readonly left: number;
}

interface Draft extends Omit<RecommendationRow, 'number'> {
  /** Nothing lawful or unlawful turns on it: it stands after what the law calls for. */
  readonly canWait?: true;
}

function named(owner: string, missing: string): string {
  return owner.trim() === '' ? missing : owner.trim();
}

function dueInWords(action: PlannedAction, { asOf, year }: PaperDay): string {
  if (action.dueOn === null) return 'No date is set';
  const day = dateIn(action.dueOn, year);
  return isOverdue(action, asOf) ? `Was due ${day}; not reported done` : `${day} (planned)`;
}

interface Place {
  readonly issueId: string;
  readonly day: PaperDay;
}

function ofAction(action: PlannedAction, point: Point, { issueId, day }: Place): Draft {
  const trace = [{ kind: 'action', id: action.id }, traceOf(point)] as const;
  return {
    id: `action-${action.id}`,
    issueId,
    what: sentence('do', action.title, trace),
    who: phrase('do', named(action.owner, 'To be named'), trace),
    by: phrase('do', dueInWords(action, day), trace),
    isOverdue: isOverdue(action, day.asOf),
    isStop: false,
  };
}

/**
 * The pack’s own words for what is left to be done: those of the option chosen, as far as a resolution can take them up,
 * since those of the question may ask for what is there. Several ticks leave what is not ticked: there the question’s stand.
 */
export function fixOf({ prose, chosen, question }: Point): string {
  const action = chosen.find(({ option }) => option.finding !== undefined)?.option.finding?.action ?? '';
  const [first = ''] = sentencesIn(action);
  return question.type === 'single' && first !== '' ? first : (prose?.fix ?? first);
}

function ofGap(point: Point, issueId: string): readonly Draft[] {
  const fix = fixOf(point);
  if (fix === '') return [];
  const trace = [traceOf(point)] as const;
  return [
    {
      id: `fix-${point.question.id}`,
      issueId,
      what: sentence('do', fix, trace),
      who: phrase('do', 'To be named', trace),
      by: phrase('do', 'To be set', trace),
      isOverdue: false,
      isStop: false,
    },
  ];
}

function ofUnknown(point: Point, issueId: string, { year, asOf }: PaperDay): readonly Draft[] {
  const value = point.answer?.value;
  if (value?.kind !== 'unknown') return [];
  const trace = [traceOf(point)] as const;
  const isLate = hasPassed(value.dueOn, asOf);
  const due = value.dueOn === null ? 'No date is set' : dateIn(value.dueOn, year);
  return [
    {
      id: `find-out-${point.question.id}`,
      issueId,
      what: sentence('do', `Establish ${point.question.whether}`, trace),
      who: phrase('do', named(value.owner, 'To be named'), trace),
      by: phrase(
        'do',
        isLate ? `Was due ${due}; no answer is recorded` : value.dueOn === null ? due : `${due} (answer due)`,
        trace,
      ),
      isOverdue: isLate,
      isStop: false,
    },
  ];
}

/** What is to end at once, whatever is planned beside it. */
function ofStop(point: Point, issueId: string): readonly Draft[] {
  const { prose, question } = point;
  if (!isToStop(point) || prose?.stop === undefined) return [];
  const trace = [traceOf(point)] as const;
  return [
    {
      id: `stop-${question.id}`,
      issueId,
      what: sentence('do', `Stop ${prose.stop}`, trace),
      who: phrase('do', 'To be named', trace),
      by: phrase('do', 'At once', trace),
      isOverdue: false,
      isStop: true,
    },
  ];
}

function draftsOfPoint(point: Point, issueId: string, day: PaperDay): readonly Draft[] {
  if (point.outcome === 'unknown') return ofUnknown(point, issueId, day);
  if (!isShort(point)) return point.actions.map((action) => ofAction(action, point, { issueId, day }));
  return point.actions.length > 0
    ? point.actions.map((action) => ofAction(action, point, { issueId, day }))
    : ofGap(point, issueId);
}

/** What must stop stands first, then what is late, then what the short answer rests on, then the rest in the order of the points. */
function draftsOfIssue(view: IssueView, day: PaperDay): readonly Draft[] {
  const rank = (point: Point) => {
    if (isToStop(point)) return 0;
    if (overdueOf(point, day.asOf).length > 0) return 1;
    return view.answering.includes(point) ? 2 : 3;
  };
  const ranked = pointsIn(view).toSorted((a, b) => rank(a) - rank(b));
  return ranked.flatMap((point) => [
    ...ofStop(point, view.issue.id),
    ...draftsOfPoint(point, view.issue.id, day),
  ]);
}

/** Chooses what fits: everything late, then the decisions, then issue by issue, in order. */
function chosen(
  again: readonly Draft[],
  issues: readonly (readonly Draft[])[],
  limits: RowLimits,
): ReadonlySet<string> {
  const late = [...again, ...issues.flat()].filter((draft) => draft.isOverdue).slice(0, limits.late);
  const picked = new Set(late.map(({ id }) => id));
  for (const [index, drafts] of [again, ...issues].entries()) {
    const most = index === 1 ? MOST_FOR_THE_FIRST : MOST_FOR_AN_ISSUE;
    let own = drafts.filter(({ id }) => picked.has(id)).length;
    for (const { id, isOverdue: isLate } of drafts) {
      if (picked.size >= limits.steps || own >= most) break;
      if (picked.has(id) || isLate) continue;
      picked.add(id);
      own += 1;
    }
  }
  return picked;
}

/** What must stop, then what is late, then the rest; within each the order of the issues stands. A choice that may stand waits. */
function urgencyOf({ isStop, isOverdue: isLate, canWait }: Draft): number {
  if (isStop) return 0;
  if (isLate) return 1;
  return canWait ? 3 : 2;
}

function ofDecision(each: Reconsidered, paperDay: PaperDay): Draft {
  const { id, deciders, reviewOn, isShut } = each;
  const { asOf, year } = paperDay;
  const isLate = hasPassed(reviewOn, asOf);
  const day = reviewOn === null ? '' : dateIn(reviewOn, year);
  const late = isLate ? `; review was due ${day}` : '';
  const by = reviewOn === null || isLate ? `Next meeting${late}` : `${day} (review due)`;
  const trace = [each.trace] as const;
  return {
    id: `reconsider-${id}`,
    issueId: `decision/${id}`,
    what: sentence('do', stepWords(each, paperDay), trace),
    who: phrase('do', named(deciders, 'To be named'), trace),
    by: phrase('do', by, trace),
    isOverdue: isLate,
    isStop: false,
    ...(isShut ? {} : { canWait: true }),
  };
}

/** What rows are made from. */
export interface RowSource {
  readonly views: readonly IssueView[];
  readonly decisions: readonly DecisionPoint[];
}

/** The rows, most urgent first; of what is equally urgent, decisions that cannot stand come first, those that may come last. */
export function recommendationsOf(
  { views, decisions }: RowSource,
  day: PaperDay,
  limits: RowLimits = LIMITS,
): Recommendations {
  const again = reconsideredIn(decisions).map((each) => ofDecision(each, day));
  const issues = views.map((view) => draftsOfIssue(view, day));
  const picked = chosen(again, issues, limits);
  const drafts = [again, ...issues].flat();
  const rows = drafts
    .filter(({ id }) => picked.has(id))
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b))
    .map((draft, index) => ({ ...draft, number: index + 1 }));
  return { rows, left: drafts.length - rows.length };
}

/** The rows of an issue, as printed. */
export function rowsOfIssue({ rows }: Recommendations, issueId: string): readonly RecommendationRow[] {
  return rows.filter((row) => row.issueId === issueId);
}

/** What a sentence about rows rests on. */
export function traceOfRows(rows: readonly RecommendationRow[]): readonly TraceRef[] {
  return rows.flatMap(({ what }) => what.trace);
}
