/** How a citation is put together: a name or citation, and the place in it. Doubles nothing. Words only. */

/** "45 C.F.R. §", "18 U.S.C. §§", "430 ILCS": a code with its volume, at the start of a pin. */
const CODE = /^\d+ (?:U\.S\.C\.|C\.F\.R\.|ILCS|Del\. C\.)/;
/** The same anywhere in a citation. */
const ANY_CODE = /\d+ (?:U\.S\.C\.|C\.F\.R\.|ILCS|Del\. C\.)/;
/** "23 NYCRR pt. 500": a part of a code and nothing more. */
const PART = /^(\d+ [\p{L}.]+) pt\. \S+$/u;
/** "139 S. Ct. at 2363–66", "at 760": a page of a reporter. */
const PAGE = /^(?:(\d+ \S.*?) )?at (\d\S*)$/;

/** "756 F.3d 754": volume, reporter and first page of a decision. */
const FIRST_PAGE = /\d+ \p{Lu}[\p{L}.\d ]*? \d+(?=,? )/u;

/** Whether the words hold the pin as a whole. */
function holds(words: string, pin: string): boolean {
  const at = words.indexOf(pin);
  return at >= 0 && !/[\w(–-]/.test(words.charAt(at + pin.length));
}

function withoutStop(words: string): string {
  return words.replace(/[,;\s]+$/, '');
}

/** What stands before the first code of a citation: "Defend Trade Secrets Act, " of "…, 18 U.S.C. § 1836". */
function leadOf(words: string): string {
  const at = words.search(ANY_CODE);
  return at < 0 ? words : withoutStop(words.slice(0, at));
}

/** "Cal. Lab. Code" of "Cal. Lab. Code § 1107.1(e)"; empty where the pin is a section alone. */
export function codeOf(pin: string): string {
  const at = pin.indexOf('§');
  return at < 0 ? (CODE.exec(pin)?.[0] ?? '') : pin.slice(0, at).trim();
}

/** Where the citation names the section and the pin goes on from it, or the code whose other section the pin is. */
function continued(words: string, pin: string): string | null {
  if (!pin.startsWith('§')) return null;
  const at = words.lastIndexOf('§');
  if (at >= 0 && pin.startsWith(words.slice(at))) return `${words.slice(0, at)}${pin}`;
  const part = PART.exec(words)?.[1];
  if (part !== undefined) return `${part} ${pin}`;
  const [first = '', ...others] = words.split(/§§?/);
  return others.length === 1 ? `${first}${pin}` : null;
}

/** A page goes behind the first page of its reporter: "588 U.S. 427, 139 S. Ct. 2356, 2363–66 (2019)". */
function paged(words: string, pin: string): string | null {
  const [, reporter, page] = PAGE.exec(pin) ?? [];
  if (page === undefined) return null;
  const at = reporter === undefined ? words.search(FIRST_PAGE) : words.indexOf(`${reporter} `);
  const first = at < 0 ? null : FIRST_PAGE.exec(words.slice(at));
  if (first?.index !== 0) return null;
  const end = at + first[0].length;
  return `${words.slice(0, end)}, ${page}${words.slice(end)}`;
}

/** A pin that says its code: what the words say of that code gives way. */
function underCode(words: string, pin: string): string | null {
  const code = codeOf(pin);
  if (code !== '' && !ANY_CODE.test(words) && words.includes(code)) {
    const before = withoutStop(words.slice(0, words.indexOf(code)));
    return before === '' ? pin : `${before}, ${pin}`;
  }
  if (pin.startsWith(words)) return pin;
  if (!CODE.test(pin) || !ANY_CODE.test(words)) return null;
  const lead = leadOf(words);
  return lead === '' ? pin : `${lead}, ${pin}`;
}

function pinnedOnce(words: string, pin: string): string {
  if (holds(words, pin)) return words;
  return paged(words, pin) ?? continued(words, pin) ?? underCode(words, pin) ?? `${words}, ${pin}`;
}

/**
 * A citation with its pin.
 *
 * @param words - the full citation or the short name of an authority
 * @returns each code and section once: what the pin says in full is not said before it as well
 */
export function pinned(words: string, pin: string | undefined): string {
  if (pin === undefined || holds(words, pin)) return words;
  const pieces = pin.split('; ');
  const fresh = pieces.filter((piece) => !holds(words, piece));
  return fresh.length === pieces.length
    ? pinnedOnce(words, pin)
    : fresh.reduce((whole, piece) => pinnedOnce(whole, piece), words);
}
