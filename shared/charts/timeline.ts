/** Dates to watch on one line of time: what was due when, and how sure its last known status is. Draws only. */
import { formatDate } from '../wording/format';
import type { ChartTheme } from './chart-theme';
import { label, picture, shape, wrapLabel } from './svg';

export interface TimelineRow {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Its last known status was read in a source, not only reported. */
  readonly isSourced: boolean;
}

export interface TimelineData {
  readonly rows: readonly TimelineRow[];
  /** The day the document speaks of, `YYYY-MM-DD`. */
  readonly asOf: string;
}

const WIDTH = 484;
const TRACK = { x: 214, width: 196 } as const;
const ROW = 15;
const TOP = 18;
const LABEL_CHARACTERS = 48;
const DIAMOND = 3.6;
const DAY_MS = 86_400_000;
/** Room at both ends, so that no mark stands on the edge. */
const END_DAYS = 14;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const MONTHS_BETWEEN_TICKS = 2;

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00.000Z`) / DAY_MS;
}

interface Axis {
  readonly first: number;
  readonly last: number;
}

function axisOf({ rows, asOf }: TimelineData): Axis {
  const days = [...rows.map(({ dueOn }) => dayNumber(dueOn)), dayNumber(asOf)];
  return { first: Math.min(...days) - END_DAYS, last: Math.max(...days) + END_DAYS };
}

function xOf(day: number, { first, last }: Axis): number {
  return TRACK.x + ((day - first) / (last - first)) * TRACK.width;
}

interface Tick {
  readonly day: number;
  readonly text: string;
}

/** The firsts of every other month within the axis; the year stands with January and with the first. */
function ticksOf({ first, last }: Axis): readonly Tick[] {
  const start = new Date(first * DAY_MS);
  const ticks: Tick[] = [];
  for (let month = start.getUTCMonth() + 1; ; month += MONTHS_BETWEEN_TICKS) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), month, 1));
    const day = date.getTime() / DAY_MS;
    if (day > last) return ticks;
    const name = MONTHS[date.getUTCMonth()] ?? '';
    const year = ticks.length === 0 || date.getUTCMonth() < MONTHS_BETWEEN_TICKS;
    ticks.push({ day, text: year ? `${name} ${String(date.getUTCFullYear())}` : name });
  }
}

function drawAxis(data: TimelineData, axis: Axis, theme: ChartTheme): readonly string[] {
  const bottom = TOP + data.rows.length * ROW;
  const words = {
    'font-family': theme.fontFamily,
    'font-size': 7,
    fill: theme.muted,
    'text-anchor': 'middle',
  };
  const line = (day: number) => ({ x1: xOf(day, axis), x2: xOf(day, axis), y1: TOP - 4, y2: bottom });
  const ticks = ticksOf(axis).flatMap(({ day, text }) => [
    shape('line', { ...line(day), stroke: theme.hairline, 'stroke-width': 0.5 }),
    label(text, { ...words, x: xOf(day, axis), y: TOP - 8 }),
  ]);
  const today = dayNumber(data.asOf);
  return [
    ...ticks,
    shape('line', { ...line(today), stroke: theme.accent, 'stroke-width': 1, 'stroke-dasharray': '3 2' }),
    label('this document', { ...words, x: xOf(today, axis), y: bottom + 8, fill: theme.accent }),
  ];
}

function drawRow(
  row: TimelineRow,
  at: { readonly x: number; readonly y: number },
  theme: ChartTheme,
): readonly string[] {
  const [title = ''] = wrapLabel(row.label, LABEL_CHARACTERS, 1);
  const words = { 'font-family': theme.fontFamily, 'font-size': 8, fill: theme.ink, y: at.y + 2.8 };
  const d = `M${String(at.x)} ${String(at.y - DIAMOND)}l${String(DIAMOND)} ${String(DIAMOND)}l-${String(DIAMOND)} ${String(DIAMOND)}l-${String(DIAMOND)} -${String(DIAMOND)}z`;
  return [
    label(title, { ...words, x: 0 }),
    shape('path', {
      d,
      fill: row.isSourced ? theme.accent : theme.surface,
      stroke: theme.accent,
      'stroke-width': 0.9,
    }),
    label(formatDate(row.dueOn), { ...words, x: WIDTH, 'text-anchor': 'end' }),
  ];
}

/** Draws one mark per date. Filled: its status is sourced; hollow: only reported, or not known. */
export function timelineSvg(data: TimelineData, theme: ChartTheme): string {
  const axis = axisOf(data);
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return picture({ width: WIDTH, height: TOP + data.rows.length * ROW + 12 }, [
    ...drawAxis(data, axis, theme),
    ...data.rows.flatMap((row, index) => {
      const x = rounded(xOf(dayNumber(row.dueOn), axis));
      return drawRow(row, { x, y: TOP + (index + 0.5) * ROW }, theme);
    }),
  ]);
}

/** The same in words, one line per date. */
export function timelineText({ rows }: TimelineData): string {
  return rows
    .map(({ label: title, dueOn, isSourced }) => {
      const status = isSourced ? 'status read in a source' : 'status reported or not known';
      return `${title}: ${formatDate(dueOn)}; ${status}.`;
    })
    .join('\n');
}
