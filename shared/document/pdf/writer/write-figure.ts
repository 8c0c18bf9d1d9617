/** Draws pictures. Every one has its words with it. */
import type { Content } from 'pdfmake/interfaces';
import { assertNever } from '../../../base/assert-never';
import { CHART_THEMES } from '../../../charts/chart-theme';
import { clockScaleSvg } from '../../../charts/clock-scale';
import { heatMapPairSvg } from '../../../charts/heat-map-pair';
import { lossExceedanceSvg } from '../../../charts/loss-exceedance';
import { optionBarsSvg } from '../../../charts/option-bars';
import { rangeBarsSvg } from '../../../charts/range-bars';
import { timelineSvg } from '../../../charts/timeline';
import { formatNumber } from '../../../charts/svg';
import { trendSvg } from '../../../charts/trend';
import type { FigureBlock, ImageBlock } from '../../blocks/block-types';
import type { FigureData, FigureType } from '../../blocks/figure-types';
import { figureText } from '../../blocks/figure-text';

/** As high as three lines of text, and no wider than a third of the page. */
const IMAGE = { height: 42, share: 1 / 3 } as const;

const THEME = CHART_THEMES.print;
/** A share of the width: the curve reads as well a little smaller. */
const WIDTHS: Partial<Record<FigureType, number>> = { 'loss-curve': 0.8 };

function drawn(figure: FigureData): string {
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

/** A picture of somebody’s own: drawn inside a drawing, so that it is placed, tagged and read aloud like any other. */
export function writeImage({ image }: ImageBlock, width: number): Content {
  const { format, data, alt, widthPx, heightPx } = image;
  const scale = Math.min(IMAGE.height / heightPx, (width * IMAGE.share) / widthPx);
  const size = `width="${formatNumber(widthPx * scale)}" height="${formatNumber(heightPx * scale)}"`;
  const href = `data:image/${format};base64,${data}`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}><image ${size} xlink:href="${href}"/></svg>`,
    alt,
    width: widthPx * scale,
    style: 'chart',
  };
}
