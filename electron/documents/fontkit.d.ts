/** The part of fontkit that is used; the package brings no types of its own. */
declare module 'fontkit' {
  /** A font, or a collection of fonts, read from bytes. */
  interface OpenedFont {
    /** Every code point the font has a glyph for. Absent on collections. */
    readonly characterSet?: readonly number[];
  }
  /** Reads a font. Throws when the bytes are not one. */
  export function create(bytes: Uint8Array): OpenedFont;
}
