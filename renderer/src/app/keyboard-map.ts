/** The keys of the app, for the listener and for the help dialog alike. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '?', does: 'Show this help' },
  { keys: 'Ctrl N', does: 'New assessment' },
  { keys: 'Ctrl O', does: 'Import a file' },
  { keys: 'Alt 0 or Ctrl L', does: 'Go to all assessments' },
  { keys: 'Alt 1', does: 'Profile of the open assessment' },
  { keys: 'Alt 2', does: 'Questions' },
  { keys: 'Alt 3', does: 'Score' },
  { keys: 'Alt 4', does: 'Documents' },
  { keys: 'Alt 5', does: 'Share' },
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

const DIGIT = /^Digit([0-5])$/;

/** Reads a key press. Alt with a digit or L works everywhere; "?" only while nothing is being typed. */
export function keyCommand(press: KeyPress): KeyCommand | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.altKey) {
    if (press.code === 'KeyL') return { kind: 'library' };
    const digit = DIGIT.exec(press.code)?.[1];
    if (digit === undefined) return null;
    return digit === '0' ? { kind: 'list' } : { kind: 'tab', index: Number(digit) - 1 };
  }
  return press.key === '?' && !press.isTyping ? { kind: 'help' } : null;
}
