/** Draws pictures. Every one has its words with it. */
import type { Content } from 'pdfmake/interfaces';
import { assertNever } from '../../../base/assert-never';
import { CHART_THEMES } from '../../../charts/chart-theme';
import { clockScaleSvg } from '../../../charts/clock-scale';
import { heatMapPairSvg } from '../../../charts/heat-map-pair';
import { heatMapSvg } from '../../../charts/heat-map';
import { lossExceedanceSvg } from '../../../charts/loss-exceedance';
import { optionBarsSvg } from '../../../charts/option-bars';
import { rangeBarsSvg } from '../../../charts/range-bars';
import { timelineSvg } from '../../../charts/timeline';
import { trendSvg } from '../../../charts/trend';
import type { FigureBlock } from '../../blocks/block-types';
import type { FigureData, FigureType } from '../../blocks/figure-types';
import { figureText } from '../../blocks/figure-text';

const THEME = CHART_THEMES.print;
/** A share of the width: the curve reads as well a little smaller. */
const WIDTHS: Partial<Record<FigureType, number>> = { 'loss-curve': 0.8 };

function drawn(figure: FigureData): string {
  switch (figure.type) {
    case 'heat-map':
      return heatMapSvg(figure.data, THEME);
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

/** A picture as wide as there is room. */
export function writeFigure(block: FigureBlock, width: number): Content {
  const { figure } = block;
  return {
    svg: drawn(figure),
    alt: figureText(block),
    width: width * (WIDTHS[figure.type] ?? 1),
    style: 'chart',
  };
}
