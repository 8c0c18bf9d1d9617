/** Where the panels of the trend lie and what their axes say. Knows no figure. */
import { scaleLinear } from 'd3-scale';
import type { HeadlineId } from '../pack/schema';
import { HEADLINE_WORDS } from '../wording/headline-words';
import type { ChartTheme } from './chart-theme';
import { label, shape, turnedLabel } from './svg';

/** `left` is room for the axis, `ends` for the figures before the first point, `right` for those after the last. */
export const PANEL = {
  width: 236,
  gap: 12,
  left: 30,
  ends: 17,
  right: 36,
  top: 26,
  height: 104,
} as const;
export const FOOT = PANEL.top + PANEL.height;
/** The size of the whole picture. */
export const TREND_SIZE = { width: 2 * PANEL.width + PANEL.gap, height: FOOT + 30 } as const;
const TICKS = [0, 25, 50, 75, 100] as const;

/** Where a figure of 0 to 100 lies. */
export const yOf = scaleLinear([0, 100], [FOOT, PANEL.top]).clamp(true);

/** The left edge of a panel. */
export function leftOf(panel: number): number {
  return panel * (PANEL.width + PANEL.gap);
}

/** The places of points, evenly between the figures at both ends. */
export function xsOf(count: number, panel: number): readonly number[] {
  const from = leftOf(panel) + PANEL.left + PANEL.ends;
  const room = (leftOf(panel) + PANEL.width - PANEL.right - from) / Math.max(count, 1);
  return Array.from({ length: count }, (_, index) => from + room * (index + 0.5));
}

function drawTicks(left: number, theme: ChartTheme): readonly string[] {
  const text = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted, 'text-anchor': 'end' };
  const ends = { x1: left + PANEL.left, x2: left + PANEL.width - PANEL.right };
  return TICKS.flatMap((value) => {
    const y = yOf(value);
    return [
      shape('line', { ...ends, y1: y, y2: y, stroke: theme.hairline, 'stroke-width': 0.5 }),
      label(String(value), { ...text, x: left + PANEL.left - 5, y: y + 2.5 }),
    ];
  });
}

/** Title, grid and axis of a panel. The axis says which way is good, because the two panels differ in that. */
export function drawFrame(headline: HeadlineId, panel: number, theme: ChartTheme): readonly string[] {
  const { title, scale, upward } = HEADLINE_WORDS[headline];
  const left = leftOf(panel);
  const text = { 'font-family': theme.fontFamily, y: 9 };
  const quiet = { 'font-family': theme.fontFamily, 'font-size': 7.5, fill: theme.muted };
  return [
    label(title, { ...text, x: left, 'font-size': 9.5, 'font-weight': 'bold', fill: theme.ink }),
    label(scale, { ...text, ...quiet, x: left + PANEL.width, 'text-anchor': 'end' }),
    turnedLabel(upward, { ...quiet, x: left + 8, y: (PANEL.top + FOOT) / 2, 'text-anchor': 'middle' }),
    ...drawTicks(left, theme),
  ];
}
