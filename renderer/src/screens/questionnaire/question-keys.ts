/** The keys of the questionnaire. Those that answer are read inside the options alone; those that move, on the whole screen. */
import type { KeyPress } from '@renderer/ui/key-press';

/** What a key press on the screen asks for. */
export type MoveCommand = { readonly kind: 'previous' } | { readonly kind: 'next' };

/** What a key press inside the options asks for. */
export type OptionCommand =
  | { readonly kind: 'choose'; readonly index: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'next' };

const DIGIT = /^(?:Digit|Numpad)([1-9])$/;

/** Alt with an arrow moves, unless something is being typed: there it goes by words. Ctrl or Command with Enter goes on from anywhere. */
export function moveCommand(press: KeyPress): MoveCommand | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey, isTyping } = press;
  if (shiftKey) return null;
  if (ctrlKey !== metaKey) return key === 'Enter' && !altKey ? { kind: 'next' } : null;
  if (!altKey || ctrlKey || isTyping) return null;
  if (key === 'ArrowLeft') return { kind: 'previous' };
  return key === 'ArrowRight' ? { kind: 'next' } : null;
}

/** A digit chooses, U and N say why not, Enter goes on. The caller asks only while the focus is inside the options. */
export function optionCommand(press: KeyPress): OptionCommand | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey, isTyping } = press;
  if (altKey || ctrlKey || metaKey || shiftKey || isTyping) return null;
  if (key === 'Enter') return { kind: 'next' };
  if (key.toLowerCase() === 'u') return { kind: 'unknown' };
  if (key.toLowerCase() === 'n') return { kind: 'not-applicable' };
  const digit = DIGIT.exec(code)?.[1];
  return digit === undefined ? null : { kind: 'choose', index: Number(digit) - 1 };
}
