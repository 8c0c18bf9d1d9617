/**
 * Brings texts to one form for comparison and remembers where each character came from, so that a match in the
 * form can be cut out of the text as it was typed. Pure; never changes what it is given.
 */

/** A text in comparable form. */
export interface NormalizedText {
  readonly text: string;
  /** Where in the original the unit at each index of `text` begins. */
  readonly starts: readonly number[];
  /** Where in the original the unit at each index of `text` ends. */
  readonly ends: readonly number[];
}

/** Whether capitals count. */
export type LetterCase = 'any-case' | 'as-written';

const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Direction marks, joiners, soft hyphens, variation selectors: by themselves they show nothing. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const LINE_BREAK = /^(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/u;
const DASH = /\p{Pd}/gu;
const SINGLE_QUOTE = /[\u2018\u2019\u201b\u02bc\u2032]/gu;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033]/gu;
const PLAIN = /^[\n\x20-\x7e]*$/;

function withoutCase(text: string): string {
  // Through capitals, so that "ß" and "SS", or both forms of a final sigma, come out the same.
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** One letter as a reader sees it, in comparable form; empty if it shows nothing. */
function foldLetter(letter: string, letterCase: LetterCase): string {
  if (LINE_BREAK.test(letter)) return '\n';
  const visible = letter.normalize('NFKC').replace(INVISIBLE, '');
  const spaced = /^\s+$/u.test(visible) ? ' ' : visible;
  const plain = spaced.replace(DASH, '-').replace(SINGLE_QUOTE, "'").replace(DOUBLE_QUOTE, '"');
  return (letterCase === 'any-case' ? withoutCase(plain) : plain).normalize('NFKC');
}

/** A part of a folded text, and where it stands in the original. */
interface Piece {
  readonly unit: string;
  readonly from: number;
  readonly until: number;
  /** Each of its letters stands for itself; else every unit comes from the whole of the original letter. */
  readonly isPlain: boolean;
}

function plainPiece(text: string, from: number, letterCase: LetterCase): Piece {
  const unit = letterCase === 'any-case' ? text.toLowerCase() : text;
  return { unit, from, until: from + text.length, isPlain: true };
}

function piecesOf(text: string, letterCase: LetterCase): readonly Piece[] {
  if (PLAIN.test(text)) return [plainPiece(text, 0, letterCase)];
  const pieces: Piece[] = [];
  // Word by word: taking a long text apart into letters at once takes time that grows with its square.
  for (const { 0: piece, index: from } of text.matchAll(/\s+|\S+/gu)) {
    if (PLAIN.test(piece)) pieces.push(plainPiece(piece, from, letterCase));
    else {
      for (const { segment, index } of LETTERS.segment(piece)) {
        const start = from + index;
        const unit = foldLetter(segment, letterCase);
        pieces.push({ unit, from: start, until: start + segment.length, isPlain: false });
      }
    }
  }
  return pieces;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ unit }) => unit).join('');
}

/**
 * Folds a text: compatibility forms, ligatures and composed letters made equal, spaces, dashes and quotation marks
 * unified, what is invisible dropped; capitals too unless they count. Line breaks stay, as `\n`.
 */
export function normalizeForSearch(text: string, letterCase: LetterCase): NormalizedText {
  const pieces = piecesOf(text, letterCase);
  const starts: number[] = [];
  const ends: number[] = [];
  // By number, letter by letter: this runs over every text of a document and of its pack.
  for (const { unit, from, until, isPlain } of pieces) {
    for (let at = 0; at < unit.length; at += 1) {
      starts.push(isPlain ? from + at : from);
      ends.push(isPlain ? from + at + 1 : until);
    }
  }
  return { text: textOf(pieces), starts, ends };
}

/** The words of a folded text, each with its place: letters and digits of every script, everything else left out. */
export function wordsIn(folded: string): readonly { readonly word: string; readonly at: number }[] {
  return [...folded.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({ word: match[0], at: match.index }));
}

/** The words of a text in comparable form. */
export function wordsOf(text: string): readonly string[] {
  return wordsIn(textOf(piecesOf(text, 'any-case'))).map(({ word }) => word);
}
