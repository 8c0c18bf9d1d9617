/**
 * Charts as categories and series of numbers, for programs that draw them by themselves. Figures are those that are printed:
 * rounded as everywhere. Draws nothing.
 */
import type { HeadlineId } from '../pack/schema';
import type { Range } from '../base/range';
import { headlinesThenInWords, type HeadlinesThen } from '../wording/chart-words';
import { figureInWords, formatFigure, formatSigned, formatSignedRange } from '../wording/format';
import { HEADLINE_WORDS } from '../wording/headline-words';
import { optionBarsText, type OptionBarsData } from './option-bars';
import { rangeBarsText, type RangeBarsData } from './range-bars';
import type { TrendData } from './trend';

export interface Series {
  readonly name: string;
  /** One for each category; `null` where there is no figure. */
  readonly values: readonly (number | null)[];
  /** `clear` only moves what is stacked on it; `end` is the other end of a range. */
  readonly look: 'clear' | 'solid' | 'end';
}

export interface SeriesChart {
  readonly kind: 'stacked-bars' | 'lines';
  /** Only where it says more than the title above it. */
  readonly title: string | null;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Places of the categories that are drawn hollow. */
  readonly hollow: readonly number[];
  readonly scale: { readonly low: number; readonly high: number; readonly step: number };
  /** Which way is good, or what hollow means. */
  readonly caption: string;
  /** The same in words. */
  readonly text: string;
}

const HUNDRED = { low: 0, high: 100, step: 25 } as const;

function printed(value: number): number {
  return Number(formatFigure(value)) + 0;
}

/**
 * A range as stacked pieces: what lies between zero and its nearer end is clear, the rest is drawn on its own side of zero.
 */
function pieces(range: Range | null): {
  readonly clear: number | null;
  readonly below: number | null;
  readonly above: number | null;
} {
  if (range === null) return { clear: null, below: null, above: null };
  const [low, high] = [printed(range.low), printed(range.high)];
  if (low >= 0) return { clear: low, below: 0, above: high - low };
  if (high <= 0) return { clear: high, below: low - high, above: 0 };
  return { clear: 0, below: low, above: high };
}

function stacked(ranges: readonly (Range | null)[]): readonly Series[] {
  const all = ranges.map(pieces);
  const below: Series = { name: 'Range below 0', values: all.map((each) => each.below), look: 'solid' };
  return [
    { name: 'Up to the nearer end', values: all.map(({ clear }) => clear), look: 'clear' },
    ...(all.some((each) => (each.below ?? 0) < 0) ? [below] : []),
    { name: 'Range', values: all.map(({ above }) => above), look: 'solid' },
  ];
}

/** Ranges on a scale of 0 to 100, each category with its figure. */
export function rangeBarsSeries(data: RangeBarsData): SeriesChart {
  const { rows, ends } = data;
  return {
    kind: 'stacked-bars',
    title: null,
    categories: rows.map(({ label, range }) => `${label}: ${figureInWords(range)}`),
    series: stacked(rows.map(({ range }) => range)),
    hollow: [],
    scale: HUNDRED,
    caption: `0 is ${ends.low}, 100 is ${ends.high}`,
    text: rangeBarsText(data),
  };
}

/** The options of a decision from "all speaks against it" to "all speaks for it"; those not open are hollow. */
export function optionBarsSeries(data: OptionBarsData): SeriesChart {
  const { rows } = data;
  const hollow = rows.flatMap(({ gateStatus }, index) => (gateStatus === 'open' ? [] : [index]));
  const ends = `${formatSigned(-100)} speaks against, ${formatSigned(100)} speaks for`;
  return {
    kind: 'stacked-bars',
    title: null,
    categories: rows.map(
      ({ code, title, score, isRecommended, isChosen }) =>
        `${code} ${title}${isRecommended ? ', recommended' : ''}${isChosen ? ', decided' : ''}: ${formatSignedRange(score)}`,
    ),
    series: stacked(rows.map(({ score }) => score)),
    hollow,
    scale: { low: -100, high: 100, step: 50 },
    caption: hollow.length === 0 ? ends : `${ends}; hollow bars are not open`,
    text: optionBarsText(data),
  };
}

const FIGURES = [
  ['legal-exposure', 'legalExposure'],
  ['position-readiness', 'positionReadiness'],
] as const satisfies readonly (readonly [HeadlineId, keyof HeadlinesThen])[];

/** Both headlines over time, a chart for each: they are good in opposite directions. */
export function trendSeries({ points }: TrendData): readonly SeriesChart[] {
  return FIGURES.map(([id, figure]) => {
    const { title, scale } = HEADLINE_WORDS[id];
    const endOf = (end: keyof Range) =>
      points.map((point) => (point[figure] === null ? null : printed(point[figure][end])));
    return {
      kind: 'lines',
      title: `${title} (${scale})`,
      categories: points.map(({ name }) => name),
      series: [
        { name: 'Upper end', values: endOf('high'), look: 'solid' },
        { name: 'Lower end', values: endOf('low'), look: 'end' },
      ],
      hollow: [],
      scale: HUNDRED,
      caption: 'Each snapshot, and now',
      text: points.map(headlinesThenInWords).join('\n'),
    };
  });
}
