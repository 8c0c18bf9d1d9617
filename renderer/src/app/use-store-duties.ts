import { useEffect } from 'react';
import { takeBackPending } from '@renderer/records/handed-over';
import type { Repository } from '@renderer/data/repository/repository';
import { sweepKeys } from '@renderer/data/sweep-keys';
import { watchContent } from '@renderer/data/watch-content';
import { api } from '@renderer/platform/api';
import { untilIdle } from '@renderer/platform/idle';
import { tellMended, tellSetBack } from '@renderer/stores/mended';
import { pushToast } from '@renderer/stores/toasts';
import { watchStorage } from '@renderer/stores/storage';
import { countOf } from '@shared/base/words';

async function takeBack(): Promise<void> {
  const count = await takeBackPending();
  if (count === 0) return;
  pushToast({ kind: 'info', message: `${countOf(count, 'change')} from before the restart: carried over.` });
}

/** What runs beside the screens while the store is open; `null` while it is not. */
export function useStoreDuties(repository: Repository | null): void {
  useEffect(() => watchStorage(), []);
  useEffect(() => {
    if (repository === null) return undefined;
    if (repository.mended !== null) tellMended(repository.mended);
    if (repository.isSetBack) tellSetBack();
    void takeBack();
    void untilIdle().then(() => sweepKeys(repository, api.storage));
    return watchContent(repository);
  }, [repository]);
}
