import type { Direction } from '@renderer/data/undo-log';

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key press asks for: Ctrl or Command with Z, with Shift to make it again; Ctrl Y, where there is no Command key, too. */
export function undoKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): Direction | null {
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}
