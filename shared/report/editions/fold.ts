/**
 * Brings texts to one form for comparison and remembers where each character came from, so that a match in the
 * form can be cut out of the text as it was typed. Pure; never changes what it is given.
 */

/** A text in comparable form. */
export interface Folded {
  readonly text: string;
  /** Where in the original the unit at each index of `text` begins. */
  readonly starts: readonly number[];
  /** Where in the original the unit at each index of `text` ends. */
  readonly ends: readonly number[];
}

/** Whether capitals count. */
export type FoldCase = 'any-case' | 'as-written';

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
function foldLetter(letter: string, letterCase: FoldCase): string {
  if (LINE_BREAK.test(letter)) return '\n';
  const visible = letter.normalize('NFKC').replace(INVISIBLE, '');
  const spaced = /^\s+$/u.test(visible) ? ' ' : visible;
  const plain = spaced.replace(DASH, '-').replace(SINGLE_QUOTE, "'").replace(DOUBLE_QUOTE, '"');
  return (letterCase === 'any-case' ? withoutCase(plain) : plain).normalize('NFKC');
}

function foldPlain(text: string, letterCase: FoldCase): Folded {
  const starts = Array.from({ length: text.length }, (_, index) => index);
  return {
    text: letterCase === 'any-case' ? text.toLowerCase() : text,
    starts,
    ends: starts.map((start) => start + 1),
  };
}

/**
 * Folds a text: compatibility forms, ligatures and composed letters made equal, spaces, dashes and quotation marks
 * unified, what is invisible dropped; capitals too unless they count. Line breaks stay, as `\n`.
 */
export function fold(text: string, letterCase: FoldCase): Folded {
  if (PLAIN.test(text)) return foldPlain(text, letterCase);
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { segment, index } of LETTERS.segment(text)) {
    const unit = foldLetter(segment, letterCase);
    folded += unit;
    starts.push(...Array<number>(unit.length).fill(index));
    ends.push(...Array<number>(unit.length).fill(index + segment.length));
  }
  return { text: folded, starts, ends };
}

/** The words of a text in comparable form: letters and digits of every script, everything else left out. */
export function wordsOf(text: string): readonly string[] {
  return fold(text, 'any-case').text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
