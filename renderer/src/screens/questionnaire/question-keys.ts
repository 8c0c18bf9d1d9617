import type { KeyPress } from '@renderer/ui/key-press';

/** What a key press on the questionnaire asks for, or `null`. */
export type QuestionCommand =
  | { readonly kind: 'previous' }
  | { readonly kind: 'next' }
  | { readonly kind: 'choose'; readonly index: number };

const DIGIT = /^(?:Digit|Numpad)([1-9])$/;

/** Alt with an arrow moves; a digit alone chooses, unless something is being typed. */
export function questionCommand(press: KeyPress): QuestionCommand | null {
  if (press.ctrlKey || press.metaKey || press.shiftKey) return null;
  if (press.altKey) {
    if (press.key === 'ArrowLeft') return { kind: 'previous' };
    return press.key === 'ArrowRight' ? { kind: 'next' } : null;
  }
  const digit = press.isTyping ? undefined : DIGIT.exec(press.code)?.[1];
  return digit === undefined ? null : { kind: 'choose', index: Number(digit) - 1 };
}
