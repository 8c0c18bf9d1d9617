/**
 * The likelihood-and-impact grid of NIST SP 800-30 Rev. 1, Table I-2, with scenarios as spans from best to
 * worst case. Draws what it is given; it scores nothing.
 */
import { NO_SCENARIO, riskInWords } from '../wording/chart-words';
import { LEVEL_BANDS, RISK_MATRIX } from '../scoring/sp800-30';
import { LEVELS, type Level, type LevelRange } from '../scoring/types';
import type { Range } from '../base/range';
import { radiusFor, spread, type Cell } from './spread';
import type { ChartTheme } from './chart-theme';
import { NAMES, cellOf, drawGrid, type Frame } from './heat-map-grid';
import { label, picture, shape } from './svg';

/** Where a scenario stands on the map. */
export interface HeatMapPlace {
  readonly likelihood: LevelRange;
  readonly impact: LevelRange;
  /** The figures behind the levels, 0–100: places the markers within their cells. Without them: the middle. */
  readonly at?: { readonly likelihood: Range; readonly impact: Range };
}

export interface HeatMapPoint extends HeatMapPlace {
  /** The scenario's number in the list beside the chart. */
  readonly number: number;
  readonly title: string;
  /** Where it would stand without any control. */
  readonly before?: HeatMapPlace;
}

export interface HeatMapData {
  readonly points: readonly HeatMapPoint[];
}

interface Marker {
  readonly point: HeatMapPoint;
  readonly end: 'best' | 'worst';
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
}

const FRAME: Frame = { x: NAMES.left, y: 4, width: 270, height: 186, hasNames: true };
const SIZE = { width: FRAME.x + FRAME.width + 2, height: FRAME.y + FRAME.height + NAMES.below } as const;
const CAP_TO_BASELINE = 0.35;
/** Scenarios drawn with both ends and a line; more would cover the cells. The others are numbers in their cell. */
export const HEAT_MAP_DRAWN = 8;
const LISTED = { fontSize: 6.5, pitch: 9.5, line: 7.5, inset: 3 } as const;

/** How far a figure lies into the band of its level, 0…1; the middle if there is no figure. */
function within(level: Level, value: number | undefined): number {
  if (value === undefined) return 0.5;
  const { from, to } = LEVEL_BANDS[level];
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function markerOf(point: HeatMapPoint, end: 'best' | 'worst', { listed, frame }: Setting): Marker {
  const side = end === 'best' ? 'low' : 'high';
  const [likelihood, impact] = [point.likelihood[side], point.impact[side]];
  const cell = aboveList(cellOf(likelihood, impact, frame), listed);
  return {
    point,
    end,
    cell,
    x: cell.x + within(impact, point.at?.impact[side]) * cell.width,
    y: cell.y + (1 - within(likelihood, point.at?.likelihood[side])) * cell.height,
  };
}

/** One marker where nothing is open, otherwise one for each end. */
function markersOf(point: HeatMapPoint, setting: Setting): readonly Marker[] {
  const [best, worst] = [markerOf(point, 'best', setting), markerOf(point, 'worst', setting)];
  return best.x === worst.x && best.y === worst.y ? [worst] : [best, worst];
}

/** What markers are placed among. */
interface Setting {
  readonly frame: Frame;
  readonly listed: readonly ListedCell[];
}

interface ListedCell {
  readonly cell: Cell;
  readonly level: Level;
  readonly lines: readonly string[];
}

function inLines(numbers: readonly number[], perLine: number): readonly string[] {
  const count = Math.ceil(numbers.length / perLine);
  return Array.from({ length: count }, (_, line) =>
    numbers.slice(line * perLine, (line + 1) * perLine).join(' '),
  );
}

/** The lesser scenarios by the cell of their worst case, in lines that fit its width. */
function listedCells(points: readonly HeatMapPoint[], frame: Frame): readonly ListedCell[] {
  return LEVELS.flatMap((likelihood) =>
    LEVELS.flatMap((impact) => {
      const numbers = points
        .filter((point) => point.likelihood.high === likelihood && point.impact.high === impact)
        .map((point) => point.number);
      if (numbers.length === 0) return [];
      const cell = cellOf(likelihood, impact, frame);
      const perLine = Math.max(1, Math.floor((cell.width - 2 * LISTED.inset) / LISTED.pitch));
      return [{ cell, level: RISK_MATRIX[likelihood][impact], lines: inLines(numbers, perLine) }];
    }),
  );
}

/** The lesser scenarios stand at the foot of their cell, so the markers keep above them where there is room. */
function aboveList(cell: Cell, listed: readonly ListedCell[]): Cell {
  const own = listed.find((other) => other.cell.x === cell.x && other.cell.y === cell.y);
  const taken = own === undefined ? 0 : own.lines.length * LISTED.line + LISTED.inset;
  return { ...cell, height: Math.max(cell.height * 0.4, cell.height - taken) };
}

function drawListed(listed: readonly ListedCell[], theme: ChartTheme): readonly string[] {
  return listed.flatMap(({ cell, level, lines }) =>
    lines.map((line, index) =>
      label(line, {
        x: cell.x + cell.width / 2,
        y: cell.y + cell.height - LISTED.inset - (lines.length - 1 - index) * LISTED.line,
        'text-anchor': 'middle',
        'font-family': theme.fontFamily,
        'font-size': LISTED.fontSize,
        'font-weight': 'bold',
        fill: theme.levels[level].ink,
      }),
    ),
  );
}

/** Lines first, so that every number stays on top. */
function drawSpans(placed: readonly Marker[], theme: ChartTheme): readonly string[] {
  return placed
    .filter((marker) => marker.end === 'best')
    .flatMap((best) => {
      const worst = placed.find((other) => other.end === 'worst' && other.point === best.point);
      if (worst === undefined) return [];
      const ends = { x1: best.x, y1: best.y, x2: worst.x, y2: worst.y };
      return [shape('line', { ...ends, stroke: theme.ink, 'stroke-width': 0.8, 'stroke-opacity': 0.7 })];
    });
}

function drawMarker(marker: Marker, radius: number, theme: ChartTheme): string {
  const isWorst = marker.end === 'worst';
  const fontSize = Math.min(8, radius * 1.2);
  const circle = {
    cx: marker.x,
    cy: marker.y,
    r: radius,
    fill: isWorst ? theme.accent : theme.surface,
    stroke: isWorst ? theme.surface : theme.ink,
    'stroke-width': 0.8,
  };
  const text = {
    x: marker.x,
    y: marker.y + fontSize * CAP_TO_BASELINE,
    'text-anchor': 'middle',
    'font-family': theme.fontFamily,
    'font-size': fontSize,
    'font-weight': 'bold',
    fill: isWorst ? theme.onAccent : theme.ink,
  };
  return shape('circle', circle) + label(String(marker.point.number), text);
}

function placedMarkers({ points }: HeatMapData, setting: Setting): readonly Marker[] {
  return points.slice(0, HEAT_MAP_DRAWN).flatMap((point) => markersOf(point, setting));
}

function settingOf({ points }: HeatMapData, frame: Frame): Setting {
  return { frame, listed: listedCells(points.slice(HEAT_MAP_DRAWN), frame) };
}

/** The largest size of marker that a map whose grid lies in `frame` has room for. */
export function markerRadius(data: HeatMapData, frame: Frame): number {
  return radiusFor(placedMarkers(data, settingOf(data, frame)));
}

/** Markers and lists of a map whose grid lies in `frame`. */
export function drawScenarios(
  data: HeatMapData,
  { frame, radius }: { readonly frame: Frame; readonly radius: number },
  theme: ChartTheme,
): readonly string[] {
  const setting = settingOf(data, frame);
  const placed = spread(placedMarkers(data, setting), radius);
  return [
    ...drawListed(setting.listed, theme),
    ...drawSpans(placed, theme),
    ...placed.map((marker) => drawMarker(marker, radius, theme)),
  ];
}

/**
 * Draws the map. A filled marker is the worst case, a hollow one the best case, joined by a line; one
 * filled marker alone means that nothing is open. Markers that would cover each other are moved apart,
 * never out of their cell. Of more than eight scenarios the first eight are drawn so; the number of each other
 * one is listed at the foot of the cell of its worst case.
 */
export function heatMapSvg(data: HeatMapData, theme: ChartTheme): string {
  return picture(SIZE, [
    ...drawGrid(FRAME, theme),
    ...drawScenarios(data, { frame: FRAME, radius: markerRadius(data, FRAME) }, theme),
  ]);
}

/** The same in words, one line per scenario, for readers who do not see the picture. */
export function heatMapText(data: HeatMapData): string {
  if (data.points.length === 0) return NO_SCENARIO;
  return data.points.map(riskInWords).join('\n');
}
