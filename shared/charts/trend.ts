/** The two headlines over time, each in a panel of its own, as the range from best to worst case. Draws only. */
import { headlinesThenInWords, type HeadlinesThen } from '../wording/chart-words';
import { figureInWords, formatRange } from '../wording/format';
import { HEADLINE_WORDS } from '../wording/headline-words';
import type { HeadlineId } from '../pack/schema';
import type { Range } from '../base/range';
import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import type { ChartTheme } from './chart-theme';
import { label, picture, shape, wrapLabel } from './svg';

export interface TrendData {
  /** Oldest first, spaced evenly: the order is drawn, not the time between. */
  readonly points: readonly HeadlinesThen[];
}

type Figure = 'legalExposure' | 'positionReadiness';

/** More would not be legible; the latest are drawn, and the text says how many are left out. */
const TREND_DRAWN = 8;

const PANEL = { width: 230, gap: 24, left: 26, top: 26, height: 104 } as const;
const WIDTH = 2 * PANEL.width + PANEL.gap;
const HEIGHT = PANEL.top + PANEL.height + 30;
const TICKS = [0, 25, 50, 75, 100] as const;
const PANELS: readonly { readonly figure: Figure; readonly headline: HeadlineId }[] = [
  { figure: 'legalExposure', headline: 'legal-exposure' },
  { figure: 'positionReadiness', headline: 'position-readiness' },
];

interface Place {
  readonly x: number;
  readonly range: Range | null;
  readonly point: HeadlinesThen;
}

const yOf = scaleLinear([0, 100], [PANEL.top + PANEL.height, PANEL.top]).clamp(true);

/** The band between the ends, from point to point; broken where there is no figure. */
const bandOf = area<Place>()
  .defined(({ range }) => range !== null)
  .x(({ x }) => x)
  .y0(({ range }) => yOf(range?.low ?? 0))
  .y1(({ range }) => yOf(range?.high ?? 0))
  .digits(2);

function drawn({ points }: TrendData): readonly HeadlinesThen[] {
  return points.slice(-TREND_DRAWN);
}

function placesOf(data: TrendData, figure: Figure, left: number): readonly Place[] {
  const points = drawn(data);
  const room = (PANEL.width - PANEL.left) / Math.max(points.length, 1);
  return points.map((point, index) => ({
    x: left + PANEL.left + room * (index + 0.5),
    range: point[figure],
    point,
  }));
}

function drawScale(left: number, theme: ChartTheme): readonly string[] {
  const text = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted, 'text-anchor': 'end' };
  return TICKS.flatMap((value) => [
    shape('line', {
      x1: left + PANEL.left,
      y1: yOf(value),
      x2: left + PANEL.width,
      y2: yOf(value),
      stroke: theme.hairline,
      'stroke-width': 0.5,
    }),
    label(String(value), { ...text, x: left + PANEL.left - 5, y: yOf(value) + 2.5 }),
  ]);
}

function drawBand(places: readonly Place[], theme: ChartTheme): readonly string[] {
  if (places.length < 2) return [];
  return [shape('path', { d: bandOf([...places]) ?? '', fill: theme.accent, 'fill-opacity': 0.16 })];
}

const FOOT = PANEL.top + PANEL.height;

function centered(x: number, theme: ChartTheme) {
  return { 'font-family': theme.fontFamily, x, 'text-anchor': 'middle' };
}

/** A bar with a tick at each end; a tick alone is a known figure. Without a figure, the words for it. */
function drawFigure({ x, range }: Place, theme: ChartTheme): readonly string[] {
  const base = centered(x, theme);
  if (range === null) {
    return [label(figureInWords(range), { ...base, y: FOOT - 2, 'font-size': 6.5, fill: theme.muted })];
  }
  const line = { stroke: theme.accent, 'stroke-width': 2 };
  const [top, bottom] = [yOf(range.high), yOf(range.low)];
  return [
    shape('line', { ...line, x1: x, x2: x, y1: top, y2: bottom }),
    shape('line', { ...line, x1: x - 5, x2: x + 5, y1: top, y2: top }),
    ...(bottom > top ? [shape('line', { ...line, x1: x - 5, x2: x + 5, y1: bottom, y2: bottom })] : []),
    label(formatRange(range), {
      ...base,
      y: top < PANEL.top + 10 ? Math.min(bottom + 9, FOOT - 2) : top - 4,
      'font-size': 7.5,
      'font-weight': 'bold',
      fill: theme.ink,
    }),
  ];
}

function drawPlace(place: Place, theme: ChartTheme): readonly string[] {
  const { x, point } = place;
  const base = centered(x, theme);
  return [
    ...drawFigure(place, theme),
    label(point.name, { ...base, y: FOOT + 11, 'font-size': 8, 'font-weight': 'bold', fill: theme.ink }),
    ...wrapLabel(point.day, 12, 1).map((day) =>
      label(day, { ...base, y: FOOT + 20, 'font-size': 6.5, fill: theme.muted }),
    ),
  ];
}

function drawPanel(data: TrendData, index: number, theme: ChartTheme): readonly string[] {
  const panel = PANELS[index];
  if (panel === undefined) return [];
  const { title, scale } = HEADLINE_WORDS[panel.headline];
  const left = index * (PANEL.width + PANEL.gap);
  const text = { 'font-family': theme.fontFamily, y: 9 };
  const places = placesOf(data, panel.figure, left);
  return [
    label(title, { ...text, x: left, 'font-size': 9.5, 'font-weight': 'bold', fill: theme.ink }),
    label(scale, {
      ...text,
      x: left + PANEL.width,
      'font-size': 7.5,
      fill: theme.muted,
      'text-anchor': 'end',
    }),
    ...drawScale(left, theme),
    ...drawBand(places, theme),
    ...places.flatMap((place) => drawPlace(place, theme)),
  ];
}

/** Draws both panels with the latest points. The position and the figure say it all; color only repeats it. */
export function trendSvg(data: TrendData, theme: ChartTheme): string {
  return picture(
    { width: WIDTH, height: HEIGHT },
    PANELS.flatMap((_panel, index) => drawPanel(data, index, theme)),
  );
}

/** The same in words, one line per point, those included that the picture has no room for. */
export function trendText({ points }: TrendData): string {
  const hidden = points.length - TREND_DRAWN;
  const lines = points.map(headlinesThenInWords);
  const note = hidden > 0 ? [`The picture shows the latest ${String(TREND_DRAWN)}.`] : [];
  return [...lines, ...note].join('\n');
}
