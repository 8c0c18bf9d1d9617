/** How many cases a property is tried with. */
import fc from 'fast-check';

/** Cases where a property names no number: what the library takes itself. */
const USUAL = 100;

/** The share of its cases that a property is tried with here: all of them, but in quick checks. */
const share = Number(process.env['PROPERTY_SHARE'] ?? 1);

/** The number of cases, or the share of it that is meant here; at least one. */
export function casesOf(count: number): number {
  return Math.max(1, Math.ceil(count * share));
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: casesOf(USUAL) });
