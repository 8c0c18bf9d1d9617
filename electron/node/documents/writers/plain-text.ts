/** Makes typed text fit for a document: one form per letter, no characters that could break or turn it. Pure. */
import { mapContent } from '@shared/assessment/content';
import type { AssessmentFile } from '@shared/assessment/schema';
import type { TypedText } from '@shared/assessment/schema-texts';
import { singleLine } from '@shared/base/single-line';

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Tabs and spaces of unusual width; the no-break and narrow no-break spaces stay, their effect is wanted. */
const SPACES = /[\t\v\f\u1680\u2000-\u2008\u200a\u205f\u3000]/gu;
/**
 * What by itself draws nothing: controls, what turns or isolates a direction, variation selectors. Joiners, which
 * scripts need between letters, and marks of direction, which turn nothing but themselves, stay.
 */
const INVISIBLE = /(?![\n\u200c-\u200f\u061c])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
/**
 * What no file of text may hold (controls, half characters, codes that are no characters), and the controls that turn
 * or isolate the direction of what follows: with them a line can be made to read otherwise than it is.
 */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** One text for print. Every letter and mark is kept; only the way it is encoded changes. */
export function printableText(text: string): string {
  return text.normalize('NFC').replace(LINE_BREAKS, '\n').replace(SPACES, ' ').replace(INVISIBLE, '');
}

/**
 * One text for programs that bring their own fonts: scripts that need joiners and marks keep them, and so do
 * pictures.
 */
export function officeText(text: string): string {
  return text.normalize('NFC').replace(LINE_BREAKS, '\n').replace(SPACES, ' ').replace(UNSAFE, '');
}

/** Titles, names and places come out as one line each. History is kept as it is: no document prints it as text. */
function withTexts(file: AssessmentFile, change: (text: string) => string): AssessmentFile {
  const fit = ({ text, size }: TypedText): string =>
    size === 'line' ? singleLine(change(text)) : change(text);
  return { ...file, assessment: mapContent(file.assessment, fit) };
}

/** A copy of an assessment file whose typed texts are fit for print. The original is unchanged. */
export function printableFile(file: AssessmentFile): AssessmentFile {
  return withTexts(file, printableText);
}

/** A copy of an assessment file whose typed texts are fit for word processors, spreadsheets and browsers. */
export function officeFile(file: AssessmentFile): AssessmentFile {
  return withTexts(file, officeText);
}
