/**
 * Texts in the form in which people look for them: capitals, accents, the shapes of quotation marks and dashes make no
 * difference. Pure. What must not be said is searched by a stricter form, in `release/editions`.
 */

/** A text in that form, and where each unit of it came from. */
export interface FoldedText {
  readonly text: string;
  /** Where in the original the unit at each index of `text` begins. */
  readonly starts: readonly number[];
  /** Where in the original the unit at each index of `text` ends. */
  readonly ends: readonly number[];
}

const PLAIN = /^[\x20-\x7e]*$/;
/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. In other scripts marks are letters, and stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const DASH = /\p{Pd}/gu;
const SINGLE_QUOTE = /[\u2018\u2019\u201b\u02bc\u2032]/gu;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033]/gu;

/** Each character that is not plain, once it was folded. Characters, not texts: nothing anyone wrote can be read off it. */
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const bare = character.normalize('NFKD').replace(ACCENTS, '').replace(INVISIBLE, '');
  const plain = bare
    .replace(/\s/gu, ' ')
    .replace(DASH, '-')
    .replace(SINGLE_QUOTE, "'")
    .replace(DOUBLE_QUOTE, '"');
  // Through capitals, so that "ß" and "SS", or both forms of a final sigma, come out the same.
  const folded = plain.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  known.set(character, folded);
  return folded;
}

/** A text in the form in which it is looked for. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** The same with the places, so that a match can be cut out of the text as it was written. */
export function foldWithPlaces(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const unit = foldCharacter(character);
    starts.push(...Array.from({ length: unit.length }, () => at));
    ends.push(...Array.from({ length: unit.length }, () => at + character.length));
    folded += unit;
    at += character.length;
  }
  return { text: folded, starts, ends };
}

/** The words of a query in that form, each once. */
export function foldedWords(query: string): readonly string[] {
  return [
    ...new Set(
      foldText(query)
        .split(/\s+/u)
        .filter((word) => word !== ''),
    ),
  ];
}

/** A stretch of a text. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Where any of some folded words stand in a text as it was written, from front to back and without overlaps. */
export function stretchesOf(text: string, words: readonly string[]): readonly Stretch[] {
  const folded = foldWithPlaces(text);
  const found: Stretch[] = [];
  let from = 0;
  for (;;) {
    const next = firstOf(folded.text, words, from);
    if (next === null) return found;
    from = next.at + next.word.length;
    const last = folded.ends[from - 1] ?? text.length;
    found.push({ from: folded.starts[next.at] ?? 0, until: last });
  }
}

interface Found {
  readonly at: number;
  readonly word: string;
}

/** The first place of any of the words; the longest of those that begin there. */
function firstOf(text: string, words: readonly string[], from: number): Found | null {
  let first: Found | null = null;
  for (const word of words) {
    const at = word === '' ? -1 : text.indexOf(word, from);
    if (at < 0) continue;
    if (first === null || at < first.at || (at === first.at && word.length > first.word.length))
      first = { at, word };
  }
  return first;
}

const BEFORE = 60;
const LENGTH = 200;

/** The part of a text around the first of the words, cut at blanks, with an ellipsis where something was left out. */
export function excerptOf(text: string, words: readonly string[]): string {
  const [first] = stretchesOf(text, words);
  const at = first?.from ?? 0;
  const from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const start = from > at ? at : from;
  const cut = text.slice(start, start + LENGTH);
  const isWhole = start + LENGTH >= text.length;
  const end = isWhole
    ? cut
    : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), (first?.until ?? 0) - start))} …`;
  return `${start === 0 ? '' : '… '}${end}`;
}
