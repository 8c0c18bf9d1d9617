import { TABS } from './tabs';

/** The keys of the app, for the listener and for the help dialog alike. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '?', does: 'Show this help' },
  { keys: 'Ctrl N', does: 'New assessment' },
  { keys: 'Ctrl O', does: 'Import a file' },
  { keys: 'Alt 0 or Ctrl L', does: 'Go to all assessments' },
  ...TABS.map(({ label }, index) => ({
    keys: `Alt ${String(index + 1)}`,
    does: `${label} of the open assessment`,
  })),
  { keys: 'Alt G', does: 'Fill the gaps of the open assessment' },
  { keys: 'Alt L', does: 'Open the law library' },
  { keys: 'Page Down, Page Up', does: 'Turn the pages of a preview' },
  { keys: 'Esc', does: 'Close a dialog' },
  { keys: 'Tab, Shift Tab', does: 'Go to the next or previous control' },
];

/** What a key press asks for, or `null`. */
export type KeyCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'list' }
  | { readonly kind: 'library' }
  | { readonly kind: 'gaps' }
  | { readonly kind: 'tab'; readonly index: number };

interface KeyPress {
  readonly key: string;
  /** The physical key, because Alt changes the character on some layouts. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** Whether the press is words going into a field. */
  readonly isTyping: boolean;
}

const DIGIT = /^Digit(\d)$/;

/** Reads a key press. Alt with a digit, G or L works everywhere; "?" only while nothing is being typed. */
export function keyCommand(press: KeyPress): KeyCommand | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) return altCommand(press.code);
  return press.key === '?' && !press.isTyping ? { kind: 'help' } : null;
}

function altCommand(code: string): KeyCommand | null {
  if (code === 'KeyL') return { kind: 'library' };
  if (code === 'KeyG') return { kind: 'gaps' };
  const digit = DIGIT.exec(code)?.[1];
  if (digit === undefined) return null;
  if (digit === '0') return { kind: 'list' };
  const index = Number(digit) - 1;
  return index < TABS.length ? { kind: 'tab', index } : null;
}
