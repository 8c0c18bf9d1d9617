/** Keeps account of the characters no typeface has, and where they stand. Decides nothing. */

import { columnsOf, shortenedTo } from '@shared/base/scripts';
import type { UndrawnCharacter } from '@shared/document/undrawn';

const WORD_COLUMNS = 40;

/** An account that grows. */
export interface UndrawnAccount {
  /** The heading that holds from here on. */
  readonly enter: (where: string) => void;
  /**
   * @param characters - that no typeface has
   * @param text - they stand in
   */
  readonly add: (characters: readonly string[], text: string) => void;
  /** Each once, in order of appearance. */
  readonly list: () => readonly UndrawnCharacter[];
}

function numberOf(character: string): string {
  const codes = Array.from(character, (it) => it.codePointAt(0) ?? 0);
  return codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** The word of a text a character stands in; as much of it as it takes to find it. */
function wordWith(character: string, text: string): string {
  const word = text.split(/\s+/u).find((each) => each.includes(character)) ?? character;
  return columnsOf(word) <= WORD_COLUMNS
    ? word
    : shortenedTo(word.slice(word.indexOf(character)), WORD_COLUMNS);
}

/** Opens an account. */
export function undrawnAccount(): UndrawnAccount {
  const found = new Map<string, UndrawnCharacter>();
  let where = '';
  return {
    enter: (place) => {
      where = place;
    },
    add: (characters, text) => {
      for (const character of characters) {
        if (found.has(character)) continue;
        const word = wordWith(character, text);
        found.set(character, { character, number: numberOf(character), word, where });
      }
    },
    list: () => [...found.values()],
  };
}
