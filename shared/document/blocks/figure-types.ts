/** The pictures a document can show, each by its data. Types only: what draws them, and their words, is elsewhere. */
import type { ClockScaleData } from '../../charts/clock-scale';
import type { HeatMapData } from '../../charts/heat-map-pair';
import type { LossExceedanceData } from '../../charts/loss-exceedance';
import type { OptionBarsData } from '../../charts/option-bars';
import type { RangeBarsData } from '../../charts/range-bars';
import type { TimelineData } from '../../charts/timeline';
import type { TrendData } from '../../charts/trend';

export type FigureData =
  /** Likelihood against impact, before controls beside after them. */
  | { readonly type: 'heat-map-pair'; readonly data: HeatMapData }
  | { readonly type: 'trend'; readonly data: TrendData }
  | { readonly type: 'range-bars'; readonly data: RangeBarsData }
  /** The options of a decision; `brief` where it stands beside text. */
  | { readonly type: 'decision-bars'; readonly data: OptionBarsData; readonly brief: boolean }
  | { readonly type: 'clock-scale'; readonly data: ClockScaleData }
  | { readonly type: 'calendar-strip'; readonly data: TimelineData }
  | { readonly type: 'loss-curve'; readonly data: LossExceedanceData };

export type FigureType = FigureData['type'];
