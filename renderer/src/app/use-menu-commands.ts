import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { assertNever } from '@shared/base/assert-never';
import { api } from '@renderer/platform/api';
import { showBackups, showList, showProtection } from '@renderer/router/navigate';
import { goInHistory } from '@renderer/router/router';
import { lockOrProtect } from './lock-now';
import { nextScheme } from './next-scheme';

interface MenuActions {
  readonly show: (dialog: 'new' | 'about') => void;
  readonly startImport: () => void;
}

/** Does what is chosen in the native menu. */
export function useMenuCommands({ show, startImport }: MenuActions): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(
    () =>
      api.app.onMenuCommand(({ command }) => {
        switch (command) {
          case 'new-assessment':
            show('new');
            break;
          case 'import':
            startImport();
            break;
          case 'show-list':
            void showList();
            break;
          case 'show-backups':
            void showBackups();
            break;
          case 'show-protection':
            void showProtection();
            break;
          case 'lock':
            void lockOrProtect();
            break;
          case 'go-back':
            goInHistory(-1);
            break;
          case 'go-forward':
            goInHistory(1);
            break;
          case 'toggle-theme':
            setColorScheme(nextScheme(colorScheme));
            break;
          case 'about':
            show('about');
            break;
          default:
            assertNever(command, 'menu command');
        }
      }),
    [colorScheme, setColorScheme, show, startImport],
  );
}
