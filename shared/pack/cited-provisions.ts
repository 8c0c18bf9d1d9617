/** Finds the provisions that a citation points to. Reads pins as the pack writes them; knows no law. */
import type { AuthorityRef, Pack, Provision } from './schema';

const RANGE = /^(.*?)(\([^()]+\))\s*[–-]\s*(\([^()]+\))$/;

/** What tells one provision of a pack from another. */
export function provisionKey(provision: Pick<Provision, 'authority' | 'pin'>): string {
  return `${provision.authority} ${provision.pin}`;
}

/** Whether a provision is the place of this name or lies inside it. */
function isAtOrIn(provision: Provision, pin: string): boolean {
  return provision.pin === pin || provision.pin.startsWith(`${pin}(`);
}

function inRange(provisions: readonly Provision[], pin: string): readonly Provision[] {
  const [, base = '', first = '', last = ''] = RANGE.exec(pin) ?? [];
  if (base === '') return [];
  const start = provisions.findIndex((provision) => isAtOrIn(provision, base + first));
  const end = provisions.findLastIndex((provision) => isAtOrIn(provision, base + last));
  return start < 0 || end < start ? [] : provisions.slice(start, end + 1);
}

/**
 * The provisions a citation names: the one of that very pin; else everything inside it ("Sec. 3" stands for
 * all of Section 3); else everything from one end of a range to the other.
 *
 * @returns in the pack's order; empty without a pin, or where the pack does not set out the place
 */
export function citedProvisions(pack: Pick<Pack, 'provisions'>, ref: AuthorityRef): readonly Provision[] {
  const { authority, pin } = ref;
  if (pin === undefined) return [];
  const own = pack.provisions.filter((provision) => provision.authority === authority);
  const exact = own.filter((provision) => provision.pin === pin);
  if (exact.length > 0) return exact;
  const inside = own.filter((provision) => isAtOrIn(provision, pin));
  return inside.length > 0 ? inside : inRange(own, pin);
}
