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

/** The members of a figure at one end of it, as long as none is taken as answered. */
interface AtEnd {
  readonly certain: readonly Member[];
  readonly possible: readonly Member[];
  readonly byItem: ReadonlyMap<CountingItem, Member>;
  readonly mean: ExtremeMean<Member> | null;
}

/** A figure of these questions, at both ends. */
interface Base {
  readonly counted: Counted;
  readonly measure: Measure;
  readonly at: Readonly<Record<End, AtEnd>>;
}

const EXTREME = { low: 'least', high: 'greatest' } as const;

function baseOf(counted: Counted, measure: Measure): Base {
  const atEnd = (end: End): AtEnd => {
    const own = (item: CountingItem): Member => ({
      item,
      weight: item.question.weight,
      value: valueAt(item.effectiveness, measure, end),
    });
    const [certain, possible] = [counted.certain.map(own), counted.possible.map(own)];
    return {
      certain,
      possible,
      byItem: new Map([...certain, ...possible].map((member) => [member.item, member])),
      mean: extremeMean(certain, possible, { end: EXTREME[end] }),
    };
  };
  return { counted, measure, at: { low: atEnd('low'), high: atEnd('high') } };
}

/** The mean at one end, as it stands or with one question taken as answered. */
function meanAt({ measure, at }: Base, end: End, settled?: Settled): number | null {
  const { certain, possible, byItem, mean } = at[end];
  const member = settled === undefined ? undefined : byItem.get(settled.item);
  if (settled === undefined || member === undefined) return mean?.mean ?? null;
  const worth = { low: settled.effectiveness, high: settled.effectiveness };
  const revalued = { member, value: valueAt(worth, measure, end) };
  return extremeMean(certain, possible, { end: EXTREME[end], revalued })?.mean ?? null;
}

/** The figure, 0…100, as it stands or with one question taken as answered; `null` where nothing counts. */
function rangeOf(base: Base, settled?: Settled): Range | null {
  const low = meanAt(base, 'low', settled);
  const high = meanAt(base, 'high', settled);
  return low === null || high === null ? null : { low: 100 * low, high: 100 * high };
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
  const low = pointsAt(base.at.low.mean);
  const high = pointsAt(base.at.high.mean);
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

function figureOf(base: Base): CountedFigure | null {
  const range = rangeOf(base);
  if (range === null) return null;
  const { certain, possible, setAside } = base.counted;
  return { ...range, counted: certain.length, undetermined: possible.length, setAside };
}

function explained(counted: Counted, measure: Measure): ExplainedFigure | null {
  const base = baseOf(counted, measure);
  const figure = figureOf(base);
  if (figure === null) return null;
  const improvable = [...counted.certain, ...counted.possible].filter(canImprove);
  return {
    figure,
    why: {
      shares: sharesOf(base),
      movers: topDrivers(improvable.map((item) => driverOf(item, base, figure))),
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

/** What each headline counts, and how. */
const HEADLINES = {
  legalExposure: { certain: 'required', measure: 'gap' },
  positionReadiness: { certain: 'not-required', measure: 'readiness' },
} as const;

type HeadlineRule = (typeof HEADLINES)[keyof typeof HEADLINES];

/**
 * The two headlines with their reasons. Legal exposure is the gap left in what law requires of this organization (0
 * best); position readiness is how far the rest is prepared and recorded (100 best). Where nothing counts there is no
 * figure.
 */
export function headlineFiguresOf(items: readonly ScoredItem[]): {
  readonly legalExposure: ExplainedFigure | null;
  readonly positionReadiness: ExplainedFigure | null;
} {
  const of = ({ certain, measure }: HeadlineRule) => explained(countedAs(items, certain), measure);
  return { legalExposure: of(HEADLINES.legalExposure), positionReadiness: of(HEADLINES.positionReadiness) };
}

/** The two headlines alone. */
export function bareHeadlinesOf(items: readonly ScoredItem[]): {
  readonly legalExposure: CountedFigure | null;
  readonly positionReadiness: CountedFigure | null;
} {
  const of = ({ certain, measure }: HeadlineRule) => figureOf(baseOf(countedAs(items, certain), measure));
  return { legalExposure: of(HEADLINES.legalExposure), positionReadiness: of(HEADLINES.positionReadiness) };
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
  const withWidth = ({ certain, measure }: HeadlineRule) => {
    const base = baseOf(countedAs(items, certain), measure);
    return { base, before: widthOf(rangeOf(base)) };
  };
  const figures = {
    'legal-exposure': withWidth(HEADLINES.legalExposure),
    'position-readiness': withWidth(HEADLINES.positionReadiness),
  } as const;
  return (item) => {
    const { base, before } = figures[headlineOf(item.requirement)];
    const after = (effectiveness: number) => widthOf(rangeOf(base, { item, effectiveness }));
    return before - (after(0) + after(1)) / 2;
  };
}
