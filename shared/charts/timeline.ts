/** Dates to watch on one line of time: what was due when, and how sure its last known status is. Draws only. */
import { formatDate } from '../wording/format';
import type { ChartTheme } from './chart-theme';
import { fittedLabel, shownLabels } from './label-room';
import { label, picture, shape } from './svg';

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
const TITLE_LOOK = { size: 8 } as const;
/** Between the end of a title and the first mark. */
const TITLE_GAP = 6;
const DIAMOND = 3.6;
const DAY_MS = 86_400_000;
/** Months. */
const YEAR = 12;
/** Room at both ends, so that no mark stands on the edge. */
const END_DAYS = 14;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
/** Months from one tick to the next: the first of these at which the labels do not touch. */
const STRIDES = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200] as const;
const TICK_LOOK = { size: 7 } as const;

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

/** The firsts of every `stride`-th month within the axis, counted from January; the year stands where it begins, and first. */
function ticksAt({ first, last }: Axis, stride: number): readonly Tick[] {
  const start = new Date(first * DAY_MS);
  const months = start.getUTCFullYear() * YEAR + start.getUTCMonth();
  const ticks: Tick[] = [];
  for (let month = Math.ceil((months + 1) / stride) * stride; ; month += stride) {
    const [year, at] = [Math.floor(month / YEAR), month % YEAR];
    const day = Date.UTC(year, at, 1) / DAY_MS;
    if (day > last) return ticks;
    const name = MONTHS[at] ?? '';
    const isYearSaid = ticks.length === 0 || at < stride;
    ticks.push({ day, text: isYearSaid ? `${name} ${String(year)}` : name });
  }
}

/** As many as stand apart. */
function ticksOf(axis: Axis): readonly Tick[] {
  const isApart = (ticks: readonly Tick[]) =>
    shownLabels(
      ticks.map(({ day, text }) => ({ x: xOf(day, axis), text })),
      TICK_LOOK,
    ).length === ticks.length;
  return STRIDES.map((stride) => ticksAt(axis, stride)).find(isApart) ?? [];
}

function drawAxis(data: TimelineData, axis: Axis, theme: ChartTheme): readonly string[] {
  const bottom = TOP + data.rows.length * ROW;
  const words = {
    'font-family': theme.fontFamily,
    'font-size': TICK_LOOK.size,
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
  const title = fittedLabel(row.label, TRACK.x - TITLE_GAP, TITLE_LOOK);
  const words = {
    'font-family': theme.fontFamily,
    'font-size': TITLE_LOOK.size,
    fill: theme.ink,
    y: at.y + 2.8,
  };
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
