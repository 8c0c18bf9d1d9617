/** A picture in words: for those who do not see it, and for formats that show none. */
import { assertNever } from '../../base/assert-never';
import { clockScaleText } from '../../charts/clock-scale';
import { heatMapPairText } from '../../charts/heat-map-pair';
import { lossExceedanceText } from '../../charts/loss-exceedance';
import { optionBarsText } from '../../charts/option-bars';
import { rangeBarsText } from '../../charts/range-bars';
import { timelineText } from '../../charts/timeline';
import { trendText } from '../../charts/trend';
import type { FigureBlock } from './block-types';
import type { FigureData } from './figure-types';

function dataText(figure: FigureData): string {
  switch (figure.type) {
    case 'heat-map-pair':
      return heatMapPairText(figure.data);
    case 'trend':
      return trendText(figure.data);
    case 'range-bars':
      return rangeBarsText(figure.data);
    case 'decision-bars':
      return optionBarsText(figure.data);
    case 'clock-scale':
      return clockScaleText(figure.data);
    case 'calendar-strip':
      return timelineText(figure.data);
    case 'loss-curve':
      return lossExceedanceText(figure.data);
    default:
      return assertNever(figure, 'figure');
  }
}

/** The title on a line of its own, then everything the picture shows. Never empty. */
export function figureText({ title, figure }: Pick<FigureBlock, 'title' | 'figure'>): string {
  return `${title}\n${dataText(figure)}`;
}
