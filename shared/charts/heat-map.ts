/**
 * The scenarios on a risk map: a dot for the worst case, a ring for the best, a line between them, and the number of the
 * list beside the dot. Draws what it is given; scores nothing.
 */
import type { LevelRange } from '../scoring/types';
import type { Range } from '../base/range';
import type { ChartTheme } from './chart-theme';
import { drawLetters, lettersIn, xIn, yIn, type CellLetters, type Frame } from './heat-map-grid';
import { baselineIn, isTouching, type Box } from './label-room';
import { isCrossing, placeNumbers, type PlacedNumber, type Spot, type Stroke } from './place-numbers';
import { label, shape } from './svg';

/** Where a scenario stands on the map. */
export interface HeatMapPlace {
  readonly likelihood: LevelRange;
  readonly impact: LevelRange;
  /** The figures behind the levels, 0–100. */
  readonly at: { readonly likelihood: Range; readonly impact: Range };
}

export interface HeatMapPoint extends HeatMapPlace {
  /** The scenario's number in the list beside the chart. */
  readonly number: number;
  readonly title: string;
  /** Where it would stand without any control. */
  readonly before: HeatMapPlace;
}

/** What is drawn of one scenario: its number and where it stands. */
export interface MapScenario {
  readonly number: number;
  readonly at: HeatMapPlace['at'];
}

interface Mark {
  readonly number: number;
  readonly worst: Spot;
  readonly best: Spot;
}

const DOT = 2.1;
/** Wider, so that one around the dot of another scenario is seen. */
const RING = 3;
const NUMBER_LOOK = { size: 7.5, isBold: true } as const;
/** Between letters and marks. */
const LETTERS_GAP = 1;
/** Ends that lie closer are drawn as one. */
const APART = 0.05;

function marksOf(scenarios: readonly MapScenario[], frame: Frame): readonly Mark[] {
  const [xOf, yOf] = [xIn(frame), yIn(frame)];
  const spot = ({ likelihood, impact }: MapScenario['at'], end: keyof Range): Spot => ({
    x: xOf(impact[end]),
    y: yOf(likelihood[end]),
  });
  return scenarios.map(({ number, at }) => ({ number, worst: spot(at, 'high'), best: spot(at, 'low') }));
}

function isOpen({ worst, best }: Mark): boolean {
  return Math.hypot(worst.x - best.x, worst.y - best.y) > APART;
}

function around({ x, y }: Spot, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function drawSpan({ worst, best }: Mark, theme: ChartTheme): string {
  const ends = { x1: best.x, y1: best.y, x2: worst.x, y2: worst.y };
  return shape('line', { ...ends, stroke: theme.ink, 'stroke-width': 0.6, 'stroke-opacity': 0.55 });
}

function drawRing({ best }: Mark, theme: ChartTheme): string {
  const place = { cx: best.x, cy: best.y, r: RING };
  return shape('circle', { ...place, fill: theme.surface, stroke: theme.ink, 'stroke-width': 0.7 });
}

function drawDot({ worst }: Mark, theme: ChartTheme): string {
  const place = { cx: worst.x, cy: worst.y, r: DOT };
  return shape('circle', { ...place, fill: theme.accent, stroke: theme.surface, 'stroke-width': 0.4 });
}

function drawLeader({ leader }: PlacedNumber, theme: ChartTheme): readonly string[] {
  if (leader === null) return [];
  const ends = { x1: leader.from.x, y1: leader.from.y, x2: leader.to.x, y2: leader.to.y };
  return [shape('line', { ...ends, stroke: theme.accent, 'stroke-width': 0.5 })];
}

function drawNumber({ mark, box }: PlacedNumber, theme: ChartTheme): string {
  const { size } = NUMBER_LOOK;
  const place = { x: box.x + box.width / 2, y: baselineIn(box, NUMBER_LOOK), 'text-anchor': 'middle' };
  const look = { 'font-family': theme.fontFamily, 'font-size': size, 'font-weight': 'bold', fill: theme.ink };
  return label(mark.text, { ...look, ...place });
}

/** What stands on a map before any number does. */
interface Drawn {
  readonly boxes: readonly Box[];
  readonly strokes: readonly Stroke[];
}

function drawnOf(marks: readonly Mark[]): Drawn {
  const open = marks.filter(isOpen);
  return {
    boxes: [...marks.map(({ worst }) => around(worst, DOT)), ...open.map(({ best }) => around(best, RING))],
    strokes: open.map(({ best, worst }) => ({ from: best, to: worst })),
  };
}

function isFreeOf({ boxes, strokes }: Drawn, box: Box): boolean {
  return (
    !boxes.some((other) => isTouching(box, other, LETTERS_GAP)) &&
    !strokes.some((stroke) => isCrossing(stroke, box))
  );
}

function numbersOf(
  marks: readonly Mark[],
  frame: Frame,
  letters: readonly CellLetters[],
): readonly PlacedNumber[] {
  const { boxes, strokes } = drawnOf(marks);
  return placeNumbers(
    marks.map(({ number, worst }) => ({ ...worst, text: String(number) })),
    { frame, clear: [...letters.map(({ box }) => box), ...boxes], strokes, look: NUMBER_LOOK },
  );
}

/** Every scenario on the map whose grid lies in `frame`, with the letters of its cells; numbers on top. */
export function drawScenarios(
  scenarios: readonly MapScenario[],
  frame: Frame,
  theme: ChartTheme,
): readonly string[] {
  const marks = marksOf(scenarios, frame);
  const open = marks.filter(isOpen);
  const drawn = drawnOf(marks);
  const letters = lettersIn(frame, (box) => isFreeOf(drawn, box));
  const numbers = numbersOf(marks, frame, letters);
  return [
    ...drawLetters(letters, theme),
    ...open.map((mark) => drawSpan(mark, theme)),
    ...numbers.flatMap((number) => drawLeader(number, theme)),
    ...open.map((mark) => drawRing(mark, theme)),
    ...marks.map((mark) => drawDot(mark, theme)),
    ...numbers.map((number) => drawNumber(number, theme)),
  ];
}
