/** Authorities that counsel cites in words of her own: chosen from the pack, never read out of what she types. Pure. */
import type { Paragraph } from '../../../assessment/schema';
import type { Authority, AuthorityRef } from '../../../pack/schema';
import { pinned } from '../../../wording/cite-words';

type Authorities = ReadonlyMap<string, Authority>;

/** A citation as it stands in her text; `null` where the pack does not have the authority. */
export function citeText({ authority, pin }: AuthorityRef, authorities: Authorities): string | null {
  const found = authorities.get(authority);
  return found === undefined ? null : pinned(found.shortName, pin);
}

/** The citations recorded with a paragraph that a text of it still says. One whose words she took out is none. */
export function citesIn(
  text: string,
  cites: NonNullable<Paragraph['cites']>,
  authorities: Authorities,
): readonly AuthorityRef[] {
  return cites.filter((cite) => {
    const words = citeText(cite, authorities);
    return words !== null && text.toLowerCase().includes(words.toLowerCase());
  });
}
