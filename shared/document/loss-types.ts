/** What documents show of quantified exposure, as finished words and figures. */
import type { LossExceedanceData } from '../charts/loss-exceedance';
import type { FigureView, MeasureRow } from '../wording/loss-figures';

export interface LossEstimateView {
  /** The scenario's title. */
  readonly title: string;
  readonly frequency: string;
  readonly loss: string;
  readonly controls: string;
  /** Whose estimate it is, and of which day. */
  readonly author: string;
  /** As typed; may be empty. */
  readonly basis: string;
}

export interface LossResultsView {
  readonly currency: string;
  /** Years, seed and correlation in a sentence. */
  readonly run: string;
  readonly total: readonly MeasureRow[];
  readonly scenarios: readonly {
    readonly title: string;
    /** Mean before controls, in closed form. */
    readonly before: string;
    readonly worst: FigureView;
    readonly best: FigureView;
    readonly worstIn20: FigureView;
    readonly worstIn100: FigureView;
  }[];
  readonly curve: LossExceedanceData;
}

export interface LossView {
  /** To be read before any figure. */
  readonly caveats: readonly string[];
  readonly estimates: readonly LossEstimateView[];
  /** Why scenarios move together; empty if no reason was given. */
  readonly correlation: string;
  /** Estimates that are kept but not simulated, each with why. */
  readonly setAside: readonly string[];
  /** `null` where nothing could be simulated. */
  readonly results: LossResultsView | null;
}
