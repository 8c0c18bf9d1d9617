import { useEffect } from 'react';
import { fillGaps, showLibrary, showList, showTab } from '@renderer/stores/session';
import { isTyping } from '@renderer/ui/is-typing';
import { keyCommand } from './keyboard-map';
import { TABS } from './tabs';

/** Listens for the keys of the app. */
export function useKeyboard(show: (dialog: 'help') => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, code, altKey, ctrlKey, metaKey } = event;
      const command = keyCommand({ key, code, altKey, ctrlKey, metaKey, isTyping: isTyping(event.target) });
      if (command === null) return;
      event.preventDefault();
      if (command.kind === 'help') show('help');
      else if (command.kind === 'list') void showList();
      else if (command.kind === 'library') void showLibrary();
      else if (command.kind === 'gaps') void fillGaps();
      else {
        const tab = TABS[command.index];
        if (tab !== undefined) void showTab(tab.id);
      }
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [show]);
}
