/** What a key press asks for, by the table of commands and the tabs of an assessment. Pure. */
import { COMMAND_IDS, commandEntry, keysInWords, keysOf, type CommandId } from '@shared/ipc/commands';
import { ASSESSMENT_SCREENS, type KeyLine } from '@renderer/screens/registry';
import type { KeyPress } from '@renderer/ui/key-press';

/** Tabs that have a key: the digits 1 to 9. */
const TABS_WITH_KEYS = ASSESSMENT_SCREENS.slice(0, 9);

/** What a key press asks for. */
export type KeyCommand =
  { readonly kind: 'command'; readonly id: CommandId } | { readonly kind: 'tab'; readonly index: number };

const ELSEWHERE: readonly KeyLine[] = [
  { keys: '1–9', does: 'In the options of a question: choose one' },
  { keys: 'U, N', does: 'In the options of a question: not known yet, does not apply' },
  { keys: 'Enter', does: 'In the options of a question: continue' },
  { keys: 'Alt ←, Alt →', does: 'Previous or next question, unless something is being typed' },
  { keys: 'Page Down, Page Up', does: 'Turn the pages of a preview' },
  { keys: 'Esc', does: 'Close a dialog, a menu or the find bar' },
  { keys: 'Tab, Shift Tab', does: 'Go to the next or previous control' },
];

/** Every key of the app, as the help lists them. */
export function keyLines(isMac: boolean): readonly KeyLine[] {
  const commands = COMMAND_IDS.flatMap((id): readonly KeyLine[] => {
    const keys = keysOf(id, isMac);
    if (keys.length === 0) return [];
    return [{ keys: keys.map((each) => keysInWords(each, isMac)).join(', '), does: commandEntry(id).words }];
  });
  const tabs = TABS_WITH_KEYS.map(({ label }, index) => ({
    keys: keysInWords(`Mod+${String(index + 1)}`, isMac),
    does: `${label} of the open assessment`,
  }));
  const onward = {
    keys: keysInWords('Mod+Enter', isMac),
    does: 'Continue to the next question, also while typing',
  };
  return [...commands, ...tabs, onward, ...ELSEWHERE];
}

/** Keys that are told by their place, because some layouts have other characters there. */
const PLACES: Readonly<Record<string, string>> = { '[': 'BracketLeft', ']': 'BracketRight', ',': 'Comma' };
const LATIN = /^[\x20-\x7e]$/;
const DIGIT = /^Digit([1-9])$/;

/** Whether the key that was pressed is the one named, Ctrl, Command and Shift apart. */
function isKey(name: string, { key, code }: KeyPress): boolean {
  const place = PLACES[name];
  if (place !== undefined) return code === place;
  if (name.length > 1 || !/[A-Z]/.test(name)) return key === name;
  // A layout without Latin letters has its letters at the same places.
  return key.toUpperCase() === name || (!LATIN.test(key) && code === `Key${name}`);
}

function isPressed(keys: string, press: KeyPress, isMac: boolean): boolean {
  const parts = keys.split('+');
  const name = parts.at(-1) ?? '';
  if (press.altKey || hasMod(press, isMac) !== parts.includes('Mod')) return false;
  // A sign such as "?" is written with Shift on most layouts and without on others.
  const isSign = parts.length === 1 && name.length === 1;
  if (!isSign && press.shiftKey !== parts.includes('Shift')) return false;
  return isKey(name, press);
}

/** Command alone on a Mac, Ctrl alone elsewhere; with the other one it is a key of the system. */
function hasMod({ ctrlKey, metaKey }: KeyPress, isMac: boolean): boolean {
  return isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
}

function hasForeignMod({ ctrlKey, metaKey }: KeyPress, isMac: boolean): boolean {
  return isMac ? ctrlKey : metaKey;
}

/**
 * Reads a key press. No command is given with Alt, with which many layouts write characters and a Mac goes word by word;
 * a sign alone is a command only while nothing is being typed.
 *
 * @param isInDialog - a dialog or a menu is open: what is not of use there asks for nothing
 */
export function keyCommand(
  press: KeyPress,
  { isMac, isInDialog }: { readonly isMac: boolean; readonly isInDialog: boolean },
): KeyCommand | null {
  if (hasForeignMod(press, isMac) || press.altKey) return null;
  const id = COMMAND_IDS.find(
    (each) =>
      commandEntry(each).isHeardElsewhere !== true &&
      keysOf(each, isMac).some(
        (keys) => !(keys.length === 1 && press.isTyping) && isPressed(keys, press, isMac),
      ),
  );
  if (id !== undefined)
    return isInDialog && commandEntry(id).inDialogs !== true ? null : { kind: 'command', id };
  return isInDialog ? null : tabCommand(press, isMac);
}

function tabCommand(press: KeyPress, isMac: boolean): KeyCommand | null {
  if (!hasMod(press, isMac) || press.shiftKey) return null;
  const index = Number(DIGIT.exec(press.code)?.[1] ?? 0) - 1;
  return index >= 0 && index < TABS_WITH_KEYS.length ? { kind: 'tab', index } : null;
}
