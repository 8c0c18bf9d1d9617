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
const BOTH_WAYS = { low: -100, high: 100, step: 50 } as const;

function printed(value: number): number {
  return Number(formatFigure(value)) + 0;
}

type Scale = SeriesChart['scale'];

/** What is stacked for one category. */
interface Pieces {
  /** From zero to the nearer end; not drawn. */
  readonly clear: number | null;
  readonly below: number | null;
  readonly above: number | null;
  /** Drawn for a figure that is exact: a bar without a width would not be seen. */
  readonly mark: number | null;
}

const NO_PIECES: Pieces = { clear: null, below: null, above: null, mark: null };

/** An exact figure as a mark as wide as a hundredth of the scale, with the figure in its middle. */
function exactPieces(figure: number, { low, high }: Scale): Pieces {
  const width = (high - low) / 100;
  const side = figure < 0 ? -1 : 1;
  const clear = Math.max(0, Math.abs(figure) - width / 2);
  return { ...NO_PIECES, clear: side * clear, mark: side * width };
}

/** A range: what lies between zero and its nearer end is clear, the rest is drawn on its own side of zero. */
function pieces(range: Range | null, scale: Scale): Pieces {
  if (range === null) return NO_PIECES;
  const [low, high] = [printed(range.low), printed(range.high)];
  if (low === high) return exactPieces(low, scale);
  if (low >= 0) return { ...NO_PIECES, clear: low, above: high - low };
  if (high <= 0) return { ...NO_PIECES, clear: high, below: low - high };
  return { ...NO_PIECES, clear: 0, below: low, above: high };
}

const PIECES = [
  ['clear', 'Not drawn: zero to the nearer end'],
  ['below', 'Range below zero'],
  ['above', 'Range'],
  ['mark', 'Mark of an exact figure'],
] as const satisfies readonly (readonly [keyof Pieces, string])[];

/** The series that any category needs. */
function stacked(ranges: readonly (Range | null)[], scale: Scale): readonly Series[] {
  const all = ranges.map((range) => pieces(range, scale));
  return PIECES.filter(([piece]) => piece === 'clear' || all.some((each) => each[piece] !== null)).map(
    ([piece, name]) => ({
      name,
      values: all.map((each) => each[piece]),
      look: piece === 'clear' ? 'clear' : 'solid',
    }),
  );
}

/** Ranges on a scale of 0 to 100, each category with its figure. */
export function rangeBarsSeries(data: RangeBarsData): SeriesChart {
  const { rows, ends } = data;
  return {
    kind: 'stacked-bars',
    title: null,
    categories: rows.map(({ label, range }) => `${label}: ${figureInWords(range)}`),
    series: stacked(
      rows.map(({ range }) => range),
      HUNDRED,
    ),
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
    series: stacked(
      rows.map(({ score }) => score),
      BOTH_WAYS,
    ),
    hollow,
    scale: BOTH_WAYS,
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
