/** How a citation is put together: a name or citation, and the place in it. Doubles nothing. Words only. */

/** "45 C.F.R. §", "18 U.S.C. §§", "430 ILCS": a code with its volume, at the start of a pin. */
const CODE = /^\d+ (?:U\.S\.C\.|C\.F\.R\.|ILCS|Del\. C\.)/;
/** The same anywhere in a citation. */
const ANY_CODE = /\d+ (?:U\.S\.C\.|C\.F\.R\.|ILCS|Del\. C\.)/;

/** Whether the words hold the pin as a whole. */
function holds(words: string, pin: string): boolean {
  const at = words.indexOf(pin);
  return at >= 0 && !/[\w(–-]/.test(words.charAt(at + pin.length));
}

/** What stands before the first code of a citation: "Defend Trade Secrets Act, " of "…, 18 U.S.C. § 1836". */
function leadOf(words: string): string {
  const at = words.search(ANY_CODE);
  return at < 0 ? words : words.slice(0, at).replace(/[,;\s]+$/, '');
}

/** Where the citation names the section and the pin goes on from it: "17 C.F.R. § 248.30" and "§ 248.30(a)". */
function continued(words: string, pin: string): string | null {
  const at = words.lastIndexOf('§');
  return at >= 0 && pin.startsWith(words.slice(at)) ? `${words.slice(0, at)}${pin}` : null;
}

/**
 * A citation with its pin.
 *
 * @param words - the full citation or the short name of an authority
 * @returns each code and section once: what the pin says in full is not said before it as well
 */
export function pinned(words: string, pin: string | undefined): string {
  if (pin === undefined || holds(words, pin)) return words;
  const goesOn = continued(words, pin);
  if (goesOn !== null) return goesOn;
  const isWhole = pin.startsWith(words) || (CODE.test(pin) && ANY_CODE.test(words));
  if (!isWhole) return `${words}, ${pin}`;
  const lead = pin.startsWith(words) ? '' : leadOf(words);
  return lead === '' ? pin : `${lead}, ${pin}`;
}
