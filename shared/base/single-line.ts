/** The one rule by which a text becomes a single line: for titles, names and places, wherever they came from. Pure. */

/**
 * The text in one line: breaks, tabs and runs of spaces are one space each, none is left at the ends. The no-break
 * space stays between words, because its effect is wanted.
 */
export function singleLine(text: string): string {
  return text.replace(/(?:(?![\u00a0\u202f])\s|\p{Zl}|\p{Zp}|\u0085)+/gu, ' ').trim();
}
