import { useEffect } from 'react';
import { fillGaps, showLibrary, showList, showTab } from '@renderer/router/navigate';
import { goInHistory } from '@renderer/router/router';
import { ASSESSMENT_SCREENS } from '@renderer/screens/registry';
import { useStandstill } from '@renderer/stores/standstill';
import { keyPressOf } from '@renderer/ui/key-press';
import { lockOrProtect } from './lock-now';
import { keyCommand, type KeyCommand } from './keyboard-map';

function perform(command: KeyCommand, show: (dialog: 'help') => void): void {
  switch (command.kind) {
    case 'help':
      show('help');
      break;
    case 'list':
      void showList();
      break;
    case 'library':
      void showLibrary();
      break;
    case 'gaps':
      void fillGaps();
      break;
    case 'lock':
      void lockOrProtect();
      break;
    case 'back':
      goInHistory(-1);
      break;
    case 'forward':
      goInHistory(1);
      break;
    case 'tab': {
      const screen = ASSESSMENT_SCREENS[command.index];
      if (screen !== undefined) void showTab(screen.id);
    }
  }
}

/** Listens for the keys of the app. */
export function useKeyboard(show: (dialog: 'help') => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const command = keyCommand(keyPressOf(event));
      if (command === null) return;
      event.preventDefault();
      if (!useStandstill.getState().isStill) perform(command, show);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [show]);
}
