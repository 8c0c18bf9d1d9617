/** What each command of the table does: one place for keys, menu and palette. */
import { useMantineColorScheme } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useCallback, useEffect } from 'react';
import type { CommandId } from '@shared/ipc/commands';
import { api } from '@renderer/platform/api';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import {
  fillGaps,
  showBackups,
  showHelp,
  showLibrary,
  showList,
  showProtection,
  showSearch,
  showSettings,
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
import { printOrSay } from './print-or-say';

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

/** In an assessment what goes on paper are its documents; elsewhere what a screen marks as printable. */
function print(): void {
  const place = currentPlace();
  if (place.screen === 'assessment' && place.tab !== 'incidents') void showTab('documents');
  else printOrSay();
}

type Acts = Readonly<Record<CommandId, () => void>>;

/** What needs nothing of the frame. */
const STEADY: Omit<
  Acts,
  'new-assessment' | 'we-have-an-incident' | 'import' | 'toggle-theme' | 'palette' | 'keys' | 'about'
> = {
  save: () => void saveAndTell(),
  print,
  preferences: () => void showSettings(),
  'show-protection': () => void showProtection(),
  help: () => void showHelp(),
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
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  return useCallback(
    (command: CommandId) => {
      const opening = (dialog: Parameters<typeof show>[0]) => () => {
        show(dialog);
      };
      const acts: Acts = {
        ...STEADY,
        'new-assessment': opening('new'),
        palette: opening('palette'),
        keys: opening('help'),
        about: opening('about'),
        import: startImport,
        'we-have-an-incident': startIncident,
        'toggle-theme': () => {
          setColorScheme(nextScheme(colorScheme, system));
        },
      };
      acts[command]();
    },
    [colorScheme, system, setColorScheme, show, startImport, startIncident],
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
