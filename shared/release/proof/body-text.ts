/**
 * Finds texts in the body of a finished file however its lines, pages and columns break them. Compares letters
 * and digits only, so that layout cannot hide a text and cannot make one up.
 */
import chunk from 'lodash-es/chunk.js';
import uniqBy from 'lodash-es/uniqBy.js';
import { normalizeForSearch, wordsIn, wordsOf } from '../editions/normalize-for-search';
import type { ExtractedDocument } from './extracted-document';

/** A stretch of the body, in characters of its compact form. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** A body made ready to be searched. */
export interface BodyText {
  /** Letters and digits of all words, without anything between them. */
  readonly compact: string;
  /** Where words begin and end in `compact`. */
  readonly edges: ReadonlySet<number>;
  /** Where each word begins: in the body, and in `compact`. */
  readonly starts: readonly { readonly original: number; readonly compact: number }[];
}

/** A text is looked for in pieces of this many words: a page may break between any two. */
const PIECE_WORDS = 8;
/** A shorter piece must stand as words of its own, not inside others. */
const SHORT = 16;

/** Makes a body ready. */
export function bodyText(text: string): BodyText {
  const folded = normalizeForSearch(text, 'any-case');
  const edges = new Set<number>([0]);
  const starts: { original: number; compact: number }[] = [];
  const words: string[] = [];
  let length = 0;
  for (const { word, at } of wordsIn(folded.text)) {
    starts.push({ original: folded.starts[at] ?? 0, compact: length });
    words.push(word);
    length += word.length;
    edges.add(length);
  }
  return { compact: words.join(''), edges, starts };
}

/** Where the word at or after a place of the body stands in the compact form. */
function compactAt(body: BodyText, original: number): number {
  return body.starts.find((start) => start.original >= original)?.compact ?? body.compact.length;
}

/** Where a needle of compact form stands in a region, one place after the other. */
function* placesOf(body: BodyText, needle: string, region: Region): Generator<Region> {
  if (needle === '') return;
  let at = body.compact.indexOf(needle, region.from);
  while (at >= 0 && at + needle.length <= region.to) {
    const span = { from: at, to: at + needle.length };
    if (needle.length >= SHORT || (body.edges.has(span.from) && body.edges.has(span.to))) yield span;
    at = body.compact.indexOf(needle, at + 1);
  }
}

/** Where a text stands in a region, all of it in one piece. */
export function findAll(body: BodyText, text: string, region: Region): readonly Region[] {
  return [...placesOf(body, wordsOf(text).join(''), region)];
}

/** One place is enough: a text that says the same again and again stands in as many places as it is long. */
function standsIn(body: BodyText, words: readonly string[], region: Region): boolean {
  return placesOf(body, words.join(''), region).next().done !== true;
}

/** Whole, or in two parts where a page or a column broke it. */
function hasPiece(body: BodyText, words: readonly string[], region: Region): boolean {
  if (standsIn(body, words, region)) return true;
  return words.some(
    (_, at) =>
      at > 0 && standsIn(body, words.slice(0, at), region) && standsIn(body, words.slice(at), region),
  );
}

/** A word longer than this may be broken inside, over lines and so over pages. */
const UNBROKEN = 40;

/** The longest part of a needle, taken by its length, that stands in the region. Each shorter part stands there too. */
function longestFound(
  body: BodyText,
  { from, to }: Region,
  { length, part }: { readonly length: number; readonly part: (length: number) => string },
): number {
  let [least, most] = [0, length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const at = body.compact.indexOf(part(middle), from);
    if (at >= 0 && at + middle <= to) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** In two parts, where a page broke a word too long for a line. Parts too short to tell are none. */
function isBrokenInside(body: BodyText, words: readonly string[], region: Region): boolean {
  if (words.every(({ length }) => length <= UNBROKEN)) return false;
  const needle = words.join('');
  const { length } = needle;
  const first = longestFound(body, region, { length, part: (of) => needle.slice(0, of) });
  const last = longestFound(body, region, { length, part: (of) => needle.slice(length - of) });
  return first >= SHORT && last >= SHORT && first + last >= length;
}

/** Whether a text stands in a region, piece by piece. A text without a letter or digit always does. */
export function holdsText(body: BodyText, text: string, region: Region): boolean {
  const pieces = chunk(wordsOf(text), PIECE_WORDS);
  return uniqBy(pieces, (piece) => piece.join(' ')).every(
    (piece) => hasPiece(body, piece, region) || isBrokenInside(body, piece, region),
  );
}

/** The stretches below each heading whose title contains `title`, up to the next heading of its level or above. */
export function sectionRegions(body: BodyText, read: ExtractedDocument, title: string): readonly Region[] {
  const wanted = wordsOf(title).join('');
  const startOf = (place: number): number => compactAt(body, read.headings[place]?.at ?? 0);
  return read.headings.flatMap((heading, index) => {
    if (!wordsOf(heading.title).join('').includes(wanted)) return [];
    const next = read.headings.findIndex((other, place) => place > index && other.level <= heading.level);
    return [{ from: startOf(index), to: next < 0 ? body.compact.length : startOf(next) }];
  });
}
