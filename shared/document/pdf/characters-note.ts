/** The note at the end of a document some of whose characters are printed as boxes. States no more than that. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { heading, paragraph, together } from '../blocks/build';
import { undrawnCount, undrawnPlaces, type UndrawnCharacter, type UndrawnPlace } from '../undrawn';
import { inlineStyles } from './inline-styles';
import { defaultStyle, namedStyles } from './theme';
import { continuedPages } from './writer/write-blocks';

const NAMED_AT_MOST = 60;

/** Words are not repeated here: they would be boxes again. */
function numbersAt({ where, words: found }: UndrawnPlace): string {
  return `${found.flatMap(({ numbers }) => numbers).join(', ')} (${where})`;
}

function listed(undrawn: readonly UndrawnCharacter[]): string {
  const named = undrawnPlaces(undrawn);
  const shown = named.slice(0, NAMED_AT_MOST).map(numbersAt).join('; ');
  const more = named.length - NAMED_AT_MOST;
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}

/** The note in words; the places are where each character stands first. */
function words(undrawn: readonly UndrawnCharacter[]): string {
  const [verb, shown] = undrawn.length === 1 ? ['has', 'It is'] : ['have', 'Each is'];
  return `${undrawnCount(undrawn)} typed into the assessment ${verb} no sign in the typefaces of this document. ${shown} printed as a box, which copies as the character it stands for. By Unicode number, with the place where it stands first: ${listed(undrawn)}. The assessment itself keeps every character as it was typed.`;
}

/**
 * Adds the note to a finished definition; nothing when there is nothing to say.
 *
 * @param undrawn - each once
 * @param width - of the text, in points
 */
export function addCharactersNote(
  definition: TDocumentDefinitions,
  undrawn: readonly UndrawnCharacter[],
  width: number,
): TDocumentDefinitions {
  if (undrawn.length === 0) return definition;
  const note = continuedPages(
    together([
      heading('Characters printed as boxes', { level: 1, id: 'characters' }),
      paragraph(words(undrawn)),
    ]),
    width,
  );
  inlineStyles(note, { ...defaultStyle() }, namedStyles());
  return { ...definition, content: [definition.content, ...note] };
}
