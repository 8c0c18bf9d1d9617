/** What happened and what is due, on one line of time that shows minutes beside months. Draws only; states no law. */
import { scaleSymlog } from 'd3-scale';
import type { ChartTheme } from './chart-theme';
import { fittedLabel, shownLabels } from './label-room';
import { label, picture, shape } from './svg';

/** One mark. */
export interface IncidentTimelineRow {
  readonly kind: 'moment' | 'deadline' | 'settled';
  readonly label: string;
  /** UTC. */
  readonly at: string;
  /** The time in words. */
  readonly time: string;
}

export interface IncidentTimelineData {
  /** The earliest first. */
  readonly rows: readonly IncidentTimelineRow[];
  /** The moment of the reader, UTC. */
  readonly asOf: string;
}

const WIDTH = 640;
const TRACK = { x: 250, width: 210 } as const;
const ROW = 17;
const TOP = 20;
const TITLE_LOOK = { size: 9 } as const;
const TICK_LOOK = { size: 7.5 } as const;
const TITLE_GAP = 8;
const MARK = 3.8;
const HOUR_MS = 3_600_000;
/** Before and after now; those within what is drawn and apart from each other are said. */
const TICKS = [
  { hours: 1, text: '1 h' },
  { hours: 24, text: '1 day' },
  { hours: 168, text: '7 days' },
  { hours: 720, text: '30 days' },
  { hours: 2_160, text: '90 days' },
  { hours: 8_760, text: '1 year' },
] as const;
const SIGNED_TICKS = [
  ...TICKS.map(({ hours, text }) => ({ hours: -hours, text: `−${text}` })).toReversed(),
  ...TICKS.map(({ hours, text }) => ({ hours, text: `+${text}` })),
];

/** Rows in order of time. */
export function timelineRows(rows: readonly IncidentTimelineRow[]): readonly IncidentTimelineRow[] {
  return rows.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
}

interface Axis {
  readonly xOf: (at: string) => number;
  readonly xOfHours: (hours: number) => number;
  /** From now, in hours. */
  readonly first: number;
  readonly last: number;
}

/** Hours around now take as much room as months far from it. */
function axisOf({ rows, asOf }: IncidentTimelineData): Axis {
  const hoursOf = (at: string): number => (Date.parse(at) - Date.parse(asOf)) / HOUR_MS;
  const hours = rows.map(({ at }) => hoursOf(at));
  const [first, last] = [Math.min(0, ...hours), Math.max(1, ...hours)];
  const xOfHours = scaleSymlog([first, last], [TRACK.x, TRACK.x + TRACK.width]).clamp(true);
  return { xOfHours, first, last, xOf: (at) => xOfHours(hoursOf(at)) };
}

function drawAxis(data: IncidentTimelineData, axis: Axis, theme: ChartTheme): readonly string[] {
  const bottom = TOP + data.rows.length * ROW;
  const words = { 'font-family': theme.fontFamily, 'font-size': TICK_LOOK.size, 'text-anchor': 'middle' };
  const line = (x: number) => ({ x1: x, x2: x, y1: TOP - 4, y2: bottom });
  const within = SIGNED_TICKS.filter(({ hours }) => hours > axis.first && hours < axis.last);
  const placed = within.map(({ hours, text }) => ({ x: axis.xOfHours(hours), text }));
  const now = axis.xOf(data.asOf);
  return [
    ...shownLabels(placed, TICK_LOOK).flatMap(({ x, text }) => [
      shape('line', { ...line(x), stroke: theme.hairline, 'stroke-width': 0.5 }),
      label(text, { ...words, x, y: TOP - 8, fill: theme.muted }),
    ]),
    shape('line', { ...line(now), stroke: theme.accent, 'stroke-width': 1, 'stroke-dasharray': '3 2' }),
    label('now', { ...words, x: now, y: bottom + 9, fill: theme.accent }),
  ];
}

/** A moment is a circle, a deadline a diamond: filled while it is open, hollow once it is settled. */
function drawMark(
  kind: IncidentTimelineRow['kind'],
  { x, y }: { readonly x: number; readonly y: number },
  theme: ChartTheme,
): string {
  if (kind === 'moment') return shape('circle', { cx: x, cy: y, r: 3, fill: theme.ink });
  const m = String(MARK);
  const d = `M${String(Math.round(x * 100) / 100)} ${String(y - MARK)}l${m} ${m}l-${m} ${m}l-${m} -${m}z`;
  const fill = kind === 'deadline' ? theme.accent : theme.surface;
  return shape('path', { d, fill, stroke: theme.accent, 'stroke-width': 0.9 });
}

/** Draws one line for each mark, with its words at the left and its time at the right. */
export function incidentTimelineSvg(data: IncidentTimelineData, theme: ChartTheme): string {
  const axis = axisOf(data);
  const words = { 'font-family': theme.fontFamily, 'font-size': TITLE_LOOK.size };
  const timeRoom = WIDTH - TRACK.x - TRACK.width - TITLE_GAP;
  const rows = data.rows.flatMap(({ kind, label: title, at, time }, index) => {
    const y = TOP + (index + 0.5) * ROW;
    const baseline = y + 3;
    return [
      label(fittedLabel(title, TRACK.x - TITLE_GAP, TITLE_LOOK), {
        ...words,
        x: 0,
        y: baseline,
        fill: theme.ink,
      }),
      drawMark(kind, { x: axis.xOf(at), y }, theme),
      label(fittedLabel(time, timeRoom, TICK_LOOK), {
        ...words,
        'font-size': TICK_LOOK.size,
        x: WIDTH,
        y: baseline,
        fill: theme.muted,
        'text-anchor': 'end',
      }),
    ];
  });
  return picture({ width: WIDTH, height: TOP + data.rows.length * ROW + 14 }, [
    ...drawAxis(data, axis, theme),
    ...rows,
  ]);
}
