/** Letters that are written by their codes: in addresses, in markup, in names of domains, and where no typeface had them. Pure. */

/** Bytes behind per cent signs: UTF-8, or one letter each as older addresses have it. */
export function decodedAddress(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run.replace(/%([0-9A-Fa-f]{2})/gu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

function characterAt(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** Characters printed by their numbers. */
export function decodedNumbers(run: string): string {
  return run.replace(/\[U\+([0-9A-F]{4,6})\]/gu, (number, code: string) =>
    characterAt(Number.parseInt(code, 16), number),
  );
}

/** What the end of a named reference adds to the letter before it. */
const ACCENT_NAMES: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
  breve: '\u0306',
  ogon: '\u0328',
  dot: '\u0307',
};
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  lstrok: 'ł',
  Lstrok: 'Ł',
  inodot: 'ı',
  rsquo: '’',
  lsquo: '‘',
};

/** A character reference of markup; the reference itself where it is none. */
export function decodedReference(reference: string): string {
  const {
    hex,
    decimal,
    name = '',
  } = /^&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>\w+));$/iu.exec(reference)?.groups ?? {};
  if (hex !== undefined) return characterAt(Number.parseInt(hex, 16), reference);
  if (decimal !== undefined) return characterAt(Number(decimal), reference);
  const accent = ACCENT_NAMES[name.slice(1)];
  return NAMED[name] ?? (accent === undefined ? reference : `${name.slice(0, 1)}${accent}`.normalize('NFC'));
}

// RFC 3492, section 5.
const [BASE, LEAST, MOST, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];

function adapted(delta: number, points: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? DAMP : 2));
  left += Math.floor(left / points);
  let k = 0;
  for (; left > ((BASE - LEAST) * MOST) / 2; k += BASE) left = Math.floor(left / (BASE - LEAST));
  return k + Math.floor(((BASE - LEAST + 1) * left) / (left + SKEW));
}

/** One number of variable length, and where the next begins; `null` where the digits end in it. */
function numberAt(digits: string, at: number, bias: number): { value: number; next: number } | null {
  let value = 0;
  let weight = 1;
  for (let k = BASE, next = at; next < digits.length; k += BASE) {
    const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(digits.charAt(next));
    next += 1;
    value += digit * weight;
    const threshold = Math.min(Math.max(k - bias, LEAST), MOST);
    if (digit < threshold) return { value, next };
    weight *= BASE - threshold;
  }
  return null;
}

/** A label of a domain in letters, from `xn--…`; the label itself where it is none. */
export function decodedDomain(label: string): string {
  const encoded = label.slice('xn--'.length).toLowerCase();
  const cut = encoded.lastIndexOf('-');
  const points = Array.from(encoded.slice(0, Math.max(cut, 0)), (letter) => letter.charCodeAt(0));
  const digits = encoded.slice(cut + 1);
  let [code, place, bias, at] = [FIRST_CODE, 0, FIRST_BIAS, 0];
  while (at < digits.length) {
    const read = numberAt(digits, at, bias);
    if (read === null) return label;
    const before = place;
    place += read.value;
    bias = adapted(place - before, points.length + 1, before === 0 && at === 0);
    code += Math.floor(place / (points.length + 1));
    place %= points.length + 1;
    if (code > 0x10ffff) return label;
    points.splice(place, 0, code);
    place += 1;
    at = read.next;
  }
  return points.map((point) => String.fromCodePoint(point)).join('');
}
