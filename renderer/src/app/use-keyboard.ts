import { useEffect } from 'react';
import type { CommandId } from '@shared/ipc/commands';
import { IS_MAC } from '@renderer/platform/system';
import { showTab } from '@renderer/router/navigate';
import { ASSESSMENT_SCREENS } from '@renderer/screens/registry';
import { useStandstill } from '@renderer/stores/standstill';
import { isInDialog, keyPressOf } from '@renderer/ui/key-press';
import { keyCommand } from './keyboard-map';

/** Listens for the keys of the app. What it takes reaches neither the screen nor the menu. */
export function useKeyboard(run: (command: CommandId) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const where = { isMac: IS_MAC, isInDialog: isInDialog(event.target) };
      const command = keyCommand(keyPressOf(event), where);
      if (command === null) return;
      event.preventDefault();
      if (useStandstill.getState().isStill) return;
      if (command.kind === 'command') run(command.id);
      else {
        const screen = ASSESSMENT_SCREENS[command.index];
        if (screen !== undefined) void showTab(screen.id);
      }
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [run]);
}
