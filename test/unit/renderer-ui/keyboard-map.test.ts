import { describe, expect, it } from 'vitest';
import { keyCommand } from '@renderer/app/keyboard-map';
import { ASSESSMENT_SCREENS } from '@renderer/screens/registry';

const PRESS = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isTyping: false,
};

describe('keyCommand', () => {
  it('opens help with "?" unless words are being typed', () => {
    expect(keyCommand({ ...PRESS, key: '?' })).toEqual({ kind: 'help' });
    expect(keyCommand({ ...PRESS, key: '?', isTyping: true })).toBeNull();
  });

  it('reads the physical digit, because Alt changes the character on some layouts', () => {
    expect(keyCommand({ ...PRESS, key: '£', code: 'Digit3', altKey: true })).toEqual({
      kind: 'tab',
      index: 2,
    });
    expect(keyCommand({ ...PRESS, key: '0', code: 'Digit0', altKey: true, isTyping: true })).toEqual({
      kind: 'list',
    });
  });

  it('has a key for the first nine tabs, for there are no more digits', () => {
    ASSESSMENT_SCREENS.slice(0, 9).forEach((_tab, index) => {
      const code = `Digit${String(index + 1)}`;
      expect(keyCommand({ ...PRESS, code, altKey: true })).toEqual({ kind: 'tab', index });
    });
    expect(keyCommand({ ...PRESS, code: 'Digit0', altKey: true })).toEqual({ kind: 'list' });
  });

  it('goes back and forward with the keys beside P, whatever the layout writes with them, and no other way', () => {
    const ctrl = { ...PRESS, ctrlKey: true, isTyping: true };
    expect(keyCommand({ ...ctrl, key: 'ü', code: 'BracketLeft' })).toEqual({ kind: 'back' });
    expect(keyCommand({ ...PRESS, metaKey: true, code: 'BracketRight' })).toEqual({ kind: 'forward' });
    expect(keyCommand({ ...ctrl, code: 'BracketLeft', altKey: true })).toBeNull();
    expect(keyCommand({ ...ctrl, code: 'BracketLeft', shiftKey: true })).toBeNull();
    expect(keyCommand({ ...PRESS, code: 'BracketLeft' })).toBeNull();
  });

  it('leaves the shortcuts of the menu and of the system alone', () => {
    expect(keyCommand({ ...PRESS, key: '?', ctrlKey: true })).toBeNull();
    expect(keyCommand({ ...PRESS, code: 'Digit1', altKey: true, ctrlKey: true })).toBeNull();
    expect(keyCommand({ ...PRESS, code: 'ArrowLeft', altKey: true })).toBeNull();
  });
});
