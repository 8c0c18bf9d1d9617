/**
 * Two risk maps, beside or below each other: every scenario before controls and with the answers given, under the same
 * number and on the same axes. What has moved is seen by place and number, so no color is needed. Draws what it is
 * given; scores nothing.
 */
import { movedRiskInWords, NO_SCENARIO, RISK_MAP_TITLES } from '../wording/chart-words';
import type { ChartTheme } from './chart-theme';
import { drawScenarios, type HeatMapPoint, type MapScenario } from './heat-map';
import { axisFor } from './heat-map-axis';
import { NAMES, drawGrid, type Frame } from './heat-map-grid';
import { label, picture } from './svg';

export interface HeatMapData {
  readonly points: readonly HeatMapPoint[];
}

/** Side by side for a page, one below the other for a column of a screen. */
export type Arrangement = 'beside' | 'below';

interface Layout {
  readonly before: Frame;
  readonly after: Frame;
  readonly width: number;
  readonly height: number;
}

const TITLE = 16;
const GAP = 14;
const EDGE = 6;
const GRIDS: Readonly<Record<Arrangement, { readonly width: number; readonly height: number }>> = {
  beside: { width: 192, height: 180 },
  below: { width: 270, height: 196 },
};

/** The part of both axes in which anything lies, before or after. */
function axesOf({ points }: HeatMapData): Pick<Frame, 'likelihood' | 'impact'> {
  const figures = (axis: 'likelihood' | 'impact') =>
    points.flatMap(({ at, before }) => [at[axis], before.at[axis]].flatMap(({ low, high }) => [low, high]));
  return { likelihood: axisFor(figures('likelihood')), impact: axisFor(figures('impact')) };
}

function layoutOf(data: HeatMapData, arrangement: Arrangement): Layout {
  const isBeside = arrangement === 'beside';
  const grid = GRIDS[arrangement];
  const before: Frame = { x: NAMES.left, y: TITLE, ...grid, ...axesOf(data), hasNames: true };
  const after: Frame = isBeside
    ? { ...before, x: before.x + grid.width + GAP, hasNames: false }
    : { ...before, y: before.y + grid.height + NAMES.below + GAP };
  return {
    before,
    after,
    width: after.x + grid.width + EDGE,
    height: after.y + grid.height + NAMES.below,
  };
}

function drawTitle(text: string, frame: Frame, theme: ChartTheme): string {
  const look = { 'font-family': theme.fontFamily, 'font-size': 8.5, 'font-weight': 'bold', fill: theme.ink };
  return label(text, { ...look, x: frame.x, y: frame.y - 6 });
}

/** Draws the pair on the same axes, which show the part of 0 to 100 where scenarios lie, and say so. */
export function heatMapPairSvg(data: HeatMapData, theme: ChartTheme, arrangement: Arrangement): string {
  const layout = layoutOf(data, arrangement);
  const before = data.points.map((point): MapScenario => ({ number: point.number, at: point.before.at }));
  const map = (title: string, scenarios: readonly MapScenario[], frame: Frame) => [
    drawTitle(title, frame, theme),
    ...drawGrid(frame, theme),
    ...drawScenarios(scenarios, frame, theme),
  ];
  return picture(layout, [
    ...map(RISK_MAP_TITLES.before, before, layout.before),
    ...map(RISK_MAP_TITLES.after, data.points, layout.after),
  ]);
}

/** The same in words, one line per scenario, for readers who do not see the picture. */
export function heatMapPairText({ points }: HeatMapData): string {
  if (points.length === 0) return NO_SCENARIO;
  return points.map((point) => movedRiskInWords(point, point.before, point)).join('\n');
}
