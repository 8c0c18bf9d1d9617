/** A character no typeface of a document has, and where it stands. Data that the writer, the dialog and the command share. */
import { z } from 'zod';

/** The parser of one that comes from another process. */
export const undrawnCharacterSchema = z.strictObject({
  /** As it was typed: what a reader sees as one. */
  character: z.string(),
  /** "U+1F600", or several for a character put together of several. */
  number: z.string(),
  /** The heading it stands under first, or what else names the place. */
  where: z.string(),
});
export type UndrawnCharacter = Readonly<z.infer<typeof undrawnCharacterSchema>>;
