/** Keeps account of the characters no typeface has, and where they stand. Decides nothing. */

import type { UndrawnCharacter } from '@shared/document/undrawn';

/** An account that grows. */
export interface UndrawnAccount {
  /** The heading that holds from here on. */
  readonly enter: (where: string) => void;
  readonly add: (characters: readonly string[]) => void;
  /** Each once, in order of appearance. */
  readonly list: () => readonly UndrawnCharacter[];
}

function numberOf(character: string): string {
  const codes = Array.from(character, (it) => it.codePointAt(0) ?? 0);
  return codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** Opens an account. */
export function undrawnAccount(): UndrawnAccount {
  const found = new Map<string, UndrawnCharacter>();
  let where = '';
  return {
    enter: (place) => {
      where = place;
    },
    add: (characters) => {
      for (const character of characters) {
        if (!found.has(character)) found.set(character, { character, number: numberOf(character), where });
      }
    },
    list: () => [...found.values()],
  };
}
