/**
 * Two heat maps side by side: every scenario before controls and with the answers given, under the same number. What
 * has moved is seen by place and number, so no color is needed. Draws what it is given; it scores nothing.
 */
import { levelName, levelRangeName } from '../format';
import { RISK_MATRIX } from '../../scoring/sp800-30';
import type { ChartTheme } from './chart-theme';
import { drawScenarios, type HeatMapData, type HeatMapPlace } from './heat-map';
import { NAMES, drawGrid, type Frame } from './heat-map-grid';
import { label, picture } from './svg';

const TITLE = 16;
const GRID = { width: 220, height: 158 } as const;
const GAP = 18;
const LEFT: Frame = { x: NAMES.left, y: TITLE, ...GRID, hasNames: true };
const RIGHT: Frame = { x: NAMES.left + GRID.width + GAP, y: TITLE, ...GRID, hasNames: false };
const SIZE = { width: RIGHT.x + GRID.width + 2, height: TITLE + GRID.height + NAMES.below } as const;

/** Titles of the two maps, for whoever says the same in other words. */
export const PAIR_TITLES = { before: 'Before controls', after: 'With the answers given' } as const;

/** The scenarios where they would stand without any control; one without such figures stands where it is. */
function before({ points }: HeatMapData): HeatMapData {
  return { points: points.map((point) => ({ ...point, ...point.before })) };
}

function drawTitle(text: string, frame: Frame, theme: ChartTheme): string {
  const look = { 'font-family': theme.fontFamily, 'font-size': 8.5, 'font-weight': 'bold', fill: theme.ink };
  return label(text, { ...look, x: frame.x, y: TITLE - 6 });
}

/** Draws the pair; markers as in the single map. */
export function heatMapPairSvg(data: HeatMapData, theme: ChartTheme): string {
  const map = (title: string, shown: HeatMapData, frame: Frame) => [
    drawTitle(title, frame, theme),
    ...drawGrid(frame, theme),
    ...drawScenarios(shown, frame, theme),
  ];
  return picture(SIZE, [
    ...map(PAIR_TITLES.before, before(data), LEFT),
    ...map(PAIR_TITLES.after, data, RIGHT),
  ]);
}

function placeInWords({ likelihood, impact }: HeatMapPlace): string {
  const worst = levelName(RISK_MATRIX[likelihood.high][impact.high]).toLowerCase();
  return `likelihood ${levelRangeName(likelihood).toLowerCase()}, impact ${levelRangeName(impact).toLowerCase()}, worst case ${worst}`;
}

/** The same in words, one line per scenario, for readers who do not see the picture. */
export function heatMapPairText({ points }: HeatMapData): string {
  if (points.length === 0) return 'No scenario applies.';
  return points
    .map((point) => {
      const was = placeInWords(point.before ?? point);
      const is = placeInWords(point);
      const words =
        was === is
          ? `before controls and with the answers given ${is}`
          : `before controls ${was}; with the answers given ${is}`;
      return `${String(point.number)}. ${point.title}: ${words}.`;
    })
    .join('\n');
}
