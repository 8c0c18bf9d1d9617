/** The note at the end of a document some of whose characters are printed as their numbers. States no more than that. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { countOf } from '../../base/words';
import { heading, paragraph, together } from '../blocks/build';
import { inlineStyles } from './inline-styles';
import { defaultStyle, namedStyles } from './theme';
import { continuedPages } from './writer/write-blocks';

const NAMED_AT_MOST = 60;

function listed(numbers: readonly string[]): string {
  const shown = numbers.slice(0, NAMED_AT_MOST).join(' ');
  const more = numbers.length - NAMED_AT_MOST;
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}

/**
 * Adds the note to a finished definition; nothing when there is nothing to say.
 *
 * @param numbers - the characters as they are printed, e.g. "[U+6F22]", each once
 * @param width - of the text, in points
 */
export function addCharactersNote(
  definition: TDocumentDefinitions,
  numbers: readonly string[],
  width: number,
): TDocumentDefinitions {
  if (numbers.length === 0) return definition;
  const note = continuedPages(
    together([
      heading('How some characters are printed', { level: 1, id: 'characters' }),
      paragraph(
        `The typefaces of this document have Latin, Greek and Cyrillic letters. ${countOf(numbers.length, 'other character')} typed into the assessment ${numbers.length === 1 ? 'is' : 'are'} printed here as a Unicode number in brackets, so that nothing is left out: ${listed(numbers)}. The assessment itself keeps every character as it was typed.`,
      ),
    ]),
    width,
  );
  inlineStyles(note, { ...defaultStyle() }, namedStyles());
  return { ...definition, content: [definition.content, ...note] };
}
