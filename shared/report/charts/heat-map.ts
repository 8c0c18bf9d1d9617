/**
 * The likelihood-and-impact grid of NIST SP 800-30 Rev. 1, Table I-2, with scenarios as spans from best to
 * worst case. Draws what it is given; it scores nothing.
 */
import { levelLetter, levelName, levelRangeName } from '../format';
import { RISK_MATRIX } from '../../scoring/sp800-30';
import { LEVELS, type Level, type LevelRange } from '../../scoring/types';
import type { ChartTheme } from './chart-theme';
import { label, picture, shape } from './svg';

export interface HeatMapPoint {
  /** The scenario's number in the list beside the chart. */
  readonly number: number;
  readonly title: string;
  readonly likelihood: LevelRange;
  readonly impact: LevelRange;
}

export interface HeatMapData {
  readonly points: readonly HeatMapPoint[];
}

interface Marker {
  readonly point: HeatMapPoint;
  readonly end: 'best' | 'worst';
  readonly column: number;
  readonly row: number;
}

interface PlacedMarker extends Marker {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const CELL = { width: 54, height: 37 } as const;
const ORIGIN = { x: 64, y: 4 } as const;
const SIZE = { width: ORIGIN.x + CELL.width * 5 + 2, height: ORIGIN.y + CELL.height * 5 + 32 } as const;
const MAX_RADIUS = 7;
const CAP_TO_BASELINE = 0.35;

function columnOf(impact: Level): number {
  return LEVELS.indexOf(impact);
}

/** Likelihood grows upward, rows are counted downward. */
function rowOf(likelihood: Level): number {
  return LEVELS.length - 1 - LEVELS.indexOf(likelihood);
}

function markersOf(point: HeatMapPoint): readonly Marker[] {
  const worst: Marker = {
    point,
    end: 'worst',
    column: columnOf(point.impact.high),
    row: rowOf(point.likelihood.high),
  };
  const best: Marker = {
    point,
    end: 'best',
    column: columnOf(point.impact.low),
    row: rowOf(point.likelihood.low),
  };
  const isOneCell = best.column === worst.column && best.row === worst.row;
  return isOneCell ? [worst] : [best, worst];
}

/** Spreads the markers of one cell over a small grid, so that none covers another. */
function placeInCell(markers: readonly Marker[]): readonly PlacedMarker[] {
  const rows = markers.length <= 3 ? 1 : 2;
  const columns = Math.ceil(markers.length / rows);
  const pitchX = Math.min(CELL.width / columns, MAX_RADIUS * 2 + 2.5);
  const pitchY = rows === 1 ? 0 : 16;
  const radius = Math.min(rows === 1 ? MAX_RADIUS : 6.6, pitchX / 2 - 0.6);
  return markers.map((marker, index) => {
    const inRow = Math.floor(index / columns);
    const inColumn = index % columns;
    return {
      ...marker,
      radius,
      x: ORIGIN.x + (marker.column + 0.5) * CELL.width + (inColumn - (columns - 1) / 2) * pitchX,
      y:
        ORIGIN.y +
        (marker.row + 0.5) * CELL.height +
        (inRow - (rows - 1) / 2) * pitchY +
        (rows === 1 ? 3 : 0),
    };
  });
}

function placeAll(points: readonly HeatMapPoint[]): readonly PlacedMarker[] {
  const cells = new Map<string, Marker[]>();
  for (const marker of points.flatMap(markersOf)) {
    const key = `${String(marker.column)}:${String(marker.row)}`;
    cells.set(key, [...(cells.get(key) ?? []), marker]);
  }
  return [...cells.values()].flatMap(placeInCell);
}

function drawCells(theme: ChartTheme): readonly string[] {
  return LEVELS.flatMap((likelihood) =>
    LEVELS.flatMap((impact) => {
      const level = RISK_MATRIX[likelihood][impact];
      const tint = theme.levels[level];
      const x = ORIGIN.x + columnOf(impact) * CELL.width;
      const y = ORIGIN.y + rowOf(likelihood) * CELL.height;
      const box = { x, y, width: CELL.width, height: CELL.height };
      const letter = {
        x: x + 3.5,
        y: y + 8.5,
        'font-family': theme.fontFamily,
        'font-size': 6.5,
        fill: tint.ink,
      };
      return [
        shape('rect', { ...box, fill: tint.fill, stroke: theme.surface, 'stroke-width': 1 }),
        label(levelLetter(level), letter),
      ];
    }),
  );
}

function drawAxes(theme: ChartTheme): readonly string[] {
  const base = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted };
  const title = { ...base, 'font-weight': 'bold', fill: theme.ink };
  const bottom = ORIGIN.y + CELL.height * 5;
  const middle = ORIGIN.y + CELL.height * 2.5;
  const turn = `rotate(-90 9 ${String(middle)})`;
  return [
    ...LEVELS.map((level) =>
      label(levelName(level), {
        ...base,
        x: ORIGIN.x - 6,
        y: ORIGIN.y + (rowOf(level) + 0.5) * CELL.height + 7.5 * CAP_TO_BASELINE,
        'text-anchor': 'end',
      }),
    ),
    ...LEVELS.map((level) =>
      label(levelName(level), {
        ...base,
        x: ORIGIN.x + (columnOf(level) + 0.5) * CELL.width,
        y: bottom + 11,
        'text-anchor': 'middle',
      }),
    ),
    label('Likelihood', { ...title, x: 9, y: middle, 'text-anchor': 'middle', transform: turn }),
    label('Impact', { ...title, x: ORIGIN.x + CELL.width * 2.5, y: bottom + 25, 'text-anchor': 'middle' }),
  ];
}

/** Lines first, so that every number stays on top. */
function drawSpans(placed: readonly PlacedMarker[], theme: ChartTheme): readonly string[] {
  return placed
    .filter((marker) => marker.end === 'best')
    .flatMap((best) => {
      const worst = placed.find((other) => other.end === 'worst' && other.point === best.point);
      if (worst === undefined) return [];
      const ends = { x1: best.x, y1: best.y, x2: worst.x, y2: worst.y };
      return [shape('line', { ...ends, stroke: theme.ink, 'stroke-width': 0.8, 'stroke-opacity': 0.7 })];
    });
}

function drawMarker(marker: PlacedMarker, theme: ChartTheme): string {
  const isWorst = marker.end === 'worst';
  const fontSize = Math.min(8, marker.radius * 1.2);
  const circle = {
    cx: marker.x,
    cy: marker.y,
    r: marker.radius,
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

/**
 * Draws the grid. A filled marker is the worst case, a hollow one the best case; one filled marker alone
 * means that both fall into the same cell.
 */
export function heatMapSvg(data: HeatMapData, theme: ChartTheme): string {
  const placed = placeAll(data.points);
  return picture(SIZE, [
    ...drawCells(theme),
    ...drawAxes(theme),
    ...drawSpans(placed, theme),
    ...placed.map((marker) => drawMarker(marker, theme)),
  ]);
}

/** The same in words, one line per scenario, for readers who do not see the picture. */
export function heatMapText(data: HeatMapData): string {
  if (data.points.length === 0) return 'No scenario applies.';
  return data.points
    .map((point) => {
      const spans = `likelihood ${levelRangeName(point.likelihood)}, impact ${levelRangeName(point.impact)}`;
      const worst = levelName(RISK_MATRIX[point.likelihood.high][point.impact.high]);
      return `${String(point.number)}. ${point.title}: ${spans}; worst case ${worst}.`;
    })
    .join('\n');
}
