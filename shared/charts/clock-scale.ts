/** How long each reporting clock gives, on a scale that shows hours beside months. Draws only; states no law. */
import { scaleLog } from 'd3-scale';
import type { ChartTheme } from './chart-theme';
import { fittedLabel, labelWidth } from './label-room';
import { label, picture, shape } from './svg';

export interface ClockScaleRow {
  readonly label: string;
  readonly hours: number;
  /** The time in words, e.g. "4 business days". */
  readonly time: string;
  /** Runs under law in force; otherwise proposed or not yet in effect. */
  readonly isInForce: boolean;
}

export interface ClockScaleData {
  readonly rows: readonly ClockScaleRow[];
}

const WIDTH = 484;
const TRACK = { x: 214, width: 196 } as const;
const ROW = 15;
const TOP = 18;
const TITLE_LOOK = { size: 8 } as const;
/** Between the end of a title and the bars. */
const TITLE_GAP = 6;
const TITLE_ROOM = TRACK.x - TITLE_GAP;
/** From 12 hours to 120 days; logarithmic, so that equal steps multiply the time. */
const xOf = scaleLog([12, 2_880], [TRACK.x, TRACK.x + TRACK.width]).clamp(true);
const TICKS = [
  { hours: 24, text: '1 day' },
  { hours: 72, text: '3 days' },
  { hours: 168, text: '1 week' },
  { hours: 720, text: '30 days' },
  { hours: 2_160, text: '90 days' },
] as const;

function drawTicks(bottom: number, theme: ChartTheme): readonly string[] {
  const words = { 'font-family': theme.fontFamily, 'font-size': 7, fill: theme.muted };
  return TICKS.flatMap(({ hours, text }) => [
    shape('line', {
      x1: xOf(hours),
      y1: TOP - 4,
      x2: xOf(hours),
      y2: bottom,
      stroke: theme.hairline,
      'stroke-width': 0.5,
    }),
    label(text, { ...words, x: xOf(hours), y: TOP - 8, 'text-anchor': 'middle' }),
  ]);
}

/** A title too long for its line goes without the remark at its end, which the table has in full. */
function shortened(title: string): string {
  return labelWidth(title, TITLE_LOOK) > TITLE_ROOM ? title.replace(/\s*\([^)]*\)$/, '') : title;
}

/** A filled bar is a duty today; an outline is law that may come. */
function drawRow(row: ClockScaleRow, middle: number, theme: ChartTheme): readonly string[] {
  const title = fittedLabel(shortened(row.label), TITLE_ROOM, TITLE_LOOK);
  const words = {
    'font-family': theme.fontFamily,
    'font-size': TITLE_LOOK.size,
    fill: theme.ink,
    y: middle + 2.8,
  };
  const bar = { x: TRACK.x, y: middle - 3, width: xOf(row.hours) - TRACK.x, height: 6 };
  const look = row.isInForce
    ? { fill: theme.accent }
    : { fill: theme.surface, stroke: theme.accent, 'stroke-width': 0.8, 'stroke-dasharray': '2 1.5' };
  return [
    label(title, { ...words, x: 0 }),
    shape('rect', { ...bar, ...look }),
    label(row.time, { ...words, x: WIDTH, 'text-anchor': 'end', 'font-weight': 'bold' }),
  ];
}

/** Shortest first, those in force above the others. */
export function clockRowsInOrder(rows: readonly ClockScaleRow[]): readonly ClockScaleRow[] {
  return [...rows].sort((a, b) => Number(b.isInForce) - Number(a.isInForce) || a.hours - b.hours);
}

/** Draws one bar per clock. */
export function clockScaleSvg(data: ClockScaleData, theme: ChartTheme): string {
  const height = TOP + data.rows.length * ROW + 2;
  return picture({ width: WIDTH, height }, [
    ...drawTicks(height - 2, theme),
    ...clockRowsInOrder(data.rows).flatMap((row, index) => drawRow(row, TOP + (index + 0.5) * ROW, theme)),
  ]);
}

/** The same in words, one line per clock. */
export function clockScaleText(data: ClockScaleData): string {
  return clockRowsInOrder(data.rows)
    .map(({ label: title, time, isInForce }) => `${title}: ${time}${isInForce ? '' : ' (not in force)'}.`)
    .join('\n');
}
