import { ASSESSMENT_SCREENS } from '@renderer/screens/registry';
import type { KeyPress } from '@renderer/ui/key-press';

/** Tabs that have a key: Alt with a digit. */
const TABS_WITH_KEYS = ASSESSMENT_SCREENS.slice(0, 9);

/** The keys of the app, for the listener and for the help dialog alike. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '?', does: 'Show this help' },
  { keys: 'Ctrl N', does: 'New assessment' },
  { keys: 'Ctrl O', does: 'Import a file' },
  { keys: 'Ctrl I', does: 'We have an incident: open its record' },
  { keys: 'Alt 0', does: 'Go to all assessments' },
  { keys: 'Ctrl L', does: 'Lock Brieflock' },
  ...TABS_WITH_KEYS.map(({ label }, index) => ({
    keys: `Alt ${String(index + 1)}`,
    does: `${label} of the open assessment`,
  })),
  { keys: 'Ctrl [, Ctrl ]', does: 'Go back, go forward' },
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
  | { readonly kind: 'lock' }
  | { readonly kind: 'back' }
  | { readonly kind: 'forward' }
  | { readonly kind: 'tab'; readonly index: number };

const DIGIT = /^Digit(\d)$/;

/** Reads a key press. Brackets and L with Ctrl or Command, and Alt with a digit, G or L work everywhere; "?" only while nothing is being typed. */
export function keyCommand(press: KeyPress): KeyCommand | null {
  if (press.ctrlKey || press.metaKey) return commandWithControl(press);
  if (press.altKey) return altCommand(press.code);
  return press.key === '?' && !press.isTyping ? { kind: 'help' } : null;
}

/** Brackets by the physical key, because some layouts have them elsewhere. */
function commandWithControl({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): KeyCommand | null {
  if (altKey || shiftKey || ctrlKey === metaKey) return null;
  if (key.toLowerCase() === 'l') return { kind: 'lock' };
  if (code === 'BracketLeft') return { kind: 'back' };
  return code === 'BracketRight' ? { kind: 'forward' } : null;
}

function altCommand(code: string): KeyCommand | null {
  if (code === 'KeyL') return { kind: 'library' };
  if (code === 'KeyG') return { kind: 'gaps' };
  const digit = DIGIT.exec(code)?.[1];
  if (digit === undefined) return null;
  if (digit === '0') return { kind: 'list' };
  const index = Number(digit) - 1;
  return index < TABS_WITH_KEYS.length ? { kind: 'tab', index } : null;
}
