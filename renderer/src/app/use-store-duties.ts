import { useEffect } from 'react';
import { takeBackPending } from '@renderer/data/handed-over';
import { watchContent } from '@renderer/data/watch-content';
import { pushToast } from '@renderer/stores/toasts';
import { watchStorage } from '@renderer/stores/storage';
import { countOf } from '@shared/base/words';

async function takeBack(): Promise<void> {
  const count = await takeBackPending();
  if (count === 0) return;
  pushToast({ kind: 'info', message: `${countOf(count, 'change')} from before the restart: carried over.` });
}

/** What runs beside the screens while the database is open. */
export function useStoreDuties(isOpen: boolean): void {
  useEffect(() => watchStorage(), []);
  useEffect(() => {
    if (!isOpen) return undefined;
    void takeBack();
    return watchContent();
  }, [isOpen]);
}
