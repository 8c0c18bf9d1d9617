import { isTyping } from './is-typing';

/** A key that was pressed, as far as the app reads it. */
export interface KeyPress {
  readonly key: string;
  /** The physical key, because Alt changes the character on some layouts. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** Whether the press is words going into a field. */
  readonly isTyping: boolean;
}

/** The press that an event tells of. */
export function keyPressOf(event: KeyboardEvent): KeyPress {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  return { key, code, altKey, ctrlKey, metaKey, shiftKey, isTyping: isTyping(target) };
}
