/** pdfmake's layout, which never cuts a letter from its marks where a word is wider than its line. */
import { PdfMakeLayout, type BreakingText, type GrowingInline, type GrowingLine } from '../pdfmake-parts';
import { lettersOf } from '@shared/base/scripts';

const PLAIN_EDGE = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2026]$/;

function widthOf(
  text: string,
  { font, fontSize, fontFeatures, characterSpacing = 0 }: GrowingInline,
): number {
  return font.widthOfString(text, fontSize, fontFeatures) + characterSpacing * (text.length - 1);
}

/** Where a text may be cut at or before a place, or right after its first letter. */
function cutBefore(text: string, place: number): number {
  let at = 0;
  for (const letter of lettersOf(text)) {
    if (at > 0 && at + letter.length > place) return at;
    at += letter.length;
  }
  return at;
}

function change(inline: GrowingInline, text: string): number {
  const before = inline.width;
  inline.text = text;
  inline.width = widthOf(text, inline);
  return inline.width - before;
}

/** Puts a letter that was cut in two together again, on the next line. */
function mend(line: GrowingLine, next: GrowingInline): void {
  const last = line.inlines.at(-1);
  if (last?.font !== next.font) return;
  const [end, begin] = [last.text.slice(-1), next.text.slice(0, 1)];
  if (PLAIN_EDGE.test(end) || (PLAIN_EDGE.test(begin) && end.trim() === '')) return;
  const whole = last.text + next.text;
  const cut = cutBefore(whole, last.text.length);
  if (cut === last.text.length) return;
  line.inlineWidths += change(last, whole.slice(0, cut));
  change(next, whole.slice(cut));
}

/** Lays out lines and pages. */
export class WholeLetterLayout extends PdfMakeLayout {
  override buildNextLine(text: BreakingText): GrowingLine | null {
    const line = super.buildNextLine(text);
    const next = text._inlines?.[0];
    if (line !== null && next !== undefined) mend(line, next);
    return line;
  }
}
