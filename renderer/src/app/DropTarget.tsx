import { useEffect, useState } from 'react';
import { useVault } from '@renderer/stores/vault';
import classes from './DropTarget.module.css';

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Whether a file is being dragged over the window. */
function useFileAbove(): boolean {
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const hide = () => {
      setAbove(false);
    };
    window.addEventListener(
      'dragenter',
      (event) => {
        if (holdsFiles(event)) setAbove(true);
      },
      { signal },
    );
    // From one element to the next it leaves for a target; from the window it leaves for none.
    window.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) hide();
      },
      { signal },
    );
    window.addEventListener('drop', hide, { signal, capture: true });
    return () => {
      end.abort();
    };
  }, []);
  return isAbove;
}

/** Covers the window while a file is dragged over it, and says what a drop does. The bridge takes the file itself. */
export function DropTarget() {
  const isAbove = useFileAbove();
  const isLocked = useVault(({ kind }) => kind === 'locked');
  if (!isAbove) return null;
  return (
    <div className={classes['target']} data-testid="drop-target">
      <p className={classes['words']}>
        {isLocked ? 'Drop it: it opens once you unlock' : 'Drop the file to open it'}
      </p>
      <p className={classes['kinds']}>A share file, a plain assessment, a pack, or a PDF to verify</p>
    </div>
  );
}
