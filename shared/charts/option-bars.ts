/**
 * The options of a decision as ranges from "all speaks against it" to "all speaks for it". Open options are solid,
 * those behind a gate hollow and dashed; marks and words say the rest, so that no color is needed. Draws only.
 */
import type { Range } from '../base/range';
import type { GateStatus } from '../decisions/types';
import { formatSignedRange } from '../wording/format';
import { scaleLinear } from 'd3-scale';
import type { ChartTheme } from './chart-theme';
import { label, picture, shape, wrapLabel } from './svg';

export interface OptionBarRow {
  readonly code: string;
  readonly title: string;
  readonly gateStatus: GateStatus;
  /** E.g. "Open once P1 is met". */
  readonly gateStatusWords: string;
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

/** `wide` for a whole line of text, with the gate status of each option in words; `narrow` for half of one. */
export type OptionBarsShape = 'wide' | 'narrow';

interface Measures {
  readonly width: number;
  readonly track: { readonly x: number; readonly width: number };
  readonly codeX: number;
  readonly titleX: number;
  readonly figureX: number;
  readonly rowHeight: number;
  /** Room above and below the rows. */
  readonly top: number;
  readonly bottom: number;
  readonly titleCharacters: number;
  readonly isWide: boolean;
}

const MEASURES: Readonly<Record<OptionBarsShape, Measures>> = {
  wide: {
    width: 484,
    track: { x: 176, width: 200 },
    codeX: 0,
    titleX: 24,
    figureX: 388,
    rowHeight: 22,
    top: 16,
    bottom: 14,
    titleCharacters: 34,
    isWide: true,
  },
  narrow: {
    width: 248,
    track: { x: 128, width: 68 },
    codeX: 16,
    titleX: 33,
    figureX: 200,
    rowHeight: 12.5,
    top: 13,
    bottom: 11,
    titleCharacters: 27,
    isWide: false,
  },
};
const NOTE_CHARACTERS = 46;
const TICKS = [-100, -50, 0, 50, 100] as const;
const FEW_TICKS = [-100, 0, 100] as const;

/** How and in which colors it is drawn. */
interface Setting {
  readonly theme: ChartTheme;
  readonly measures: Measures;
}

function scaleOf({ track }: Measures): (value: number) => number {
  return scaleLinear([-100, 100], [track.x, track.x + track.width]).clamp(true);
}

function signed(value: number): string {
  return value < 0 ? `−${String(-value)}` : value > 0 ? `+${String(value)}` : '0';
}

function drawScale(rows: number, { theme, measures }: Setting): readonly string[] {
  const { top } = measures;
  const bottom = top + rows * measures.rowHeight;
  const at = scaleOf(measures);
  const base = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted };
  const ticks = (measures.isWide ? TICKS : FEW_TICKS).flatMap((value) => {
    const line = { x1: at(value), y1: top, x2: at(value), y2: bottom };
    const stroke =
      value === 0
        ? { stroke: theme.muted, 'stroke-width': 0.9 }
        : { stroke: theme.hairline, 'stroke-width': 0.5 };
    const place = { x: at(value), y: bottom + 9, 'text-anchor': 'middle' };
    return [shape('line', { ...line, ...stroke }), label(signed(value), { ...base, ...place })];
  });
  return [
    ...ticks,
    label(measures.isWide ? 'speaks against' : 'against', {
      ...base,
      x: at(-100),
      y: top - 5,
      'text-anchor': 'start',
    }),
    label(measures.isWide ? 'speaks for' : 'for', { ...base, x: at(100), y: top - 5, 'text-anchor': 'end' }),
  ];
}

/** What is still open as a bar, its ends as ticks, its middle as a dot. */
function drawBar(
  { score, middle, gateStatus }: OptionBarRow,
  y: number,
  { theme, measures }: Setting,
): readonly string[] {
  const isOpen = gateStatus === 'open';
  const xOf = scaleOf(measures);
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

function marksOf({ isRecommended, isChosen }: OptionBarRow): readonly string[] {
  return [...(isRecommended ? ['▶ Recommended'] : []), ...(isChosen ? ['■ Decided'] : [])];
}

/** Code and title with the gate status in words below, and on the right the score above the marks. */
function drawWideRow(row: OptionBarRow, y: number, { theme, measures }: Setting): readonly string[] {
  const { codeX, titleX, figureX, titleCharacters } = measures;
  const base = { 'font-family': theme.fontFamily, 'font-size': 8.5, fill: theme.ink, y: y - 1.5 };
  const small = { ...base, 'font-size': 7, fill: theme.muted, y: y + 7.5 };
  const [title = ''] = wrapLabel(row.title, titleCharacters, 1);
  const [note = ''] = wrapLabel(row.gateStatusWords, NOTE_CHARACTERS, 1);
  return [
    label(row.code, { ...base, x: codeX, 'font-weight': 'bold' }),
    label(title, { ...base, x: titleX }),
    label(note, { ...small, x: titleX }),
    label(formatSignedRange(row.score), { ...base, x: figureX, 'font-weight': 'bold' }),
    label(marksOf(row).join('  '), { ...small, x: figureX, fill: theme.ink, 'font-weight': 'bold' }),
  ];
}

/** One line: the marks without their words, code, title, score. */
function drawNarrowRow(row: OptionBarRow, y: number, { theme, measures }: Setting): readonly string[] {
  const { codeX, titleX, figureX, titleCharacters } = measures;
  const base = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.ink, y: y + 2.7 };
  const [title = ''] = wrapLabel(row.title, titleCharacters, 1);
  const marks = marksOf(row).map((mark) => mark.charAt(0));
  return [
    label(marks.join(''), { ...base, x: 0, 'font-size': 6.5 }),
    label(row.code, { ...base, x: codeX, 'font-weight': 'bold' }),
    label(title, { ...base, x: titleX }),
    label(formatSignedRange(row.score), { ...base, x: figureX, 'font-weight': 'bold', 'font-size': 7 }),
  ];
}

/** Draws the comparison, one row for each option. */
export function optionBarsSvg(
  { rows }: OptionBarsData,
  theme: ChartTheme,
  shapeName: OptionBarsShape = 'wide',
): string {
  const measures = MEASURES[shapeName];
  const setting = { theme, measures };
  const drawRow = measures.isWide ? drawWideRow : drawNarrowRow;
  const size = {
    width: measures.width,
    height: measures.top + rows.length * measures.rowHeight + measures.bottom,
  };
  return picture(size, [
    ...drawScale(rows.length, setting),
    ...rows.flatMap((row, index) => {
      const y = measures.top + (index + 0.5) * measures.rowHeight;
      return [...drawRow(row, y, setting), ...drawBar(row, y, setting)];
    }),
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
      return `${row.code} ${row.title}${note}: ${formatSignedRange(row.score)}. ${row.gateStatusWords}.`;
    })
    .join('\n');
}
