/** Each figure as a drawing for paper, whatever file it goes into. */
import { assertNever } from '../../base/assert-never';
import { CHART_THEMES } from '../../charts/chart-theme';
import { clockScaleSvg } from '../../charts/clock-scale';
import { heatMapPairSvg } from '../../charts/heat-map-pair';
import { lossExceedanceSvg } from '../../charts/loss-exceedance';
import { optionBarsSvg } from '../../charts/option-bars';
import { rangeBarsSvg } from '../../charts/range-bars';
import { timelineSvg } from '../../charts/timeline';
import { trendSvg } from '../../charts/trend';
import type { FigureData, FigureType } from './figure-types';

const THEME = CHART_THEMES.print;

/** A share of the width: the curve reads as well a little smaller. Left out: all of it. */
export const FIGURE_SHARES: Partial<Record<FigureType, number>> = { 'loss-curve': 0.8 };

/** The drawing, an SVG with its own size in points. */
export function figureSvg(figure: FigureData): string {
  switch (figure.type) {
    case 'heat-map-pair':
      return heatMapPairSvg(figure.data, THEME, 'beside');
    case 'trend':
      return trendSvg(figure.data, THEME);
    case 'range-bars':
      return rangeBarsSvg(figure.data, THEME);
    case 'decision-bars':
      return optionBarsSvg(figure.data, THEME, figure.brief ? 'narrow' : 'wide');
    case 'clock-scale':
      return clockScaleSvg(figure.data, THEME);
    case 'calendar-strip':
      return timelineSvg(figure.data, THEME);
    case 'loss-curve':
      return lossExceedanceSvg(figure.data, THEME);
    default:
      return assertNever(figure, 'figure');
  }
}
