/** Turns amounts and chances into the words a reader sees, the same on every machine. Rounds, computes nothing else. */

const GROUPS = /\B(?=(?:\d{3})+$)/g;
/** Leading digits that are printed: more would promise what an estimate cannot hold. */
const DIGITS = 3;
const ERROR_DIGITS = 2;

const UNITS = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function grouped(value: number): string {
  const [whole = '0', cents] = String(value).split('.');
  return cents === undefined || value >= 100 ? whole.replace(GROUPS, ',') : `${whole}.${cents}`;
}

/** "1,240,000": three leading digits, thousands apart. For tables, where the column says the currency. */
export function formatAmount(value: number): string {
  return grouped(roundTo(value, DIGITS));
}

/** "± 12,000": two leading digits of a standard error. */
export function formatError(standardError: number): string {
  return `± ${grouped(roundTo(standardError, ERROR_DIGITS))}`;
}

/** "1.24 million" or "40,400". */
export function shortAmount(value: number): string {
  const rounded = roundTo(value, DIGITS);
  const unit = UNITS.find(([size]) => rounded >= size);
  return unit === undefined ? grouped(rounded) : `${String(roundTo(rounded / unit[0], DIGITS))} ${unit[1]}`;
}

/** "USD 1.24 million": for running text. */
export function moneyInWords(value: number, currency: string): string {
  return `${currency} ${shortAmount(value)}`;
}

/** "USD 1.1 million to 1.24 million", or one amount where both come out the same. */
export function moneySpan(low: number, high: number, currency: string): string {
  const [from, to] = [shortAmount(low), shortAmount(high)];
  return from === to ? `${currency} ${from}` : `${currency} ${from} to ${to}`;
}

/** A probability as a percentage: "12%", "3.4%", "0.25%", "under 0.01%", "0%". */
export function formatChance(probability: number): string {
  const percent = probability * 100;
  if (percent === 0) return '0%';
  if (percent < 0.01) return 'under 0.01%';
  if (percent >= 99.95 && percent < 100) return 'over 99.9%';
  return `${String(roundTo(percent, percent >= 10 ? 3 : 2))}%`;
}

/** "± 0.2%". */
export function formatChanceError(standardError: number): string {
  return `± ${String(roundTo(standardError * 100, 1))}%`;
}

/** A plain number without false precision: events a year, e.g. "0.1", "2.5", "120". */
export function formatRate(value: number): string {
  return grouped(roundTo(value, DIGITS));
}
