/**
 * Weighted readiness over questions, for modules and the two headlines, with each question's share and what would
 * move the figure most. What law requires of this organization and what it does not never mix; what the profile leaves
 * open widens both figures.
 */
import type { Range } from '../base/range';
import type { HeadlineId } from '../pack/schema';
import { topDrivers } from './drivers';
import { countingItems, isCounting, type CountingItem, type ScoredItem } from './placed-answers';
import type { Requirement } from './requirement';
import type { Driver, CountedFigure, QuestionShare, Why } from './types';
import { extremeMean, type ExtremeMean, type Weighted } from './weighted-mean';

/** A figure with its reasons. */
export interface ExplainedFigure {
  readonly figure: CountedFigure;
  readonly why: Why;
}

/** Whether the figure counts what is there (readiness) or what is missing (exposure). */
type Measure = 'readiness' | 'gap';

type End = keyof Range;

/** The questions a figure is about: those that certainly count towards it, and those that may. */
interface Counted {
  readonly certain: readonly CountingItem[];
  readonly possible: readonly CountingItem[];
  readonly setAside: number;
}

/** One question taken as answered, for "what would it change". */
interface Settled {
  readonly item: CountingItem;
  readonly effectiveness: number;
}

interface Member extends Weighted {
  readonly item: CountingItem;
}

/** What a question adds at an end of the figure, 0…1. */
function valueAt({ low, high }: Range, measure: Measure, end: End): number {
  if (measure === 'readiness') return end === 'low' ? low : high;
  return end === 'low' ? 1 - high : 1 - low;
}

function meanAt(
  { certain, possible }: Counted,
  at: { readonly measure: Measure; readonly end: End },
  settled?: Settled,
): ExtremeMean<Member> | null {
  const memberOf = (item: CountingItem): Member => {
    const { effectiveness: worth } = settled?.item === item ? settled : { effectiveness: null };
    const range = worth === null ? item.effectiveness : { low: worth, high: worth };
    return { item, weight: item.question.weight, value: valueAt(range, at.measure, at.end) };
  };
  return extremeMean(certain.map(memberOf), possible.map(memberOf), at.end === 'low' ? 'least' : 'greatest');
}

/** The figure, 0…100, as it stands or with one question taken as answered; `null` where nothing counts. */
function rangeOf(counted: Counted, measure: Measure, settled?: Settled): Range | null {
  const low = meanAt(counted, { measure, end: 'low' }, settled);
  const high = meanAt(counted, { measure, end: 'high' }, settled);
  return low === null || high === null ? null : { low: 100 * low.mean, high: 100 * high.mean };
}

/** A question's points at one end: none where that end is reached without it. */
function pointsAt(mean: ExtremeMean<Member> | null): ReadonlyMap<CountingItem, number> {
  if (mean === null) return new Map();
  return new Map(mean.members.map(({ item, weight, value }) => [item, (100 * weight * value) / mean.weight]));
}

function byPoints(a: QuestionShare, b: QuestionShare): number {
  return (
    b.points.high - a.points.high || b.points.low - a.points.low || (a.questionId < b.questionId ? -1 : 1)
  );
}

function sharesOf(counted: Counted, measure: Measure): readonly QuestionShare[] {
  const low = pointsAt(meanAt(counted, { measure, end: 'low' }));
  const high = pointsAt(meanAt(counted, { measure, end: 'high' }));
  return [...counted.certain, ...counted.possible]
    .map((item) => ({
      questionId: item.question.id,
      weight: item.question.weight,
      state: item.state,
      effectiveness: item.effectiveness,
      points: { low: low.get(item) ?? 0, high: high.get(item) ?? 0 },
    }))
    .sort(byPoints);
}

function canImprove({ effectiveness, best }: CountingItem): boolean {
  return effectiveness.low < best;
}

function driverOf(item: CountingItem, counted: Counted, at: { measure: Measure; now: Range }): Driver {
  const { measure, now } = at;
  const then = rangeOf(counted, measure, { item, effectiveness: item.best }) ?? now;
  const [worst, best]: readonly [End, End] = measure === 'gap' ? ['high', 'low'] : ['low', 'high'];
  const gain = (end: End) => Math.max(0, measure === 'gap' ? now[end] - then[end] : then[end] - now[end]);
  return {
    questionId: item.question.id,
    state: item.state,
    points: { worstCase: gain(worst), bestCase: gain(best) },
  };
}

function explained(counted: Counted, measure: Measure): ExplainedFigure | null {
  const range = rangeOf(counted, measure);
  if (range === null) return null;
  const improvable = [...counted.certain, ...counted.possible].filter(canImprove);
  return {
    figure: {
      ...range,
      counted: counted.certain.length,
      undetermined: counted.possible.length,
      setAside: counted.setAside,
    },
    why: {
      shares: sharesOf(counted, measure),
      movers: topDrivers(improvable.map((item) => driverOf(item, counted, { measure, now: range }))),
    },
  };
}

function countedAs(items: readonly ScoredItem[], certain: Requirement): Counted {
  const concerned = items.filter(
    ({ requirement }) => requirement === certain || requirement === 'undetermined',
  );
  const counting = countingItems(concerned);
  return {
    certain: counting.filter(({ requirement }) => requirement === certain),
    possible: counting.filter(({ requirement }) => requirement === 'undetermined'),
    setAside: concerned.filter((item) => !isCounting(item)).length,
  };
}

/** Readiness of the questions of one module, whatever law requires; `null` when none counts. */
export function moduleReadiness(items: readonly ScoredItem[]): ExplainedFigure | null {
  const certain = countingItems(items);
  return explained({ certain, possible: [], setAside: items.length - certain.length }, 'readiness');
}

/**
 * The two headlines. Legal exposure is the gap left in what law requires of this organization (0 best); position
 * readiness is how far the rest is prepared and recorded (100 best). Where nothing counts there is no figure.
 */
export function headlineFiguresOf(items: readonly ScoredItem[]): {
  readonly legalExposure: ExplainedFigure | null;
  readonly positionReadiness: ExplainedFigure | null;
} {
  return {
    legalExposure: explained(countedAs(items, 'required'), 'gap'),
    positionReadiness: explained(countedAs(items, 'not-required'), 'readiness'),
  };
}

/** The figure of a question that the profile leaves undetermined is that of the duties. */
export function headlineOf(requirement: Requirement): HeadlineId {
  return requirement === 'not-required' ? 'position-readiness' : 'legal-exposure';
}

/**
 * By how many points a headline narrows when a question is answered, averaged over its best and its worst answer.
 *
 * @returns a function of the items that count, so that the figures before are computed once
 */
export function headlineNarrowingOf(items: readonly ScoredItem[]): (item: CountingItem) => number {
  const figures = {
    'legal-exposure': { counted: countedAs(items, 'required'), measure: 'gap' },
    'position-readiness': { counted: countedAs(items, 'not-required'), measure: 'readiness' },
  } as const;
  const widthOf = (range: Range | null) => (range === null ? 0 : range.high - range.low);
  return (item) => {
    const { counted, measure } = figures[headlineOf(item.requirement)];
    const before = widthOf(rangeOf(counted, measure));
    const after = (effectiveness: number) => widthOf(rangeOf(counted, measure, { item, effectiveness }));
    return before - (after(0) + after(1)) / 2;
  };
}
