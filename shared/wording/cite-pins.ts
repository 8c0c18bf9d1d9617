/** Several places in one source as a lawyer cites them: each code once, sections in order, nothing twice. Words only. */

interface Place {
  /** "Cal. Lab. Code", empty where the pin is a section alone. */
  readonly code: string;
  /** "§", "art.", "Item", "para."; empty for a pin that is none of these and is kept as it is. */
  readonly mark: string;
  /** "500.17", "55", or the whole pin. */
  readonly base: string;
  /** "(c)(1)", "(a), (c)". */
  readonly tail: string;
}

const MARKED = /^(.*?)(§|art|Item|para)(?:§|s)?\.? (.+)$/;
const MARKS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  '§': ['§', '§§'],
  art: ['art.', 'arts.'],
  Item: ['Item', 'Items'],
  para: ['para.', 'paras.'],
};

/** "164.404", ".406" in full: a section named by its end alone belongs to the part named before it. */
function inFull(pieces: readonly string[]): readonly string[] {
  return pieces.map((piece, at) => {
    const part = pieces.slice(0, at).findLast((before) => /^\d+\.\d/.test(before));
    return /^\.\d/.test(piece) && part !== undefined ? `${part.split('.')[0] ?? ''}${piece}` : piece;
  });
}

function placesOf(pin: string): readonly Place[] {
  const [, before = '', mark = '', rest = ''] = MARKED.exec(pin) ?? [];
  const isList = mark !== '' && !/[§;:]/.test(rest) && (before === '' || before.endsWith(' '));
  if (!isList) return [{ code: '', mark: '', base: pin, tail: '' }];
  const items = inFull(rest.split(', ')).reduce<readonly string[]>((done, piece) => {
    const last = done.at(-1);
    const goesOn = last !== undefined && !/^(?:\d|[IVX]+[.\d])/.test(piece);
    return goesOn ? [...done.slice(0, -1), `${last}, ${piece}`] : [...done, piece];
  }, []);
  return items.map((item) => {
    const [base = ''] = /^[^(,]*/.exec(item) ?? [];
    return { code: before.trim(), mark, base, tail: item.slice(base.length) };
  });
}

/** A place that another holds: "55(1)(a)" beside "55(1)", "1" beside "1–2". */
function isWithin(place: Place, other: Place): boolean {
  if (place === other || place.code !== other.code || place.mark !== other.mark) return false;
  if (place.base === other.base) return place.tail !== other.tail && place.tail.startsWith(other.tail);
  const [, from, to] = /^(\d+)–(\d+)$/.exec(other.base) ?? [];
  const at = Number(place.base);
  return other.tail === '' && from !== undefined && at >= Number(from) && at <= Number(to);
}

function numbersIn(base: string): readonly number[] {
  return (base.match(/\d+/g) ?? []).map(Number);
}

function byNumber(a: Place, b: Place): number {
  if (!/^\d/.test(a.base) || !/^\d/.test(b.base)) return 0;
  const [left, right] = [numbersIn(a.base), numbersIn(b.base)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** "500.17(a), (c)(1)": the section once. */
function basesOf(places: readonly Place[]): readonly string[] {
  const tails = new Map<string, string>();
  // Paragraphs stand before what is named in words: "(a), (c), instr. 1".
  const inOrder = places.toSorted((a, b) => Number(a.tail.startsWith(',')) - Number(b.tail.startsWith(',')));
  const bases = new Set(places.map(({ base }) => base));
  for (const { base, tail } of inOrder) {
    const known = tails.get(base);
    tails.set(base, known === undefined ? tail : `${known}${tail.startsWith(',') ? '' : ', '}${tail}`);
  }
  return [...bases].map((base) => `${base}${tails.get(base) ?? ''}`);
}

function groupText(places: readonly Place[]): string {
  const [first] = places;
  if (first === undefined || first.mark === '') return places.map(({ base }) => base).join(', ');
  const bases = basesOf(places.toSorted(byNumber));
  const isMany = bases.length > 1 || first.base.includes('–') || (first.base === '' && places.length > 1);
  const [one, more] = MARKS[first.mark] ?? [first.mark, first.mark];
  return `${first.code === '' ? '' : `${first.code} `}${isMany ? more : one} ${bases.join(', ')}`;
}

/** A section without a code belongs to the one code that is named beside it. */
function withCode(places: readonly Place[]): readonly Place[] {
  const codes = [
    ...new Set(places.filter(({ mark, code }) => mark === '§' && code !== '').map(({ code }) => code)),
  ];
  const [only = ''] = codes;
  return codes.length === 1
    ? places.map((place) => (place.mark === '§' && place.code === '' ? { ...place, code: only } : place))
    : places;
}

function isSame(a: Place, b: Place): boolean {
  return a.code === b.code && a.mark === b.mark && a.base === b.base && a.tail === b.tail;
}

/** Pins of one source together: "Cal. Lab. Code § 1107.1(d), (e)"; `undefined` for none. */
export function gatherPins(pins: readonly string[]): string | undefined {
  const all = withCode(pins.flatMap(placesOf));
  const distinct = all.filter((place, at) => all.findIndex((other) => isSame(place, other)) === at);
  const kept = distinct.filter((place) => !distinct.some((other) => isWithin(place, other)));
  const groups = new Map<string, Place[]>();
  for (const place of kept) {
    const key = `${place.code} ${place.mark}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const texts = [...groups.values()].map(groupText);
  const hasCodes = kept.some(({ code }) => code !== '');
  return texts.length === 0 ? undefined : texts.join(hasCodes ? '; ' : ', ');
}
