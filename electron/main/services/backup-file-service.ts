/**
 * Answers for a backup that the user chooses: one of another computer, or of other keys. What opens it is kept here while it is
 * looked at, so that the page need not hold it. Restores nothing itself and tells the page no path.
 */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Channel, Request, Response } from '@shared/ipc/contract';
import type { BackupOpening } from '../../node/backup/sealed-zip';
import type { Outgoing } from '../ipc/handlers';
import { named, runExchangeJob } from './exchange-jobs';
import type { FileDialogs } from './file-dialogs';
import { createHandleRegistry } from './handle-registry';
import type { WorkerJobs } from './worker-jobs';

type Outcome<Name extends Channel> = Promise<Result<Outgoing<Response<Name>>, AppError>>;

/** A backup from a file, from request to answer. */
export interface BackupFileService {
  readonly chooseFile: () => Outcome<'backup:choose-file'>;
  /** Fails with `vault-locked` while nothing is known that opens it. */
  readonly readFile: (request: Request<'backup:read-file'>) => Outcome<'backup:read-file'>;
  /** Forgets the file, and what opened it. */
  readonly forget: () => void;
}

/** What the service needs of its surroundings. */
export interface BackupFileParts {
  /** Reads backups: what is in one may be hostile, and never passes through main unread. */
  readonly work: WorkerJobs;
  readonly dialogs: Pick<FileDialogs, 'askOpenPath'>;
}

interface ChosenBackup {
  readonly path: string;
  opening: BackupOpening | null;
}

/** A network folder that does not answer must not keep the worker, which other work waits for. */
const READING = { milliseconds: 110_000, failure: 'backup-unreadable' } as const;

async function readChosen(
  work: WorkerJobs,
  chosen: ChosenBackup,
  { opening, assessmentIds, withPacks }: Request<'backup:read-file'>,
): Outcome<'backup:read-file'> {
  const tried = opening ?? chosen.opening;
  const read = await runExchangeJob(work, {
    jobId: randomUUID(),
    request: { kind: 'read-backup', path: chosen.path, opening: tried, assessmentIds, withPacks },
    wanted: ['backup-read'],
    whenItDies: 'file-too-demanding',
    limit: READING,
  });
  if (!read.ok) return named(read, basename(chosen.path));
  chosen.opening = tried;
  return ok(read.value.content);
}

/** Makes the service. One file at a time. */
export function createBackupFileService({ work, dialogs }: BackupFileParts): BackupFileService {
  const files = createHandleRegistry<ChosenBackup>(1);
  return {
    chooseFile: async () => {
      files.clear();
      const path = await dialogs.askOpenPath('backup');
      if (path === null) return ok({ status: 'cancelled' });
      return ok({
        status: 'chosen',
        backupId: files.add({ path, opening: null }),
        fileName: basename(path),
      });
    },
    readFile: async (request) => {
      const chosen = files.get(request.backupId);
      return chosen === undefined ? fail('file-handle-unknown') : readChosen(work, chosen, request);
    },
    forget: () => {
      files.clear();
    },
  };
}
