/**
 * Files that are dropped on the window. The path is learned here and goes to main; the page hears main's answer alone. Only a
 * drop of the user's hand counts: what a script dispatches is not trusted, and a file that it made has no path.
 */
import { webUtils } from 'electron';
import type { Reply, Request } from '@shared/ipc/contract';

type Take = (request: Request<'file:take-dropped'>) => Promise<Reply<'file:take-dropped'>>;
type Listener = (reply: Reply<'file:take-dropped'>) => void;

function holdsFiles(event: DragEvent): boolean {
  return event.isTrusted && event.dataTransfer?.types.includes('Files') === true;
}

/** Takes what is dropped from now on; answers with how to hear of it. */
export function watchDrops(take: Take): (listener: Listener) => () => void {
  const listeners = new Set<Listener>();
  // Before any listener of the page: no field and no script takes a file.
  window.addEventListener(
    'dragover',
    (event) => {
      if (holdsFiles(event)) event.preventDefault();
    },
    true,
  );
  window.addEventListener(
    'drop',
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const files = event.dataTransfer?.files;
      const [first] = files ?? [];
      const path = first === undefined ? '' : webUtils.getPathForFile(first);
      void take({ path, count: files?.length ?? 0 }).then((reply) => {
        for (const listener of [...listeners]) listener(reply);
      });
    },
    true,
  );
  return (listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}
