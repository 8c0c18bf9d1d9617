import { describe, expect, it } from 'vitest';
import { KEYS, keyCommand } from '@renderer/app/keyboard-map';

const PRESS = {
  key: '',
  code: 'KeyL',
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isTyping: false,
};

describe('the key of the library', () => {
  it('is Alt L by its physical key, also while typing, and nothing else with L', () => {
    expect(keyCommand({ ...PRESS, key: '¬', isTyping: true })).toEqual({ kind: 'library' });
    expect(keyCommand({ ...PRESS, altKey: false, key: 'l' })).toBeNull();
    expect(keyCommand({ ...PRESS, ctrlKey: true })).toBeNull();
  });

  it('stands in the help', () => {
    expect(KEYS.map(({ keys }) => keys)).toContain('Alt L');
  });
});
