import { useWindowEvent } from '@mantine/hooks';
import { keyPressOf, type KeyPress } from './key-press';

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/**
 * Listens for the keys of a screen, outside dialogs and menus.
 *
 * @param commandOf - what a key asks for; `null` where it asks for nothing
 * @param onCommand - answers whether it took the command
 */
export function useKeyCommands<Command>(
  commandOf: (press: KeyPress) => Command | null,
  onCommand: (command: Command) => boolean,
): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || isInDialog(event.target)) return;
    const command = commandOf(keyPressOf(event));
    if (command !== null && onCommand(command)) event.preventDefault();
  });
}
