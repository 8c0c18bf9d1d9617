/**
 * The empty grid of a heat map: the 25 cells of NIST SP 800-30 Rev. 1, Table I-2, with their levels as letters,
 * and the names along its axes. Knows where each cell lies; draws no scenario.
 */
import { levelLetter, levelName } from '../wording/format';
import { RISK_MATRIX } from '../scoring/sp800-30';
import { LEVELS, type Level } from '../scoring/types';
import type { ChartTheme } from './chart-theme';
import type { Cell } from './spread';
import { formatNumber, label, shape } from './svg';

/** Where a grid lies in its picture, and whether it names the likelihoods at its left. */
export interface Frame extends Cell {
  readonly hasNames: boolean;
}

/** Room for the names of likelihoods at the left of a grid, and for those of impacts below it. */
export const NAMES = { left: 64, below: 32 } as const;

/** Shares of an axis: the standard's moderate band is the widest, so it gets the most room. */
const SHARES: Readonly<Record<Level, number>> = {
  'very-low': 0.15,
  low: 0.19,
  moderate: 0.32,
  high: 0.19,
  'very-high': 0.15,
};
const CAP_TO_BASELINE = 0.35;

/** Where a level starts on an axis, as a share of it. */
function startOf(level: Level): number {
  return LEVELS.slice(0, LEVELS.indexOf(level)).reduce((sum, lower) => sum + SHARES[lower], 0);
}

/** Impact grows to the right, likelihood upward. */
export function cellOf(likelihood: Level, impact: Level, frame: Frame): Cell {
  const height = SHARES[likelihood] * frame.height;
  return {
    x: frame.x + startOf(impact) * frame.width,
    y: frame.y + (1 - startOf(likelihood)) * frame.height - height,
    width: SHARES[impact] * frame.width,
    height,
  };
}

function drawCells(frame: Frame, theme: ChartTheme): readonly string[] {
  return LEVELS.flatMap((likelihood) =>
    LEVELS.flatMap((impact) => {
      const level = RISK_MATRIX[likelihood][impact];
      const tint = theme.levels[level];
      const { x, y, width, height } = cellOf(likelihood, impact, frame);
      const rect = { x, y, width, height, fill: tint.fill, stroke: theme.surface, 'stroke-width': 1 };
      const letter = { 'font-family': theme.fontFamily, 'font-size': 6.5, fill: tint.ink };
      return [shape('rect', rect), label(levelLetter(level), { ...letter, x: x + 3, y: y + 7.5 })];
    }),
  );
}

function drawAxes(frame: Frame, theme: ChartTheme): readonly string[] {
  const base = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted };
  const title = { ...base, 'font-weight': 'bold', fill: theme.ink, 'text-anchor': 'middle' };
  const bottom = frame.y + frame.height;
  const middle = frame.y + frame.height / 2;
  const names = LEVELS.flatMap((level) => {
    const { x, y, width, height } = cellOf(level, level, frame);
    const left = { x: frame.x - 6, y: y + height / 2 + 7.5 * CAP_TO_BASELINE, 'text-anchor': 'end' };
    const below = { x: x + width / 2, y: bottom + 11, 'text-anchor': 'middle' };
    const impact = label(levelName(level), { ...base, ...below });
    return frame.hasNames ? [label(levelName(level), { ...base, ...left }), impact] : [impact];
  });
  const x = frame.x - NAMES.left + 9;
  const turned = {
    ...title,
    x,
    y: middle,
    transform: `rotate(-90 ${formatNumber(x)} ${formatNumber(middle)})`,
  };
  return [
    ...names,
    ...(frame.hasNames ? [label('Likelihood', turned)] : []),
    label('Impact', { ...title, x: frame.x + frame.width / 2, y: bottom + 25 }),
  ];
}

/** The grid with its names. */
export function drawGrid(frame: Frame, theme: ChartTheme): readonly string[] {
  return [...drawCells(frame, theme), ...drawAxes(frame, theme)];
}
