/** The words around quantified exposure, the same on screen and in documents. Computes no figure. */
import type { LossEstimates, LossEstimate } from '../assessment/schema';
import type { Obstacle } from '../loss/types';
import { formatDate } from './format';
import { formatRate, moneySpan, shortAmount } from './money';

/** What stands beside every figure of this kind. */
const NOT_A_FINDING = 'an estimate, not a finding of fact';

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  incomplete: 'not filled in completely: both ranges are needed, and for a PERT the most likely loss',
  'not-in-score':
    'this scenario is not scored: it does not apply to the profile, or this edition does not have it',
  repeated: 'there is another estimate of the same scenario',
  'mode-outside': 'the most likely loss lies outside the range of the loss',
  'frequency-too-wide':
    'the range of events a year spans a factor of more than 10,000, which says that nothing is known',
  'loss-too-wide':
    'the range of the loss spans a factor of more than 100,000, which says that nothing is known',
  'too-many-events':
    'more events than can be simulated one by one; so frequent a loss is a running cost, or fewer years will do',
};

/** Why an estimate is kept but not simulated, to stand after a colon. */
export function obstacleWords(obstacle: Obstacle): string {
  return OBSTACLES[obstacle];
}

const NOBODY = 'someone not recorded';

function nameOf({ estimatedBy }: LossEstimate): string {
  const name = estimatedBy.trim();
  return name === '' ? NOBODY : name;
}

/** "November 3, 2026", "October 28, 2026 to November 6, 2026", or that no day was recorded. */
function daysOf(estimates: readonly LossEstimate[]): string {
  const days = estimates.flatMap(({ estimatedOn }) => (estimatedOn === null ? [] : [estimatedOn])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'date not recorded';
  return first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`;
}

/** "Estimate by Ana Ruiz, Finance (November 3, 2026); not a finding of fact." Each author once. */
export function attributionOf({ estimates }: Pick<LossEstimates, 'estimates'>): string {
  const names = [...new Set(estimates.map(nameOf))];
  const authors = names.map((name) => {
    const own = estimates.filter((estimate) => nameOf(estimate) === name);
    return `${name} (${daysOf(own)})`;
  });
  return `${estimates.length === 1 ? 'Estimate' : 'Estimates'} by ${authors.join('; ')}. This is ${NOT_A_FINDING}.`;
}

/** Whose estimate one is, and of which day. */
export function authorWords(estimate: LossEstimate): string {
  return `${nameOf(estimate)} (${daysOf([estimate])})`;
}

/** "0.1 to 0.5 a year", "0.1 a year", or that it is not known. */
export function frequencyWords({ frequency }: LossEstimate): string {
  if (frequency === null) return 'not given';
  const [low, high] = [formatRate(frequency.low), formatRate(frequency.high)];
  return low === high ? `${low} a year` : `${low} to ${high} a year`;
}

/** "USD 100,000 to 1 million an event; lognormal". */
export function lossWords({ loss, severity }: LossEstimate, currency: string): string {
  if (loss === null) return 'not given';
  const span = `${moneySpan(loss.low, loss.high, currency)} an event`;
  if (severity.kind === 'lognormal') return `${span}; lognormal`;
  const mode = severity.mode === null ? 'not given' : shortAmount(severity.mode);
  return `${span}; PERT, most likely ${mode}`;
}

/** Whether the figures of an estimate are before or after controls. */
export function controlsWords({ controls }: LossEstimate): string {
  return controls === 'apply'
    ? 'before controls; their effect is applied'
    : 'controls are already in the figures';
}
