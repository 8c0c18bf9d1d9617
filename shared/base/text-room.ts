/**
 * How much room text takes, estimated without a font: in ems, the size of the type, so that no point is known here. Widths
 * are those of Arial, which the usual fallbacks share; what is unknown is taken as wide. Pure.
 */

/** Widths of the characters from space to tilde, in thousandths of an em. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;
const FIRST = 0x20;
const THOUSAND = 1000;
/** Bold runs wider. */
const BOLD = 1.08;

const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NOTHING = /[\p{M}\p{Cf}]/u;

function widthOf(character: string): number {
  const known = ASCII[(character.codePointAt(0) ?? 0) - FIRST];
  if (known !== undefined) return known / THOUSAND;
  if (NOTHING.test(character)) return 0;
  if (SQUARE.test(character)) return 1;
  return /\p{Lu}/u.test(character) ? 0.8 : 0.62;
}

/** The width of a text on one line, in ems. */
export function emsOf(text: string, isBold = false): number {
  let sum = 0;
  for (const character of text.normalize('NFD')) sum += widthOf(character);
  return isBold ? sum * BOLD : sum;
}

/** Lines a paragraph takes at a width in ems; a word that is wider than the line is broken. At least one. */
export function linesIn(text: string, width: number, isBold = false): number {
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, width, isBold), 0);
}

function paragraphLines(paragraph: string, width: number, isBold: boolean): number {
  const space = emsOf(' ');
  let [lines, used] = [1, 0];
  for (const word of paragraph.split(/\s+/u).filter((part) => part !== '')) {
    const size = emsOf(word, isBold);
    if (used > 0 && used + space + size <= width) {
      used += space + size;
      continue;
    }
    if (used > 0) lines += 1;
    const broken = Math.max(0, Math.ceil(size / width) - 1);
    lines += broken;
    used = size - broken * width;
  }
  return lines;
}
