/** The two headlines over time, each in a panel of its own, as the range from best to worst case. Draws only. */
import { headlinesThenInWords, type HeadlinesThen } from '../wording/chart-words';
import { figureInWords, formatFigure, formatRange } from '../wording/format';
import { HEADLINE_WORDS } from '../wording/headline-words';
import type { HeadlineId } from '../pack/schema';
import type { Range } from '../base/range';
import { area } from 'd3-shape';
import type { ChartTheme } from './chart-theme';
import { everyNth, labelWidth, shownLabels } from './label-room';
import { label, picture, shape, turnedLabel, wrapLabel } from './svg';
import { drawFrame, FOOT, PANEL, TREND_SIZE, xsOf, yOf } from './trend-frame';

export interface TrendData {
  /** Oldest first, spaced evenly: the order is drawn, not the time between. */
  readonly points: readonly HeadlinesThen[];
}

type Figure = 'legalExposure' | 'positionReadiness';

const PANELS: readonly { readonly figure: Figure; readonly headline: HeadlineId }[] = [
  { figure: 'legalExposure', headline: 'legal-exposure' },
  { figure: 'positionReadiness', headline: 'position-readiness' },
];
const FIGURE_LOOK = { size: 7.5, isBold: true } as const;
const NAME_LOOK = { size: 8, isBold: true } as const;
const DAY_LOOK = { size: 6.5 } as const;
const UNSCORED_LOOK = { size: 6.5 } as const;
const DAY_CHARACTERS = 12;
/** From baseline to baseline of two figures at one end. */
const FIGURE_LINE = 8.5;
/** From the middle of a figure to its baseline. */
const BELOW_MIDDLE = 2.6;
/** Half the width of a tick at the end of a bar, where there is room for it. */
const TICK = 5;

interface Place {
  readonly x: number;
  readonly range: Range | null;
  readonly point: HeadlinesThen;
}

/** A point that has a figure. */
interface Scored extends Place {
  readonly range: Range;
}

function isScored(place: Place | undefined): place is Scored {
  return place !== undefined && place.range !== null;
}

/** The band between the ends, from point to point; broken where there is no figure. */
const bandOf = area<Place>()
  .defined(isScored)
  .x(({ x }) => x)
  .y0(({ range }) => yOf(range?.low ?? 0))
  .y1(({ range }) => yOf(range?.high ?? 0))
  .digits(2);

function placesOf({ points }: TrendData, figure: Figure, panel: number): readonly Place[] {
  const xs = xsOf(points.length, panel);
  return points.map((point, index) => ({ x: xs[index] ?? 0, range: point[figure], point }));
}

/** How far points stand apart. */
function pitchOf([first, second]: readonly Place[]): number {
  return first === undefined || second === undefined ? PANEL.width : second.x - first.x;
}

function drawBand(places: readonly Place[], theme: ChartTheme): readonly string[] {
  if (places.length < 2) return [];
  return [shape('path', { d: bandOf([...places]) ?? '', fill: theme.accent, 'fill-opacity': 0.16 })];
}

/** A bar with a tick at each end; a tick alone is a known figure. */
function drawBar({ x, range }: Scored, tick: number, theme: ChartTheme): readonly string[] {
  const line = { stroke: theme.accent, 'stroke-width': Math.min(2, tick) };
  const [top, bottom] = [yOf(range.high), yOf(range.low)];
  return [
    shape('line', { ...line, x1: x, x2: x, y1: top, y2: bottom }),
    shape('line', { ...line, x1: x - tick, x2: x + tick, y1: top, y2: top }),
    ...(bottom > top ? [shape('line', { ...line, x1: x - tick, x2: x + tick, y1: bottom, y2: bottom })] : []),
  ];
}

function figureWords(theme: ChartTheme) {
  const { size } = FIGURE_LOOK;
  return { 'font-family': theme.fontFamily, 'font-size': size, 'font-weight': 'bold', fill: theme.ink };
}

/** Figures of the points between the ends, where every one of them has room. */
function drawBetween(places: readonly Place[], theme: ChartTheme): readonly string[] {
  const between = places.slice(1, -1).filter(isScored);
  const labels = between.map(({ x, range }) => ({ x, text: formatRange(range) }));
  const widest = Math.max(0, ...labels.map(({ text }) => labelWidth(text, FIGURE_LOOK)));
  if (widest > pitchOf(places) - TICK) return [];
  return between.map(({ x, range }) => {
    const [top, bottom] = [yOf(range.high), yOf(range.low)];
    const y = top < PANEL.top + 10 ? Math.min(bottom + 9, FOOT - 2) : top - 4;
    return label(formatRange(range), { ...figureWords(theme), x, y, 'text-anchor': 'middle' });
  });
}

/** Baselines of the figures at both ends of a range, apart from each other and inside the panel. */
function baselinesOf({ low, high }: Range): readonly [number, number] {
  const [top, bottom] = [yOf(high), yOf(low)];
  if (bottom - top >= FIGURE_LINE) return [top + BELOW_MIDDLE, bottom + BELOW_MIDDLE];
  const half = FIGURE_LINE / 2;
  const middle = Math.min(Math.max((top + bottom) / 2, PANEL.top + half), FOOT - half) + BELOW_MIDDLE;
  return [middle - half, middle + half];
}

type Side = 'first' | 'last';

/** The figures at one end of the line, beside its bar: at the last one with what they are. */
function drawEnd(
  place: Place | undefined,
  side: Side,
  { headline, tick, theme }: EndLook,
): readonly string[] {
  if (!isScored(place)) return [];
  const { x, range } = place;
  const { ends } = HEADLINE_WORDS[headline];
  const [high, low] = [formatFigure(range.high), formatFigure(range.low)];
  const isLast = side === 'last';
  const look = {
    ...figureWords(theme),
    x: isLast ? x + tick + 3 : x - tick - 2.5,
    'text-anchor': isLast ? 'start' : 'end',
  };
  if (high === low) return [label(high, { ...look, y: yOf(range.high) + BELOW_MIDDLE })];
  const [upper, lower] = baselinesOf(range);
  const words = (figure: string, end: string) => (isLast ? `${figure} ${end}` : figure);
  return [
    label(words(high, ends.high), { ...look, y: upper }),
    label(words(low, ends.low), { ...look, y: lower }),
  ];
}

interface EndLook {
  readonly headline: HeadlineId;
  readonly tick: number;
  readonly theme: ChartTheme;
}

/** Where there is no figure, the words for that, upright so that many stand beside each other. */
function drawUnscored(places: readonly Place[], theme: ChartTheme): readonly string[] {
  const { size } = UNSCORED_LOOK;
  const look = { 'font-family': theme.fontFamily, 'font-size': size, fill: theme.muted };
  const step = Math.max(1, Math.ceil((size + 1) / pitchOf(places)));
  return everyNth(
    places.filter((place) => !isScored(place)),
    step,
  ).map(({ x, range }) => turnedLabel(figureInWords(range), { ...look, x: x + size * 0.35, y: FOOT - 2 }));
}

/** Names and days below the axis, thinned out alike so that none touch; the first and the last always stand. */
function drawNames(places: readonly Place[], theme: ChartTheme): readonly string[] {
  const base = { 'font-family': theme.fontFamily, 'text-anchor': 'middle' };
  const names = shownLabels(
    places.map(({ x, point }) => ({ x, text: point.name, day: point.day })),
    NAME_LOOK,
  );
  const days = names.map(({ x, day }) => ({ x, text: wrapLabel(day, DAY_CHARACTERS, 1)[0] ?? '' }));
  const nameLook = {
    ...base,
    y: FOOT + 11,
    'font-size': NAME_LOOK.size,
    'font-weight': 'bold',
    fill: theme.ink,
  };
  const dayLook = { ...base, y: FOOT + 20, 'font-size': DAY_LOOK.size, fill: theme.muted };
  return [
    ...names.map(({ x, text }) => label(text, { ...nameLook, x })),
    ...shownLabels(days, DAY_LOOK).map(({ x, text }) => label(text, { ...dayLook, x })),
  ];
}

function drawPanel(data: TrendData, index: number, theme: ChartTheme): readonly string[] {
  const panel = PANELS[index];
  if (panel === undefined) return [];
  const { headline, figure } = panel;
  const places = placesOf(data, figure, index);
  const tick = Math.min(TICK, pitchOf(places) * 0.3);
  const look = { headline, tick, theme };
  return [
    ...drawFrame(headline, index, theme),
    ...drawBand(places, theme),
    ...places.filter(isScored).flatMap((place) => drawBar(place, tick, theme)),
    ...drawUnscored(places, theme),
    ...drawBetween(places, theme),
    ...(places.length > 1 ? drawEnd(places[0], 'first', look) : []),
    ...drawEnd(places.at(-1), 'last', look),
    ...drawNames(places, theme),
  ];
}

/** Draws both panels with every point. The position and the figure say it all; color only repeats it. */
export function trendSvg(data: TrendData, theme: ChartTheme): string {
  return picture(
    TREND_SIZE,
    PANELS.flatMap((_panel, index) => drawPanel(data, index, theme)),
  );
}

/** The same in words, one line per point. */
export function trendText({ points }: TrendData): string {
  return points.map(headlinesThenInWords).join('\n');
}
