import type { CommandId } from '@shared/ipc/commands';
import { Fetched } from '@renderer/ui/Fetched';
import { FetchedDialog, type DialogProps } from '@renderer/ui/FetchedDialog';
import type { Loadable } from '@renderer/ui/loadable';
import { aboutDialog, helpDialog, importer, newAssessmentDialog, packsDialog, palette } from './parts';
import { ScreenBoundary } from './ScreenBoundary';
import { WaitingDrop } from './WaitingDrop';

const DIALOGS = {
  new: newAssessmentDialog,
  help: helpDialog,
  about: aboutDialog,
  packs: packsDialog,
} as const satisfies Readonly<Record<string, Loadable<React.ComponentType<DialogProps>>>>;

/** A dialog of the app. */
export type Dialog = keyof typeof DIALOGS | 'palette';

interface DialogsProps {
  readonly open: Dialog | null;
  /** How often an import was asked for. */
  readonly imports: number;
  readonly onClose: () => void;
  /** Runs what is chosen in the palette. */
  readonly run: (command: CommandId) => void;
}

/** The dialogs that belong to no screen. Each is fetched when it is first opened, or ahead of that. */
export function Dialogs({ open, imports, onClose, run }: DialogsProps) {
  const dialog = (name: keyof typeof DIALOGS) => (
    <FetchedDialog part={DIALOGS[name]} isOpen={open === name} onClose={onClose} />
  );
  return (
    <ScreenBoundary>
      {dialog('new')}
      {dialog('help')}
      {dialog('about')}
      {dialog('packs')}
      <Fetched
        part={palette}
        with={{ isOpen: open === 'palette', onClose, run }}
        isWanted={open === 'palette'}
      />
      <Fetched part={importer} with={{ request: imports }} isWanted={imports > 0} />
      <WaitingDrop />
    </ScreenBoundary>
  );
}
