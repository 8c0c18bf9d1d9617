import type { Response } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { api } from '@renderer/platform/api';

/** The backups there are, and the second folder. */
export type OfferedBackups = Response<'backup:list'>;

/** One backup in the list. */
export type OfferedBackup = OfferedBackups['backups'][number];

/** Whether the second folder has a backup of a later run than this one: what is here is an older copy. */
export function useIsOlderCopy(): boolean {
  const [isOlder, setIsOlder] = useState(false);
  useEffect(() => {
    void api.storage.state({}).then((state) => {
      setIsOlder(state.ok && state.value.laterEpochSeen !== null);
    });
  }, []);
  return isOlder;
}

/** The backups; `undefined` while they are asked for, `null` when they cannot be. */
export function useBackups(): {
  readonly list: OfferedBackups | null | undefined;
  /** Asks again. */
  readonly refresh: () => void;
} {
  const [list, setList] = useState<OfferedBackups | null>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void api.backup.list({}).then((answer) => {
      if (isWanted) setList(answer.ok ? answer.value : null);
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  const refresh = useCallback(() => {
    setAsked((count) => count + 1);
  }, []);
  return { list, refresh };
}
