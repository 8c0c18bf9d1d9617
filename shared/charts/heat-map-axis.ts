/**
 * Which part of 0 to 100 a risk map shows along one axis: where its scenarios lie, with a little around them, and every
 * level it cuts into wide enough to be lettered. Draws nothing.
 */
import { LEVEL_BANDS } from '../scoring/sp800-30';
import { LEVELS, type Level } from '../scoring/types';

/** The part that is shown. */
export interface MapAxis {
  readonly from: number;
  readonly to: number;
}

const LEAST_SPAN = 25;
const AROUND = 0.08;
const ROUND_TO = 5;
/** A level takes at least this share of an axis. */
const SLIVER = 0.07;

/** Figures are rounded before they are given a level, so that one begins half a point below its first whole number. */
function startOf(level: Level): number {
  return Math.max(0, LEVEL_BANDS[level].from - 0.5);
}

function endOf(level: Level): number {
  const next = LEVELS[LEVELS.indexOf(level) + 1];
  return next === undefined ? 100 : startOf(next);
}

/** Where levels meet. */
const BORDERS: readonly number[] = LEVELS.slice(1).map(startOf);

/** An end of an axis as seen from it: figures and borders grow towards the other end. */
interface AxisEnd {
  readonly least: number;
  readonly wanted: number;
  readonly borders: readonly number[];
}

/** Where an axis begins: at a border rather than just before one, or far enough before it. */
function endAt({ least, wanted, borders }: AxisEnd, span: number): number {
  const sliver = span * SLIVER;
  const border = borders.find((at) => wanted < at && at < wanted + sliver);
  if (border === undefined) return wanted;
  return least >= border ? border : Math.max(0, border - sliver);
}

/** The axis for figures of 0 to 100; all of it where there are none. */
export function axisFor(figures: readonly number[]): MapAxis {
  if (figures.length === 0) return { from: 0, to: 100 };
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const around = Math.max((most - least) * AROUND, (LEAST_SPAN - (most - least)) / 2);
  const from = Math.max(0, Math.floor((least - around) / ROUND_TO) * ROUND_TO);
  const to = Math.min(100, Math.ceil((most + around) / ROUND_TO) * ROUND_TO);
  const lower = { least, wanted: from, borders: BORDERS };
  const upper = { least: 100 - most, wanted: 100 - to, borders: BORDERS.map((at) => 100 - at) };
  return { from: endAt(lower, to - from), to: 100 - endAt(upper, to - from) };
}

/** The part of a level that an axis shows; `null` for none. */
export function shownBand(level: Level, { from, to }: MapAxis): MapAxis | null {
  const band = { from: Math.max(from, startOf(level)), to: Math.min(to, endOf(level)) };
  return band.to > band.from ? band : null;
}
