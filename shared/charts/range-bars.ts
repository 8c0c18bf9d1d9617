/** One horizontal bar per row from the lower to the upper end of a range, on a scale of 0 to 100. Draws only. */
import { formatFigure, formatRange } from '../wording/format';
import type { Range } from '../base/range';
import { scaleLinear } from 'd3-scale';
import type { ChartTheme } from './chart-theme';
import { label, picture, shape, wrapLabel } from './svg';

export interface RangeBarRow {
  readonly label: string;
  /** 0–100. `null` where no question counts, and so nothing can be drawn. */
  readonly range: Range | null;
  /** A second line in small print, e.g. how many questions stand behind the bar. */
  readonly note?: string;
}

export interface RangeBarsData {
  readonly rows: readonly RangeBarRow[];
  /** What the ends of the scale mean, e.g. "not ready" and "ready". */
  readonly ends: { readonly low: string; readonly high: string };
}

const WIDTH = 484;
const TRACK = { x: 184, width: 244 } as const;
/** Many rows stand closer together, so that the picture stays on one page with its table. */
const ROW_HEIGHT = { few: 23, many: 18 } as const;
const MANY_ROWS = 9;
const TOP = 16;
const LABEL_CHARACTERS = 42;
const TICKS = [0, 25, 50, 75, 100] as const;

function rowHeight(data: RangeBarsData): number {
  return data.rows.length >= MANY_ROWS ? ROW_HEIGHT.many : ROW_HEIGHT.few;
}

const xOf = scaleLinear([0, 100], [TRACK.x, TRACK.x + TRACK.width]).clamp(true);

function drawScale(data: RangeBarsData, theme: ChartTheme): readonly string[] {
  const bottom = TOP + data.rows.length * rowHeight(data);
  const base = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted };
  const ticks = TICKS.flatMap((value) => [
    shape('line', {
      x1: xOf(value),
      y1: TOP,
      x2: xOf(value),
      y2: bottom,
      stroke: theme.hairline,
      'stroke-width': 0.5,
    }),
    label(String(value), { ...base, x: xOf(value), y: bottom + 10, 'text-anchor': 'middle' }),
  ]);
  return [
    ...ticks,
    label(data.ends.low, { ...base, x: xOf(0), y: TOP - 6, 'text-anchor': 'start' }),
    label(data.ends.high, { ...base, x: xOf(100), y: TOP - 6, 'text-anchor': 'end' }),
  ];
}

function drawBar(range: Range, middle: number, theme: ChartTheme): readonly string[] {
  const [left, right] = [xOf(range.low), xOf(range.high)];
  const tick = { y1: middle - 6, y2: middle + 6, stroke: theme.accent, 'stroke-width': 2 };
  const bar = { x: left, y: middle - 3, width: Math.max(right - left, 0), height: 6 };
  return [
    ...(right > left ? [shape('rect', { ...bar, fill: theme.accent, 'fill-opacity': 0.35 })] : []),
    shape('line', { ...tick, x1: left, x2: left }),
    ...(right > left ? [shape('line', { ...tick, x1: right, x2: right })] : []),
  ];
}

/** The label on one or two lines, or on one line above its note. */
function drawLabel(row: RangeBarRow, middle: number, theme: ChartTheme): readonly string[] {
  const base = { 'font-family': theme.fontFamily, 'font-size': 8.5, fill: theme.ink, x: 0 };
  if (row.note !== undefined) {
    const note = { ...base, 'font-size': 7, fill: theme.muted, y: middle + 6.5 };
    const [title = ''] = wrapLabel(row.label, LABEL_CHARACTERS, 1);
    return [label(title, { ...base, y: middle - 1.5 }), label(row.note, note)];
  }
  const lines = wrapLabel(row.label, LABEL_CHARACTERS, 2);
  const first = middle + 3 - (lines.length - 1) * 5;
  return lines.map((line, place) => label(line, { ...base, y: first + place * 10 }));
}

function drawRow(row: RangeBarRow, middle: number, theme: ChartTheme): readonly string[] {
  const end = { x: WIDTH, y: middle + 3, 'text-anchor': 'end', 'font-weight': 'bold' };
  const figure = { ...end, 'font-family': theme.fontFamily, 'font-size': 8.5, fill: theme.ink };
  return [
    ...drawLabel(row, middle, theme),
    ...(row.range === null ? [] : drawBar(row.range, middle, theme)),
    label(row.range === null ? 'not scored' : formatRange(row.range), figure),
  ];
}

/** Draws the bars. A tick alone is a known figure; a bar between two ticks is what is still open. */
export function rangeBarsSvg(data: RangeBarsData, theme: ChartTheme): string {
  const size = { width: WIDTH, height: TOP + data.rows.length * rowHeight(data) + 14 };
  return picture(size, [
    ...drawScale(data, theme),
    ...data.rows.flatMap((row, index) => drawRow(row, TOP + (index + 0.5) * rowHeight(data), theme)),
  ]);
}

/** The same in words, one line per row. */
export function rangeBarsText(data: RangeBarsData): string {
  return data.rows.map((row) => `${row.label}: ${inWords(row.range)}`).join('\n');
}

function inWords(range: Range | null): string {
  if (range === null) return 'not scored.';
  const [low, high] = [formatFigure(range.low), formatFigure(range.high)];
  return low === high ? `${low} of 100.` : `${low} to ${high} of 100.`;
}
