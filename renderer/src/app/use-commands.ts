/** What each command of the table does: one place for keys, menu and palette. */
import { useMantineColorScheme } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import type { CommandId } from '@shared/ipc/commands';
import { api } from '@renderer/platform/api';
import { printPage } from '@renderer/platform/print';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import {
  fillGaps,
  showBackups,
  showLibrary,
  showList,
  showProtection,
  showSearch,
  showTab,
  showTrust,
} from '@renderer/router/navigate';
import { askForUndo } from '@renderer/stores/undo-asks';
import { currentPlace, goInHistory } from '@renderer/router/router';
import { openFindBar, stepFindBar } from '@renderer/stores/find-bar';
import { useStandstill } from '@renderer/stores/standstill';
import { pushToast } from '@renderer/stores/toasts';
import { lockOrProtect } from './lock-now';
import { nextScheme } from './next-scheme';

/** What of the app’s frame commands need. */
interface Frame {
  readonly show: (dialog: 'new' | 'about' | 'help' | 'palette') => void;
  readonly startImport: () => void;
  readonly startIncident: () => void;
}

async function saveAndTell(): Promise<void> {
  const isSaved = await flushPendingSaves();
  // What could not be saved is told by the notice at the top, with what to do.
  if (isSaved) pushToast({ kind: 'success', message: 'Everything is saved.' });
}

/** In an assessment what goes on paper are its documents; any other screen is printed as it stands. */
function print(): void {
  const place = currentPlace();
  if (place.screen === 'assessment' && place.tab !== 'incidents') void showTab('documents');
  else printPage();
}

type Acts = Readonly<Record<CommandId, () => void>>;

/** What needs nothing of the frame. */
const STEADY: Omit<
  Acts,
  'new-assessment' | 'we-have-an-incident' | 'import' | 'toggle-theme' | 'palette' | 'help' | 'about'
> = {
  save: () => void saveAndTell(),
  print,
  'show-protection': () => void showProtection(),
  'show-backups': () => void showBackups(),
  'show-trust': () => void showTrust(),
  lock: () => void lockOrProtect(),
  undo: () => {
    askForUndo('undo');
  },
  redo: () => {
    askForUndo('redo');
  },
  find: openFindBar,
  'find-next': () => {
    stepFindBar(1);
  },
  'find-previous': () => {
    stepFindBar(-1);
  },
  'show-search': () => void showSearch(),
  'show-list': () => void showList(),
  'show-library': () => void showLibrary(),
  'fill-gaps': () => void fillGaps(),
  'go-back': () => {
    goInHistory(-1);
  },
  'go-forward': () => {
    goInHistory(1);
  },
};

/** Runs a command by its name. */
export function useCommands({ show, startImport, startIncident }: Frame): (command: CommandId) => void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return useCallback(
    (command: CommandId) => {
      const opening = (dialog: Parameters<typeof show>[0]) => () => {
        show(dialog);
      };
      const acts: Acts = {
        ...STEADY,
        'new-assessment': opening('new'),
        palette: opening('palette'),
        help: opening('help'),
        about: opening('about'),
        import: startImport,
        'we-have-an-incident': startIncident,
        'toggle-theme': () => {
          setColorScheme(nextScheme(colorScheme));
        },
      };
      acts[command]();
    },
    [colorScheme, setColorScheme, show, startImport, startIncident],
  );
}

/** Does what is chosen in the native menu. */
export function useMenuCommands(run: (command: CommandId) => void): void {
  useEffect(
    () =>
      api.app.onMenuCommand(({ command }) => {
        if (!useStandstill.getState().isStill) run(command);
      }),
    [run],
  );
}
