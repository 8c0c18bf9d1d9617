import { Fetched } from '@renderer/ui/Fetched';
import { FetchedDialog, type DialogProps } from '@renderer/ui/FetchedDialog';
import type { Loadable } from '@renderer/ui/loadable';
import { aboutDialog, helpDialog, importer, newAssessmentDialog, packsDialog } from './parts';
import { ScreenBoundary } from './ScreenBoundary';

const DIALOGS = {
  new: newAssessmentDialog,
  help: helpDialog,
  about: aboutDialog,
  packs: packsDialog,
} as const satisfies Readonly<Record<string, Loadable<React.ComponentType<DialogProps>>>>;

/** A dialog of the app. */
export type Dialog = keyof typeof DIALOGS;

interface DialogsProps {
  readonly open: Dialog | null;
  /** How often an import was asked for. */
  readonly imports: number;
  readonly onClose: () => void;
}

/** The dialogs that belong to no screen. Each is fetched when it is first opened, or ahead of that. */
export function Dialogs({ open, imports, onClose }: DialogsProps) {
  const dialog = (name: Dialog) => (
    <FetchedDialog part={DIALOGS[name]} isOpen={open === name} onClose={onClose} />
  );
  return (
    <ScreenBoundary>
      {dialog('new')}
      {dialog('help')}
      {dialog('about')}
      {dialog('packs')}
      <Fetched part={importer} with={{ request: imports }} isWanted={imports > 0} />
    </ScreenBoundary>
  );
}
