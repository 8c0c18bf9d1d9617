/**
 * The empty grid of a risk map: the cells of NIST SP 800-30 Rev. 1, Table I-2, as far as its axes show them, each with
 * its level as letters, and what the axes say. Knows where a figure lies; draws no scenario.
 */
import { levelLetter, levelName } from '../wording/format';
import { RISK_MATRIX } from '../scoring/sp800-30';
import { LEVELS, type Level } from '../scoring/types';
import { scaleLinear } from 'd3-scale';
import type { ChartTheme } from './chart-theme';
import { shownBand, type MapAxis } from './heat-map-axis';
import { baselineIn, labelWidth, type Box } from './label-room';
import { formatNumber, label, shape, turnedLabel } from './svg';

/** Where a grid lies in its picture, what it shows, and whether it names the likelihoods at its left. */
export interface Frame extends Box {
  readonly likelihood: MapAxis;
  readonly impact: MapAxis;
  readonly hasNames: boolean;
}

/** Room for the names of likelihoods at the left of a grid, and for those of impacts below it. */
export const NAMES = { left: 80, below: 44 } as const;

/** No mark stands on the edge of its grid; at the end of the scale, where the cells are smallest, they get room for their letters. */
const INSET = { usual: 4, atEnd: 9 } as const;
const AXIS_LOOK = { size: 7.5 } as const;
/** From the middle of a label to its baseline, in ems. */
const BELOW_MIDDLE = 0.35;
const TICKS = 5;
const LETTERS = { size: 6.5, margin: 2.5 } as const;

function insets({ from, to }: MapAxis): readonly [number, number] {
  return [from === 0 ? INSET.atEnd : INSET.usual, to === 100 ? INSET.atEnd : INSET.usual];
}

/** Where an impact lies from left to right. */
export function xIn({ x, width, impact }: Frame): (figure: number) => number {
  const [left, right] = insets(impact);
  return scaleLinear([impact.from, impact.to], [x + left, x + width - right]).clamp(true);
}

/** Where a likelihood lies; it grows upward. */
export function yIn({ y, height, likelihood }: Frame): (figure: number) => number {
  const [below, above] = insets(likelihood);
  return scaleLinear([likelihood.from, likelihood.to], [y + height - below, y + above]).clamp(true);
}

/** An area of one level of likelihood and one of impact, as far as it is shown. */
interface Cell extends Box {
  readonly level: Level;
}

/** One axis of a grid as it lies in the picture. */
interface DrawnAxis {
  readonly axis: MapAxis;
  readonly place: (figure: number) => number;
  readonly edges: readonly [number, number];
}

/** From where to where each level is drawn: at the end of its axis, to the edge of the grid. */
function bandsOn({ axis, place, edges }: DrawnAxis) {
  return LEVELS.flatMap((level) => {
    const band = shownBand(level, axis);
    if (band === null) return [];
    const from = band.from === axis.from ? edges[0] : place(band.from);
    const to = band.to === axis.to ? edges[1] : place(band.to);
    return [{ level, from, to }];
  });
}

function acrossOf(frame: Frame): DrawnAxis {
  return { axis: frame.impact, place: xIn(frame), edges: [frame.x, frame.x + frame.width] };
}

function upOf(frame: Frame): DrawnAxis {
  return { axis: frame.likelihood, place: yIn(frame), edges: [frame.y + frame.height, frame.y] };
}

function cellsOf(frame: Frame): readonly Cell[] {
  const across = bandsOn(acrossOf(frame));
  return bandsOn(upOf(frame)).flatMap((row) =>
    across.map((column) => ({
      level: RISK_MATRIX[row.level][column.level],
      x: column.from,
      y: row.to,
      width: column.to - column.from,
      height: row.from - row.to,
    })),
  );
}

/** The letters of a cell, where they stand. */
export interface CellLetters {
  readonly level: Level;
  readonly box: Box;
}

/** The corners of a cell, and the middle of its upper and lower edge, for its letters; the usual one first. */
function placesFor({ level, x, y, width, height }: Cell): readonly Box[] {
  const size = { width: labelWidth(levelLetter(level), LETTERS), height: LETTERS.size * 0.75 };
  const [left, right] = [x + LETTERS.margin, x + width - LETTERS.margin - size.width];
  const [top, bottom] = [y + LETTERS.margin, y + height - LETTERS.margin - size.height];
  const middle = (left + right) / 2;
  const places = [top, bottom].flatMap((at) => [left, right, middle].map((from) => ({ x: from, y: at })));
  return places.map((place) => ({ ...place, ...size }));
}

/** The letters of every cell, each where `isFree` says that nothing else stands, else in its upper left corner. */
export function lettersIn(frame: Frame, isFree: (box: Box) => boolean): readonly CellLetters[] {
  return cellsOf(frame).flatMap((cell) => {
    const places = placesFor(cell);
    const box = places.find(isFree) ?? places[0];
    return box === undefined ? [] : [{ level: cell.level, box }];
  });
}

function drawCells(frame: Frame, theme: ChartTheme): readonly string[] {
  return cellsOf(frame).map(({ level, ...cell }) =>
    shape('rect', { ...cell, fill: theme.levels[level].fill, stroke: theme.surface, 'stroke-width': 1 }),
  );
}

/** Draws the letters. */
export function drawLetters(letters: readonly CellLetters[], theme: ChartTheme): readonly string[] {
  return letters.map(({ level, box }) => {
    const look = {
      'font-family': theme.fontFamily,
      'font-size': LETTERS.size,
      fill: theme.levels[level].ink,
    };
    return label(levelLetter(level), { ...look, x: box.x, y: baselineIn(box, LETTERS) });
  });
}

function base(theme: ChartTheme) {
  return { 'font-family': theme.fontFamily, 'font-size': AXIS_LOOK.size, fill: theme.muted };
}

function titleLook(theme: ChartTheme) {
  return { ...base(theme), 'font-weight': 'bold', fill: theme.ink, 'text-anchor': 'middle' };
}

/** "Impact (25–75 shown; right is worse)". */
function axisTitle(name: string, { from, to }: MapAxis, worse: string): string {
  const isWhole = from === 0 && to === 100;
  const shown = `${formatNumber(Math.round(from))}–${formatNumber(Math.round(to))}`;
  return `${name} (${shown}${isWhole ? '' : ' shown'}; ${worse})`;
}

function ticksOf({ from, to }: MapAxis): readonly number[] {
  return scaleLinear().domain([from, to]).ticks(TICKS);
}

/** The levels an axis shows, each with its middle, in full where there is room. */
function namesOn(drawn: DrawnAxis, room: 'across' | 'up') {
  return bandsOn(drawn).map(({ level, from, to }) => {
    const name = levelName(level);
    const isWhole = room === 'up' || labelWidth(name, AXIS_LOOK) <= Math.abs(to - from) - 2;
    return { text: isWhole ? name : levelLetter(level), middle: (from + to) / 2 };
  });
}

function drawImpacts(frame: Frame, theme: ChartTheme): readonly string[] {
  const bottom = frame.y + frame.height;
  const xOf = xIn(frame);
  const middle = { ...base(theme), 'text-anchor': 'middle' };
  const ticks = ticksOf(frame.impact).flatMap((figure) => {
    const x = xOf(figure);
    const mark = { x1: x, x2: x, y1: bottom, y2: bottom + 3, stroke: theme.muted, 'stroke-width': 0.5 };
    return [shape('line', mark), label(String(figure), { ...middle, x, y: bottom + 11 })];
  });
  const names = namesOn(acrossOf(frame), 'across').map(({ text, middle: x }) =>
    label(text, { ...middle, x, y: bottom + 22 }),
  );
  const title = axisTitle('Impact', frame.impact, 'right is worse');
  const place = { x: frame.x + frame.width / 2, y: bottom + 36 };
  return [...ticks, ...names, label(title, { ...titleLook(theme), ...place })];
}

function drawLikelihoods(frame: Frame, theme: ChartTheme): readonly string[] {
  const yOf = yIn(frame);
  const down = AXIS_LOOK.size * BELOW_MIDDLE;
  const end = { ...base(theme), 'text-anchor': 'end' };
  const ticks = ticksOf(frame.likelihood).flatMap((figure) => {
    const y = yOf(figure);
    const mark = { x1: frame.x - 3, x2: frame.x, y1: y, y2: y, stroke: theme.muted, 'stroke-width': 0.5 };
    return [shape('line', mark), label(String(figure), { ...end, x: frame.x - 5, y: y + down })];
  });
  const names = namesOn(upOf(frame), 'up').map(({ text, middle }) =>
    label(text, { ...end, x: frame.x - 22, y: middle + down }),
  );
  const title = axisTitle('Likelihood', frame.likelihood, 'up is worse');
  const place = { x: frame.x - NAMES.left + 9, y: frame.y + frame.height / 2 };
  return [...ticks, ...names, turnedLabel(title, { ...titleLook(theme), ...place })];
}

/** The grid with its names. */
export function drawGrid(frame: Frame, theme: ChartTheme): readonly string[] {
  const likelihoods = frame.hasNames ? drawLikelihoods(frame, theme) : [];
  return [...drawCells(frame, theme), ...drawImpacts(frame, theme), ...likelihoods];
}
