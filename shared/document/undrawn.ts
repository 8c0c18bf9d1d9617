/** A character no typeface of a document has, and where it stands. Data that the writer, the dialog and the command share. */

/** A character as a reader sees one. */
export interface UndrawnCharacter {
  /** As it was typed. */
  readonly character: string;
  /** "U+1F600", or several for a character put together of several. */
  readonly number: string;
  /** The heading it stands under first, or what else names the place. */
  readonly where: string;
}
