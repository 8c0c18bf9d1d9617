/**
 * How likely it is that a year costs more than an amount, from small losses to great ones: a line for the worst case
 * and a broken one for the best. Both scales are logarithmic, so that rare great losses stay visible. Draws only.
 */
import type { ExceedancePoint } from '../loss/types';
import { formatChance, moneyInWords, shortAmount } from '../wording/money';
import { scaleLog } from 'd3-scale';
import { line as lineGenerator } from 'd3-shape';
import type { ChartTheme } from './chart-theme';
import { shownLabels } from './label-room';
import { label, picture, shape, wrapLabel } from './svg';

export interface LossExceedanceData {
  /** Rising losses. */
  readonly points: readonly ExceedancePoint[];
  /** ISO 4217. */
  readonly currency: string;
  /** Whose estimate it is: printed on the picture, so that it never stands without it. */
  readonly attribution: string;
}

const WIDTH = 484;
const HEIGHT = 232;
const PLOT = { left: 92, right: 462, top: 30, bottom: 184 } as const;
const LEVELS = [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001] as const;
/** Below one year in a thousand there are too few simulated years to draw a line. */
const LEAST = 0.001;
const STEPS = [1, 2, 5] as const;
const MOST_TICKS = 8;
const TICK_LOOK = { size: 7.5 } as const;
const ATTRIBUTION = { characters: 128, lines: 2, step: 10 } as const;
/** Points read out in words. */
const SPOKEN = 6;

/** What is drawn and read out: up to the loss that one year in a thousand exceeds. */
function shown(points: readonly ExceedancePoint[]): readonly ExceedancePoint[] {
  const likely = points.filter(({ worst }) => worst.value >= LEAST);
  return likely.length < 2 ? points : likely;
}

interface Frame {
  readonly x: (loss: number) => number;
  readonly y: (probability: number) => number;
}

function frameOf(points: readonly ExceedancePoint[]): Frame {
  const first = points[0]?.loss ?? 1;
  const last = points.at(-1)?.loss ?? 10;
  const most = Math.max(LEAST * 2, ...points.map(({ worst }) => worst.value));
  return {
    // One loss alone has no span; it stands at the left.
    x: scaleLog([first, last > first ? last : first * Math.E], [PLOT.left, PLOT.right]),
    y: scaleLog([LEAST, most], [PLOT.bottom, PLOT.top]),
  };
}

/** "1 year in 20 (5%)". */
function levelWords(level: number): string {
  return `1 year in ${String(Math.round(1 / level)).replace('1000', '1,000')}`;
}

function base(theme: ChartTheme) {
  return { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted };
}

function drawLevels(frame: Frame, theme: ChartTheme): readonly string[] {
  return LEVELS.filter((level) => frame.y(level) >= PLOT.top - 0.5).flatMap((level) => {
    const y = frame.y(level);
    const line = { x1: PLOT.left, x2: PLOT.right, y1: y, y2: y, stroke: theme.hairline, 'stroke-width': 0.5 };
    const end = { ...base(theme), y: y + 2.5, 'text-anchor': 'end' };
    return [
      shape('line', line),
      label(levelWords(level), { ...end, x: PLOT.left - 30 }),
      label(formatChance(level), { ...end, x: PLOT.left - 5 }),
    ];
  });
}

/** Round losses inside the picture; only powers of ten where there would be too many, and the ends where there is none. */
function roundLosses(points: readonly ExceedancePoint[]): readonly number[] {
  const first = points[0]?.loss ?? 1;
  const last = points.at(-1)?.loss ?? 10;
  const from = Math.floor(Math.log10(first));
  const decades = Array.from({ length: Math.ceil(Math.log10(last)) - from + 1 }, (_, at) => from + at);
  const all = (steps: readonly number[]) =>
    decades
      .flatMap((decade) => steps.map((step) => Number(`${String(step)}e${String(decade)}`)))
      .filter((loss) => loss >= first && loss <= last);
  const fine = all(STEPS);
  if (fine.length === 0) return [...new Set([first, last])];
  return fine.length <= MOST_TICKS ? fine : all([1]);
}

function drawLosses(data: LossExceedanceData, frame: Frame, theme: ChartTheme): readonly string[] {
  const labels = roundLosses(shown(data.points)).map((loss) => ({
    x: frame.x(loss),
    text: shortAmount(loss),
  }));
  const ticks = shownLabels(labels, TICK_LOOK).flatMap(({ x, text }) => {
    const line = { x1: x, x2: x, y1: PLOT.bottom, y2: PLOT.bottom + 3, stroke: theme.muted };
    const middle = { ...base(theme), x, y: PLOT.bottom + 12, 'text-anchor': 'middle' };
    return [shape('line', { ...line, 'stroke-width': 0.5 }), label(text, middle)];
  });
  const axis = { x1: PLOT.left, x2: PLOT.right, y1: PLOT.bottom, y2: PLOT.bottom, stroke: theme.muted };
  const title = { ...base(theme), x: PLOT.right, y: PLOT.bottom + 23, 'text-anchor': 'end' };
  return [
    shape('line', { ...axis, 'stroke-width': 0.75 }),
    ...ticks,
    label(`Loss in a year, ${data.currency}`, title),
  ];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The part of a line above the least probability that is drawn. */
function spotsOf(points: readonly ExceedancePoint[], which: 'worst' | 'best', frame: Frame): readonly Spot[] {
  return points
    .filter((point) => point[which].value >= LEAST)
    .map((point) => ({ x: frame.x(point.loss), y: frame.y(point[which].value) }));
}

const pathOf = lineGenerator<Spot>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .digits(2);

function drawLine(
  spots: readonly Spot[],
  look: Readonly<Record<string, string | number>>,
): readonly string[] {
  return spots.length < 2 ? [] : [shape('path', { d: pathOf([...spots]) ?? '', fill: 'none', ...look })];
}

/** The names of the lines, above the picture beside a piece of each. */
function drawKey(hasBest: boolean, theme: ChartTheme): readonly string[] {
  const text = { ...base(theme), fill: theme.ink, 'font-size': 8, y: 16 };
  const piece = { y1: 13.5, y2: 13.5, 'stroke-width': 1.8 };
  const worst = [
    shape('line', { ...piece, x1: PLOT.left, x2: PLOT.left + 24, stroke: theme.accent }),
    label(hasBest ? 'worst case' : 'the one case: nothing is left unknown', { ...text, x: PLOT.left + 29 }),
  ];
  const best = [
    shape('line', {
      ...piece,
      x1: PLOT.left + 90,
      x2: PLOT.left + 114,
      stroke: theme.ink,
      'stroke-dasharray': '4 2.5',
    }),
    label('best case', { ...text, x: PLOT.left + 119 }),
  ];
  return hasBest ? [...worst, ...best] : worst;
}

function isOneCase(points: readonly ExceedancePoint[]): boolean {
  return points.every(({ worst, best }) => worst.value === best.value);
}

/** Draws the curve; nothing but its labels where no year has a loss. */
export function lossExceedanceSvg(data: LossExceedanceData, theme: ChartTheme): string {
  const { attribution } = data;
  const points = shown(data.points);
  const frame = frameOf(points);
  const hasBest = !isOneCase(points);
  return picture({ width: WIDTH, height: HEIGHT }, [
    ...drawKey(hasBest, theme),
    ...drawLevels(frame, theme),
    ...drawLosses(data, frame, theme),
    ...drawLine(spotsOf(points, 'worst', frame), { stroke: theme.accent, 'stroke-width': 1.8 }),
    ...(hasBest
      ? drawLine(spotsOf(points, 'best', frame), {
          stroke: theme.ink,
          'stroke-width': 1.4,
          'stroke-dasharray': '4 2.5',
        })
      : []),
    ...wrapLabel(attribution, ATTRIBUTION.characters, ATTRIBUTION.lines).map((line, at) =>
      label(line, { ...base(theme), x: 0, y: HEIGHT - 12 + at * ATTRIBUTION.step }),
    ),
  ]);
}

/** The points of the curve that are read out: about six, first and last included. */
export function spokenPoints(points: readonly ExceedancePoint[]): readonly ExceedancePoint[] {
  const likely = shown(points);
  const step = Math.max(1, (likely.length - 1) / (SPOKEN - 1));
  const places = new Set(Array.from({ length: SPOKEN }, (_, at) => Math.round(at * step)));
  return likely.filter((_, at) => places.has(at));
}

/** The same in words, one line per amount. */
export function lossExceedanceText({ points, currency, attribution }: LossExceedanceData): string {
  if (points.length === 0) return `No simulated year had a loss. ${attribution}`;
  const oneCase = isOneCase(points);
  const lines = spokenPoints(points).map(({ loss, worst, best }) => {
    const chance = oneCase
      ? formatChance(worst.value)
      : `${formatChance(worst.value)} in the worst case, ${formatChance(best.value)} in the best`;
    return `More than ${moneyInWords(loss, currency)} in a year: ${chance}.`;
  });
  return [...lines, attribution].join('\n');
}
