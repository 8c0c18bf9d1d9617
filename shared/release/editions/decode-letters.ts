/** Letters that are written by their codes: in addresses, in markup, in names of domains, and where no typeface had them. Pure. */
// With the stroke it is the package; without it Node’s own module, which is going to be removed.
import { decode } from 'punycode/';

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

/** A label of a domain in letters, from `xn--…`; the label itself where it is none. */
export function decodedDomain(label: string): string {
  try {
    return decode(label.slice('xn--'.length).toLowerCase());
  } catch {
    return label;
  }
}
