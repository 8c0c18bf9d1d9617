import type { LossEstimates, LossEstimate } from '@shared/assessment/schema';
import type { Range } from '@shared/base/range';

/** An estimate as it is typed. */
export interface EstimateValues {
  readonly scenarioId: string;
  readonly frequencyLow: string;
  readonly frequencyHigh: string;
  readonly lossLow: string;
  readonly lossHigh: string;
  readonly shape: LossEstimate['severity']['kind'];
  readonly mode: string;
  readonly controls: LossEstimate['controls'];
  readonly estimatedBy: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly estimatedOn: string;
  readonly basis: string;
}

/** What the exposure form holds. */
export interface LossEstimatesValues {
  readonly currency: string;
  readonly years: string;
  readonly seed: string;
  readonly correlation: string;
  readonly correlationReason: string;
  readonly estimates: readonly EstimateValues[];
}

/** Who changed it, when. */
export type LossEstimatesStamp = Pick<LossEstimates, 'updatedAt' | 'updatedBy'>;

const MOST_OFTEN = 10_000;
const MOST_LOSS = 1e12;
const LARGEST_SEED = 4_294_967_295;
const HIGHEST_CORRELATION = 0.9;
const GROUPS = /\B(?=(?:\d{3})+$)/g;
const NUMBER = /^\d+(\.\d+)?$|^\.\d+$/;

/** A number above zero as people type it, thousands apart or not; `null` for anything else. */
export function parseAmount(text: string): number | null {
  const plain = text.replace(/[,\s_]/g, '');
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain);
  return value > 0 && Number.isFinite(value) ? value : null;
}

function rangeOf(low: string, high: string, most: number): Range | null {
  const [from, to] = [parseAmount(low), parseAmount(high)];
  return from === null || to === null || from > to || to > most ? null : { low: from, high: to };
}

/** Events a year as a range; `null` until both ends are right. */
export function frequencyOf(values: EstimateValues): Range | null {
  return rangeOf(values.frequencyLow, values.frequencyHigh, MOST_OFTEN);
}

/** The loss of one event as a range; `null` until both ends are right. */
export function lossOf(values: EstimateValues): Range | null {
  return rangeOf(values.lossLow, values.lossHigh, MOST_LOSS);
}

/** The estimate as it is stored. */
export function toEstimate(values: EstimateValues): LossEstimate {
  const { scenarioId, shape, controls, estimatedBy, estimatedOn, basis } = values;
  const mode = parseAmount(values.mode);
  return {
    scenarioId,
    frequency: frequencyOf(values),
    loss: lossOf(values),
    severity:
      shape === 'pert'
        ? { kind: 'pert', mode: mode === null || mode > MOST_LOSS ? null : mode }
        : { kind: 'lognormal' },
    controls,
    estimatedBy,
    estimatedOn: estimatedOn === '' ? null : estimatedOn,
    basis,
  };
}

/** The seed typed, or `null` if it is none. */
export function seedOf(text: string): number | null {
  const plain = text.trim();
  return /^\d{1,10}$/.test(plain) && Number(plain) <= LARGEST_SEED ? Number(plain) : null;
}

/** The correlation typed, 0 to 0.9, or `null` if it is none. */
export function correlationOf(text: string): number | null {
  const plain = text.trim();
  return NUMBER.test(plain) && Number(plain) <= HIGHEST_CORRELATION ? Number(plain) : null;
}

/** What stands until something better is typed. */
export type Fallback = Pick<LossEstimates, 'seed' | 'correlation'>;

/** The exposure the form holds; `null` without an estimate: it is then off. A wrong setting keeps its last value. */
export function toLossEstimates(
  values: LossEstimatesValues,
  fallback: Fallback,
  stamp: LossEstimatesStamp,
): LossEstimates | null {
  if (values.estimates.length === 0) return null;
  return {
    currency: values.currency,
    years: Number(values.years),
    seed: seedOf(values.seed) ?? fallback.seed,
    correlation: correlationOf(values.correlation) ?? fallback.correlation,
    correlationReason: values.correlationReason,
    estimates: values.estimates.map(toEstimate),
    ...stamp,
  };
}

/** Thousands apart, every digit kept: what is typed back gives the same number. */
function typed(value: number | undefined): string {
  if (value === undefined) return '';
  const plain = String(value);
  // Only numbers below a millionth are written with an exponent, which nobody types.
  if (plain.includes('e')) return value.toLocaleString('en-US', { maximumFractionDigits: 20 });
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(GROUPS, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function toEstimateValues(estimate: LossEstimate): EstimateValues {
  const { scenarioId, frequency, loss, severity, controls, estimatedBy, estimatedOn, basis } = estimate;
  return {
    scenarioId,
    frequencyLow: typed(frequency?.low),
    frequencyHigh: typed(frequency?.high),
    lossLow: typed(loss?.low),
    lossHigh: typed(loss?.high),
    shape: severity.kind,
    mode: severity.kind === 'pert' ? typed(severity.mode ?? undefined) : '',
    controls,
    estimatedBy,
    estimatedOn: estimatedOn ?? '',
    basis,
  };
}

/** An estimate nobody has typed into yet. */
export function emptyEstimate(scenarioId: string): EstimateValues {
  return {
    scenarioId,
    frequencyLow: '',
    frequencyHigh: '',
    lossLow: '',
    lossHigh: '',
    shape: 'lognormal',
    mode: '',
    controls: 'apply',
    estimatedBy: '',
    estimatedOn: '',
    basis: '',
  };
}

/** What the form starts from. A new one takes the day as its seed: any number does, if only it is written down. */
export function toLossEstimatesValues(exposure: LossEstimates | null, day: string): LossEstimatesValues {
  if (exposure === null) {
    const seed = day.replaceAll('-', '');
    return {
      currency: 'USD',
      years: '100000',
      seed,
      correlation: '0',
      correlationReason: '',
      estimates: [],
    };
  }
  const { currency, years, seed, correlation, correlationReason, estimates } = exposure;
  return {
    currency,
    years: String(years),
    seed: String(seed),
    correlation: String(correlation),
    correlationReason,
    estimates: estimates.map(toEstimateValues),
  };
}
