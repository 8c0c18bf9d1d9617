/** A character no typeface of a document has, and where it stands. Data that the writer, the dialog and the command share. */
import { z } from 'zod';
import { countOf } from '../base/words';

/** The parser of one that comes from another process. */
export const undrawnCharacterSchema = z.strictObject({
  /** As it was typed: what a reader sees as one. */
  character: z.string(),
  /** "U+1F600", or several for a character put together of several. */
  number: z.string(),
  /** The word it stands in first, as it was typed. */
  word: z.string(),
  /** The heading that word stands under, or what else names the place. */
  where: z.string(),
});
export type UndrawnCharacter = Readonly<z.infer<typeof undrawnCharacterSchema>>;

/** A word that cannot be read on paper as it was typed. */
interface UndrawnWord {
  readonly word: string;
  /** The numbers of its characters that no typeface has. */
  readonly numbers: readonly string[];
}

/** A place with such words. */
export interface UndrawnPlace {
  readonly where: string;
  readonly words: readonly UndrawnWord[];
}

function wordsOf(undrawn: readonly UndrawnCharacter[]): readonly UndrawnWord[] {
  const words = [...new Set(undrawn.map(({ word }) => word))];
  return words.map((word) => ({
    word,
    numbers: undrawn.filter((each) => each.word === word).map(({ number }) => number),
  }));
}

/** Characters by the places and words they stand in, so that whoever writes a word in letters finds it; in order of appearance. */
export function undrawnPlaces(undrawn: readonly UndrawnCharacter[]): readonly UndrawnPlace[] {
  const places = [...new Set(undrawn.map(({ where }) => where))];
  return places.map((where) => ({ where, words: wordsOf(undrawn.filter((each) => each.where === where)) }));
}

/** "“🜁🜂” (U+1F701, U+1F702)". */
export function undrawnWord({ word, numbers }: UndrawnWord): string {
  return `“${word}” (${numbers.join(', ')})`;
}

/** "2 kinds of characters". */
export function undrawnCount(undrawn: readonly UndrawnCharacter[]): string {
  return countOf(undrawn.length, 'kind of character', 'kinds of characters');
}
