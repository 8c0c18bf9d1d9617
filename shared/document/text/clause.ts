/** Turns a sentence into what stands in the middle of another. Pure; changes no word. */

/** A first word that keeps its capital: an abbreviation, or a name by a capital further in. */
const KEEPS = /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}*\p{Lu}|I\b)/u;

/** "We keep a list." as "we keep a list". A sentence of two sentences gives the first. */
export function clauseOf(text: string): string {
  const first = text.split(/(?<=[.?!]) (?=\p{Lu})/u)[0] ?? text;
  const bare = first.trim().replace(/[.]$/, '');
  return KEEPS.test(bare) ? bare : `${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}

/** The first letter a capital. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
