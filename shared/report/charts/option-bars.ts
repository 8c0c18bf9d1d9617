/**
 * The options of a decision as ranges from "all speaks against it" to "all speaks for it". Open options are solid,
 * those behind a gate hollow and dashed; marks and words say the rest, so that no color is needed. Draws only.
 */
import type { Range } from '../../lib/range';
import type { Standing } from '../../decisions/types';
import { formatPointsRange } from '../decision-words';
import type { ChartTheme } from './chart-theme';
import { label, picture, shape, wrapLabel } from './svg';

export interface OptionBarRow {
  readonly code: string;
  readonly title: string;
  readonly standing: Standing;
  /** E.g. "Open once P1 is met". */
  readonly standingWords: string;
  /** −100 to 100. */
  readonly score: Range;
  readonly middle: number;
  readonly isRecommended: boolean;
  readonly isChosen: boolean;
}

export interface OptionBarsData {
  /** Best first. */
  readonly rows: readonly OptionBarRow[];
}

const WIDTH = 484;
const TRACK = { x: 176, width: 200 } as const;
const FIGURE_X = 388;
const ROW_HEIGHT = 27;
const TOP = 16;
const TITLE_CHARACTERS = 34;
const NOTE_CHARACTERS = 46;
const TICKS = [-100, -50, 0, 50, 100] as const;

function xOf(value: number): number {
  return TRACK.x + ((Math.min(100, Math.max(-100, value)) + 100) / 200) * TRACK.width;
}

function signed(value: number): string {
  return value < 0 ? `−${String(-value)}` : value > 0 ? `+${String(value)}` : '0';
}

function drawScale(rows: number, theme: ChartTheme): readonly string[] {
  const bottom = TOP + rows * ROW_HEIGHT;
  const base = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted };
  const ticks = TICKS.flatMap((value) => {
    const line = { x1: xOf(value), y1: TOP, x2: xOf(value), y2: bottom };
    const stroke =
      value === 0
        ? { stroke: theme.muted, 'stroke-width': 0.9 }
        : { stroke: theme.hairline, 'stroke-width': 0.5 };
    const place = { x: xOf(value), y: bottom + 10, 'text-anchor': 'middle' };
    return [shape('line', { ...line, ...stroke }), label(signed(value), { ...base, ...place })];
  });
  return [
    ...ticks,
    label('speaks against', { ...base, x: xOf(-100), y: TOP - 6, 'text-anchor': 'start' }),
    label('speaks for', { ...base, x: xOf(100), y: TOP - 6, 'text-anchor': 'end' }),
  ];
}

/** What is still open as a bar, its ends as ticks, its middle as a dot. */
function drawBar({ score, middle, standing }: OptionBarRow, y: number, theme: ChartTheme): readonly string[] {
  const isOpen = standing === 'open';
  const [left, right] = [xOf(score.low), xOf(score.high)];
  const color = isOpen ? theme.accent : theme.muted;
  const line = isOpen ? {} : { 'stroke-dasharray': '2.5 1.8' };
  const bar = { x: left, y: y - 4, width: right - left, height: 8, stroke: color, 'stroke-width': 0.9 };
  const filling = isOpen ? { fill: theme.accent, 'fill-opacity': 0.3 } : { fill: theme.surface };
  const tick = { y1: y - 6, y2: y + 6, stroke: color, 'stroke-width': 1.8 };
  const ends = right > left ? [left, right] : [left];
  return [
    ...(right > left ? [shape('rect', { ...bar, ...filling, ...line })] : []),
    ...ends.map((x) => shape('line', { ...tick, x1: x, x2: x })),
    shape('circle', {
      cx: xOf(middle),
      cy: y,
      r: 2.4,
      fill: isOpen ? theme.ink : theme.surface,
      stroke: theme.ink,
      'stroke-width': 0.9,
    }),
  ];
}

/** "Recommended", "Decided", or both. */
function markOf({ isRecommended, isChosen }: OptionBarRow): string {
  return [isRecommended ? '▶ Recommended' : '', isChosen ? '■ Decided' : '']
    .filter((part) => part !== '')
    .join('  ');
}

function drawRow(row: OptionBarRow, y: number, theme: ChartTheme): readonly string[] {
  const base = { 'font-family': theme.fontFamily, 'font-size': 8.5, fill: theme.ink };
  const small = { ...base, 'font-size': 7, fill: theme.muted, y: y + 7.5 };
  const [title = ''] = wrapLabel(row.title, TITLE_CHARACTERS, 1);
  const [note = ''] = wrapLabel(row.standingWords, NOTE_CHARACTERS, 1);
  return [
    label(row.code, { ...base, x: 0, y: y - 1.5, 'font-weight': 'bold' }),
    label(title, { ...base, x: 24, y: y - 1.5 }),
    label(note, { ...small, x: 24 }),
    ...drawBar(row, y, theme),
    label(formatPointsRange(row.score), { ...base, x: FIGURE_X, y: y - 1.5, 'font-weight': 'bold' }),
    label(markOf(row), { ...small, x: FIGURE_X, fill: theme.ink, 'font-weight': 'bold' }),
  ];
}

/** Draws the comparison, one row for each option. */
export function optionBarsSvg({ rows }: OptionBarsData, theme: ChartTheme): string {
  return picture({ width: WIDTH, height: TOP + rows.length * ROW_HEIGHT + 14 }, [
    ...drawScale(rows.length, theme),
    ...rows.flatMap((row, index) => drawRow(row, TOP + (index + 0.5) * ROW_HEIGHT, theme)),
  ]);
}

/** The same in words, one line per option. */
export function optionBarsText({ rows }: OptionBarsData): string {
  return rows
    .map((row) => {
      const marks = [row.isRecommended ? 'recommended' : '', row.isChosen ? 'decided' : ''].filter(
        (part) => part !== '',
      );
      const note = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
      return `${row.code} ${row.title}${note}: ${formatPointsRange(row.score)}. ${row.standingWords}.`;
    })
    .join('\n');
}
