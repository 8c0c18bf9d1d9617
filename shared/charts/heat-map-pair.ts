/**
 * Two heat maps, beside or below each other: every scenario before controls and with the answers given, under the same
 * number. What has moved is seen by place and number, so no color is needed. Draws what it is given; scores nothing.
 */
import { movedRiskInWords, NO_SCENARIO, RISK_MAP_TITLES } from '../wording/chart-words';
import type { ChartTheme } from './chart-theme';
import { drawScenarios, markerRadius, type HeatMapData } from './heat-map';
import { NAMES, drawGrid, type Frame } from './heat-map-grid';
import { label, picture } from './svg';

/** Side by side for a page, one below the other for a column of a screen. */
export type Arrangement = 'beside' | 'below';

interface Layout {
  readonly before: Frame;
  readonly after: Frame;
  readonly width: number;
  readonly height: number;
}

const TITLE = 16;
const GAP = 18;

function layoutOf(arrangement: Arrangement): Layout {
  const isBeside = arrangement === 'beside';
  const grid = isBeside ? { width: 220, height: 158 } : { width: 270, height: 172 };
  const before: Frame = { x: NAMES.left, y: TITLE, ...grid, hasNames: true };
  const after: Frame = isBeside
    ? { ...before, x: before.x + grid.width + GAP, hasNames: false }
    : { ...before, y: before.y + grid.height + NAMES.below + GAP };
  return {
    before,
    after,
    width: after.x + grid.width + 2,
    height: after.y + grid.height + NAMES.below,
  };
}

/** The scenarios where they would stand without any control; one without such figures stands where it is. */
function before({ points }: HeatMapData): HeatMapData {
  return { points: points.map((point) => ({ ...point, ...point.before })) };
}

function drawTitle(text: string, frame: Frame, theme: ChartTheme): string {
  const look = { 'font-family': theme.fontFamily, 'font-size': 8.5, 'font-weight': 'bold', fill: theme.ink };
  return label(text, { ...look, x: frame.x, y: frame.y - 6 });
}

/** Draws the pair; markers as in the single map, of one size in both. */
export function heatMapPairSvg(data: HeatMapData, theme: ChartTheme, arrangement: Arrangement): string {
  const layout = layoutOf(arrangement);
  const was = before(data);
  const radius = Math.min(markerRadius(was, layout.before), markerRadius(data, layout.after));
  const map = (title: string, shown: HeatMapData, frame: Frame) => [
    drawTitle(title, frame, theme),
    ...drawGrid(frame, theme),
    ...drawScenarios(shown, { frame, radius }, theme),
  ];
  return picture(layout, [
    ...map(RISK_MAP_TITLES.before, was, layout.before),
    ...map(RISK_MAP_TITLES.after, data, layout.after),
  ]);
}

/** The same in words, one line per scenario, for readers who do not see the picture. */
export function heatMapPairText({ points }: HeatMapData): string {
  if (points.length === 0) return NO_SCENARIO;
  return points.map((point) => movedRiskInWords(point, point.before ?? point, point)).join('\n');
}
