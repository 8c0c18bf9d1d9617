import { Button } from '@mantine/core';
import { useState } from 'react';
import { appError, type AppError } from '@shared/base/app-error';
import { restartStorage } from '@renderer/records/handed-over';
import { retryFailedSaves } from '@renderer/records/pending-saves';
import type { SaveState } from '@renderer/data/save-queue';
import { useSaveState } from '@renderer/stores/save-state';
import { useStorage } from '@renderer/stores/storage';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import classes from './SaveNotice.module.css';

/** Why saving does not go on, or `null` while it does. Shown before a save fails where that can be known. */
export function savingProblem(
  saveState: SaveState,
  storage: { readonly space: 'enough' | 'low'; readonly isStopped: boolean },
): AppError | null {
  const failed = saveState.kind === 'failed' ? saveState.error : null;
  if (storage.isStopped) {
    const reason = failed?.context['reason'];
    return appError('store-stopped', reason === undefined ? {} : { reason });
  }
  if (storage.space === 'low') return appError('disk-low');
  return failed;
}

/** Says under the bar why words are not saved, what that means, and what to do. */
export function SaveNotice() {
  const saveState = useSaveState();
  const storage = useStorage();
  const problem = savingProblem(saveState, storage);
  if (problem === null) return null;
  return (
    <div className={classes['notice']} data-testid="save-notice" data-code={problem.code}>
      <ErrorNotice
        error={problem}
        actions={
          problem.code === 'store-stopped' ? (
            <RestartButton />
          ) : (
            // It cannot help where the other version has to be opened.
            <Button
              size="xs"
              variant={problem.code === 'journal-newer' ? 'default' : 'filled'}
              onClick={retryFailedSaves}
            >
              Try again
            </Button>
          )
        }
      />
    </div>
  );
}

function RestartButton() {
  const space = useStorage((storage) => storage.space);
  const [isRefused, setIsRefused] = useState(false);
  const restart = () => {
    void restartStorage().then((isKept) => {
      setIsRefused(!isKept);
    });
  };
  return (
    <>
      <Button size="xs" disabled={space === 'low'} onClick={restart}>
        Restart Brieflock
      </Button>
      {space === 'low' ? <span>Possible once 32 MB of the disk are free.</span> : null}
      {isRefused ? (
        <span role="alert">Your words could not be carried over yet. Free some disk space first.</span>
      ) : null}
    </>
  );
}
