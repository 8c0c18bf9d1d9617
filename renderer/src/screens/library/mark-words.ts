/** A stretch of text that is, or is not, one of the words looked for. */
export interface MarkedPiece {
  /** Where it begins in the text. */
  readonly start: number;
  readonly piece: string;
  readonly isMatch: boolean;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Typed plainly, found as printed: quotes and hyphens have several shapes. */
function patternOf(word: string): string {
  return word.replace(SPECIAL, '\\$&').replaceAll("'", "['‘’]").replaceAll('-', '[-‐‑–—]');
}

/** Cuts a text at the words looked for, in any case; put together again, the pieces are the text. */
export function markWords(text: string, words: readonly string[]): readonly MarkedPiece[] {
  if (words.length === 0) return [{ start: 0, piece: text, isMatch: false }];
  // The longest first, so that a word is not cut short by one it begins with.
  const patterns = words.toSorted((a, b) => b.length - a.length).map(patternOf);
  const pieces = text.split(new RegExp(`(${patterns.join('|')})`, 'giu'));
  const starts = pieces.map((_, place) => pieces.slice(0, place).join('').length);
  return pieces
    .map((piece, place) => ({ start: starts[place] ?? 0, piece, isMatch: place % 2 === 1 }))
    .filter(({ piece }) => piece !== '');
}
