/** Reads amounts and rates as people write them: one rule for every field. What could be meant in two ways is refused, never guessed. */
import { err, ok, type Result } from './result';

/** Why something is not read as a number. */
export type AmountProblem =
  /** A comma that parts no thousands: elsewhere it is the decimal sign. */
  | 'comma'
  /** More than one point, as where points part thousands. */
  | 'points'
  /** A sign of a currency. */
  | 'currency'
  | 'not-a-number'
  | 'not-above-zero';

const SPACES = /[\s\u00a0\u2009\u202f_']/g;
const CURRENCY = /[$€£¥]|\b(?:usd|eur|gbp|chf|jpy|aud|cad)\b/i;
/** A plain number, or one whose thousands are parted by commas or by blanks, in threes from the point on. */
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const BY_COMMAS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const BY_BLANKS = /^[1-9]\d{0,2}(?:[\s\u00a0\u2009\u202f_']\d{3})+(?:\.\d+)?$/;
const UNIT = /^(.*?)\s*(k|thousand|mn?|million|bn|billion)$/i;

const TIMES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
};

function problemOf(text: string): AmountProblem {
  if (CURRENCY.test(text)) return 'currency';
  if (text.includes(',')) return 'comma';
  return text.split('.').length > 2 ? 'points' : 'not-a-number';
}

/** The decimal point moved by whole places: exact, where a product would be off by its last digit. */
function scaled(plain: string, places: number): number {
  return Number(`${plain}e${places}`);
}

/** A number of zero or more: "1,000,000", "1 000 000", "0.5", "1.5m", "2 million". */
export function parseNumber(text: string): Result<number, AmountProblem> {
  const trimmed = text.trim();
  const [, head = trimmed, unit = ''] = UNIT.exec(trimmed) ?? [];
  if (!PLAIN.test(head) && !BY_COMMAS.test(head) && !BY_BLANKS.test(head)) return err(problemOf(trimmed));
  const value = scaled(head.replace(SPACES, '').replaceAll(',', ''), TIMES[unit.toLowerCase()] ?? 0);
  return Number.isFinite(value) ? ok(value) : err('not-a-number');
}

/** The same above zero. */
export function parseAmount(text: string): Result<number, AmountProblem> {
  const read = parseNumber(text);
  return read.ok && read.value === 0 ? err('not-above-zero') : read;
}
