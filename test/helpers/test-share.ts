/** How much is tried: all of it, but in quick checks, which take a share. */
import fc from 'fast-check';

/** Cases where a property names no number: what the library takes itself. */
const USUAL = 100;

const share = Number(process.env['TEST_SHARE'] ?? 1);

/** The number of cases of a property, or the share of it that is meant here; at least one. */
export function casesOf(count: number): number {
  return Math.max(1, Math.ceil(count * share));
}

/** All of a list, or as much of it as is meant here, from the whole of its length; the first is always among them. */
export function someOf<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, Math.round(1 / share));
  return items.filter((_, place) => place % step === 0);
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: casesOf(USUAL) });
