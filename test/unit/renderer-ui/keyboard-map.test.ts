import { describe, expect, it } from 'vitest';
import { keyCommand, keyLines } from '@renderer/app/keyboard-map';
import { ASSESSMENT_SCREENS } from '@renderer/screens/registry';
import { COMMAND_IDS, keysOf } from '@shared/ipc/commands';
import type { KeyPress } from '@renderer/ui/key-press';

const PRESS: KeyPress = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isTyping: false,
};

const PC = { isMac: false, isInDialog: false };
const MAC = { isMac: true, isInDialog: false };

function letter(key: string, over: Partial<KeyPress>): KeyPress {
  return { ...PRESS, key, code: `Key${key.toUpperCase()}`, ...over };
}

describe('keyCommand', () => {
  it('gives no command with Alt, which writes characters and goes word by word, whatever is typed with it', () => {
    for (const isTyping of [true, false]) {
      for (const where of [PC, MAC]) {
        for (const code of ['Digit0', 'Digit3', 'KeyG', 'KeyL', 'ArrowLeft', 'BracketLeft'])
          expect(keyCommand({ ...PRESS, key: '§', code, altKey: true, isTyping }, where)).toBeNull();
        // AltGr comes as Ctrl and Alt.
        const altGr = { ...PRESS, key: '[', code: 'BracketLeft', altKey: true, ctrlKey: true, isTyping };
        expect(keyCommand(altGr, where)).toBeNull();
      }
    }
  });

  it('goes by Ctrl, on a Mac by Command, and never by the other', () => {
    const ctrl = letter('k', { ctrlKey: true, isTyping: true });
    const command = letter('k', { metaKey: true, isTyping: true });
    expect(keyCommand(ctrl, PC)).toEqual({ kind: 'command', id: 'palette' });
    expect(keyCommand(command, MAC)).toEqual({ kind: 'command', id: 'palette' });
    expect([keyCommand(ctrl, MAC), keyCommand(command, PC)]).toEqual([null, null]);
  });

  it.each([
    ['f', {}, 'find'],
    ['F', { shiftKey: true }, 'show-search'],
    ['g', {}, 'find-next'],
    ['G', { shiftKey: true }, 'find-previous'],
    ['p', {}, 'print'],
    ['s', {}, 'save'],
    ['n', {}, 'new-assessment'],
    ['o', {}, 'import'],
    ['l', {}, 'lock'],
  ] as const)('knows the standard key Mod %s', (key, over, id) => {
    expect(keyCommand(letter(key, { ctrlKey: true, ...over }), PC)).toEqual({ kind: 'command', id });
  });

  it('reads letters by their place on a layout that has no Latin ones', () => {
    expect(keyCommand({ ...PRESS, key: 'а', code: 'KeyF', ctrlKey: true }, PC)).toEqual({
      kind: 'command',
      id: 'find',
    });
    // On AZERTY the key at the place of Q writes an A: what is written counts.
    expect(keyCommand({ ...PRESS, key: 'a', code: 'KeyQ', ctrlKey: true }, PC)).toBeNull();
  });

  it('has the first nine parts of an assessment on the digits, by their place', () => {
    ASSESSMENT_SCREENS.slice(0, 9).forEach((_tab, index) => {
      const code = `Digit${String(index + 1)}`;
      expect(keyCommand({ ...PRESS, key: '&', code, ctrlKey: true }, PC)).toEqual({ kind: 'tab', index });
    });
    expect(keyCommand({ ...PRESS, key: '0', code: 'Digit0', ctrlKey: true }, PC)).toBeNull();
  });

  it('goes back and forward with the keys beside P, whatever the layout writes with them', () => {
    const ctrl = { ...PRESS, ctrlKey: true, isTyping: true };
    expect(keyCommand({ ...ctrl, key: 'ü', code: 'BracketLeft' }, PC)).toEqual({
      kind: 'command',
      id: 'go-back',
    });
    expect(keyCommand({ ...PRESS, metaKey: true, code: 'BracketRight' }, MAC)).toEqual({
      kind: 'command',
      id: 'go-forward',
    });
    expect(keyCommand({ ...ctrl, code: 'BracketLeft', shiftKey: true }, PC)).toBeNull();
  });

  it('opens the key sheet with "?" unless words are being typed, and help with F1 always', () => {
    expect(keyCommand({ ...PRESS, key: '?', shiftKey: true }, PC)).toEqual({ kind: 'command', id: 'keys' });
    expect(keyCommand({ ...PRESS, key: '?', isTyping: true }, PC)).toBeNull();
    expect(keyCommand({ ...PRESS, key: 'F1', isTyping: true }, PC)).toEqual({ kind: 'command', id: 'help' });
  });

  it('leaves a screen behind a dialog alone', () => {
    const inDialog = { ...PC, isInDialog: true };
    expect(keyCommand(letter('n', { ctrlKey: true }), inDialog)).toBeNull();
    expect(keyCommand({ ...PRESS, code: 'Digit2', ctrlKey: true }, inDialog)).toBeNull();
    expect(keyCommand(letter('l', { ctrlKey: true }), inDialog)).toEqual({ kind: 'command', id: 'lock' });
  });
});

describe('the table of commands', () => {
  it.each([true, false])('gives no key twice (Mac: %s)', (isMac) => {
    const keys = COMMAND_IDS.flatMap((id) => keysOf(id, isMac));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((each) => each.includes('Alt'))).toEqual([]);
  });

  it('stands whole in the help, as the platform writes its keys', () => {
    const does = keyLines(false).map((line) => line.does);
    for (const id of COMMAND_IDS.filter((each) => keysOf(each, false).length > 0))
      expect(
        keyLines(false)
          .map(({ keys }) => keys)
          .join(' '),
      ).toContain(keysOf(id, false)[0]?.split('+').at(-1));
    expect(does).toContain('Score of the open assessment');
    expect(keyLines(true).find((line) => line.does === 'Search everything')?.keys).toBe('⌘ ⇧ F');
    expect(keyLines(false).find((line) => line.does === 'Search everything')?.keys).toBe('Ctrl Shift F');
  });
});
