/** What a PDF says, as a stock reader extracts it. */
import { execFileSync } from 'node:child_process';

/** Text in the order it was drawn: columns do not mix, and the watermark stands by itself. */
export function pdfText(path: string): string {
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 32 * 2 ** 20 });
}

/**
 * Line breaks in a PDF stand where the page ends a line, so text is compared without white space. The fonts draw
 * the non-breaking hyphen with the hyphen's glyph, and a reader gets the hyphen back.
 */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('\u2011', '-');
}
