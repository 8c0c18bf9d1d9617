import { appError, type AppError, type AppErrorCode } from '@shared/base/app-error';
import { err, type Result } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { api } from '@renderer/platform/api';

/** Failures of the shell that give no reason of their own. */
const REASONS: Partial<Record<AppErrorCode, string>> = {
  'journal-newer': 'a newer version of Brieflock was here',
  'journal-failed': 'the journal could not be opened',
};

/** The backups there are, and the second folder. */
export type OfferedBackups = Response<'backup:list'>;

/** One backup in the list. */
export type OfferedBackup = OfferedBackups['backups'][number];

/** How much could not be read when a backup was made, and is not in it. */
export type Lacking = Pick<OfferedBackup, 'leftOut' | 'lacksPacks'>;

/** Why a backup does not hold everything; `null` when it does. */
export function lackingError({ leftOut, lacksPacks }: Lacking): AppError | null {
  if (leftOut === 0 && !lacksPacks) return null;
  return appError('backup-incomplete', { leftOut: String(leftOut), lacksPacks: lacksPacks ? 'yes' : 'no' });
}

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

/** The backups, or why they cannot be listed; `null` while they are asked for the first time. */
export type BackupsState = Result<OfferedBackups, AppError> | null;

/** The failure of a list, with what is known of why. */
function unlisted({ code, context }: AppError): AppError {
  const reason = context['reason'] ?? REASONS[code];
  return appError('backups-unlisted', { ...(reason === undefined ? {} : { reason }), cause: code });
}

/** The backups, asked for anew when the shell has made one. */
export function useBackups(): {
  readonly state: BackupsState;
  /** Asks again. */
  readonly refresh: () => void;
} {
  const [state, setState] = useState<BackupsState>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void api.backup.list({}).then((answer) => {
      if (isWanted) setState(answer.ok ? answer : err(unlisted(answer.error)));
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  const refresh = useCallback(() => {
    setAsked((count) => count + 1);
  }, []);
  useEffect(() => api.backup.onMade(refresh), [refresh]);
  return { state, refresh };
}
