/** The log of the workspace, read when there is first something to write or to show: no start waits for it. */
import type { OnAnswered } from '../ipc/answer';
import { LOGGED_CHANNELS } from '../ipc/logged-channels';
import type { WorkspaceLogDeps, WorkspaceLogService } from '../services/workspace-log-service';

/** The log, once it is asked for. */
export interface LateWorkspaceLog {
  readonly get: () => Promise<WorkspaceLogService>;
  /** Is told of every answer that a channel gave. */
  readonly onAnswered: OnAnswered;
  /** Passphrases that were refused before the right one, in earlier runs too. */
  readonly onUnlocked: (refused: number, lastAt: string | undefined) => void;
  /** Resolves once everything asked for so far is written, or could not be. */
  readonly settled: () => Promise<void>;
}

/** Makes it. */
export function lateWorkspaceLog(deps: WorkspaceLogDeps): LateWorkspaceLog {
  let service: Promise<WorkspaceLogService> | null = null;
  const get = (): Promise<WorkspaceLogService> => {
    service ??= import('../services/workspace-log-service').then(({ createWorkspaceLogService }) =>
      createWorkspaceLogService(deps),
    );
    return service;
  };
  const note: WorkspaceLogService['note'] = (notes) => {
    if (notes.length > 0)
      void get().then((log) => {
        log.note(notes);
      });
  };
  return {
    get,
    onAnswered: (name, request, response) => {
      note(LOGGED_CHANNELS[name](request, response));
    },
    onUnlocked: (refused, lastAt) => {
      const detail = { count: String(refused), ...(lastAt === undefined ? {} : { 'last-at': lastAt }) };
      if (refused > 0) note([{ event: 'passphrases-refused', detail }]);
    },
    settled: async () => {
      if (service !== null) await (await service).settled();
    },
  };
}
