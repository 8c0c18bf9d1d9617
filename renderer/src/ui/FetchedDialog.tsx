import { useMounted } from '@mantine/hooks';
import { createElement } from 'react';
import type { Loadable } from './loadable';
import { useLoaded } from './use-loaded';

/** What every dialog of the app is given. */
export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface FetchedDialogProps extends DialogProps {
  readonly part: Loadable<React.ComponentType<DialogProps>>;
}

interface OpensOnceMountedProps extends DialogProps {
  readonly dialog: React.ComponentType<DialogProps>;
}

/** A dialog remembers where the focus was only when it sees itself open: it is mounted closed. */
function OpensOnceMounted({ dialog, isOpen, onClose }: OpensOnceMountedProps) {
  const isMounted = useMounted();
  return createElement(dialog, { isOpen: isOpen && isMounted, onClose });
}

/** A dialog that is fetched when it is first opened. The focus goes back to what opened it, the first time too. */
export function FetchedDialog({ part, isOpen, onClose }: FetchedDialogProps) {
  const dialog = useLoaded(part, isOpen);
  return dialog === undefined ? null : <OpensOnceMounted dialog={dialog} isOpen={isOpen} onClose={onClose} />;
}
