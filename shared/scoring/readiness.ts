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

/** A figure of these questions, with what each of them adds at either end as long as none is taken as answered. */
interface Base {
  readonly counted: Counted;
  readonly measure: Measure;
  readonly at: Readonly<
    Record<End, { readonly certain: readonly Member[]; readonly possible: readonly Member[] }>
  >;
}

function memberOf(item: CountingItem, effectiveness: Range, at: { measure: Measure; end: End }): Member {
  return { item, weight: item.question.weight, value: valueAt(effectiveness, at.measure, at.end) };
}

function baseOf(counted: Counted, measure: Measure): Base {
  const membersAt = (end: End) => {
    const own = (item: CountingItem) => memberOf(item, item.effectiveness, { measure, end });
    return { certain: counted.certain.map(own), possible: counted.possible.map(own) };
  };
  return { counted, measure, at: { low: membersAt('low'), high: membersAt('high') } };
}

function settle(
  members: readonly Member[],
  settled: Settled | undefined,
  at: { measure: Measure; end: End },
) {
  const place = settled === undefined ? -1 : members.findIndex(({ item }) => item === settled.item);
  if (settled === undefined || place < 0) return members;
  const worth = { low: settled.effectiveness, high: settled.effectiveness };
  return members.with(place, memberOf(settled.item, worth, at));
}

function meanAt({ measure, at }: Base, end: End, settled?: Settled): ExtremeMean<Member> | null {
  const { certain, possible } = at[end];
  const where = { measure, end };
  return extremeMean(
    settle(certain, settled, where),
    settle(possible, settled, where),
    end === 'low' ? 'least' : 'greatest',
  );
}

/** The figure, 0…100, as it stands or with one question taken as answered; `null` where nothing counts. */
function rangeOf(base: Base, settled?: Settled): Range | null {
  const low = meanAt(base, 'low', settled);
  const high = meanAt(base, 'high', settled);
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

function sharesOf(base: Base): readonly QuestionShare[] {
  const low = pointsAt(meanAt(base, 'low'));
  const high = pointsAt(meanAt(base, 'high'));
  return [...base.counted.certain, ...base.counted.possible]
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

function driverOf(item: CountingItem, base: Base, now: Range): Driver {
  const { measure } = base;
  const then = rangeOf(base, { item, effectiveness: item.best }) ?? now;
  const [worst, best]: readonly [End, End] = measure === 'gap' ? ['high', 'low'] : ['low', 'high'];
  const gain = (end: End) => Math.max(0, measure === 'gap' ? now[end] - then[end] : then[end] - now[end]);
  return {
    questionId: item.question.id,
    state: item.state,
    points: { worstCase: gain(worst), bestCase: gain(best) },
  };
}

function explained(counted: Counted, measure: Measure): ExplainedFigure | null {
  const base = baseOf(counted, measure);
  const range = rangeOf(base);
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
      shares: sharesOf(base),
      movers: topDrivers(improvable.map((item) => driverOf(item, base, range))),
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
 * @returns a function of the items that count, so that the figures before are computed once each
 */
export function headlineNarrowingOf(items: readonly ScoredItem[]): (item: CountingItem) => number {
  const widthOf = (range: Range | null) => (range === null ? 0 : range.high - range.low);
  const figureOf = (certain: Requirement, measure: Measure) => {
    const base = baseOf(countedAs(items, certain), measure);
    return { base, before: widthOf(rangeOf(base)) };
  };
  const figures = {
    'legal-exposure': figureOf('required', 'gap'),
    'position-readiness': figureOf('not-required', 'readiness'),
  } as const;
  return (item) => {
    const { base, before } = figures[headlineOf(item.requirement)];
    const after = (effectiveness: number) => widthOf(rangeOf(base, { item, effectiveness }));
    return before - (after(0) + after(1)) / 2;
  };
}
