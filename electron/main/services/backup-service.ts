/** Answers for backups: makes, lists, reads and proves them. Restores nothing itself and tells the page no path. */
import { randomUUID } from 'node:crypto';
import { basename, relative } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import type { Channel, Request, Response } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/base/result';
import type { BackupPlace, SecondFolderState } from '../../node/backup/backups';
import type { Storage, StorageDoor } from '../../node/backup/open-storage';
import type { Outgoing } from '../ipc/handlers';
import type { FileDialogs } from './file-dialogs';
import type { JobRegistry } from './job-registry';
import { named, runExchangeJob } from './exchange-jobs';
import { toListed } from './storage-service';
import type { WorkerJobs } from './worker-jobs';
import type { Progress, WorkerLimit } from './worker-run';

type Outcome<Name extends Channel> = Promise<Result<Outgoing<Response<Name>>, AppError>>;

/** Backups, from request to answer. */
export interface BackupService {
  readonly list: () => Outcome<'backup:list'>;
  readonly make: (request: Request<'backup:make'>) => Outcome<'backup:make'>;
  readonly read: (request: Request<'backup:read'>) => Outcome<'backup:read'>;
  readonly chooseFolder: () => Outcome<'backup:choose-folder'>;
  readonly forgetFolder: () => Outcome<'backup:forget-folder'>;
  readonly drill: (request: Request<'backup:drill'>) => Outcome<'backup:drill'>;
}

/** What the service needs of its surroundings. */
export interface BackupServiceParts {
  readonly door: StorageDoor;
  readonly jobs: JobRegistry;
  /** Reads backups: what is in one may be hostile, and never passes through main unread. */
  readonly work: WorkerJobs;
  readonly dialogs: FileDialogs;
  /** The app's own folder for data, in which no second folder may be. */
  readonly userData: string;
  /** Whether backups are sealed in this run. */
  readonly isEncrypted: boolean;
  /** A second folder was chosen: what is in it already may be in the open. */
  readonly onSecondFolder: () => void;
  readonly now: () => Date;
  readonly onProgress: (jobId: string, progress: Progress) => void;
}

/** A folder that does not answer must not keep the worker, which other work waits for. */
const READING_MS = 50_000;

function readingLimit(place: BackupPlace): WorkerLimit {
  const failure = place === 'second' ? 'backup-folder-unusable' : 'backup-unreadable';
  return { milliseconds: READING_MS, failure };
}

function toSecond(
  second: SecondFolderState | null,
): { readonly name: string; readonly problem: AppError | null } | null {
  return second === null ? null : { name: basename(second.path), problem: second.problem };
}

/** Whether a folder is the app's own or inside it. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && way !== path;
}

async function chooseFolder(
  parts: BackupServiceParts,
  { backups }: Storage,
): Outcome<'backup:choose-folder'> {
  const path = await parts.dialogs.askFolder();
  if (path === null) return ok({ status: 'cancelled' });
  if (isInside(parts.userData, path))
    return fail('backup-folder-unusable', { reason: 'it is where Brieflock itself keeps its data' });
  const chosen = await backups.setSecondFolder(path);
  parts.onSecondFolder();
  const problem = chosen.ok ? null : chosen.error;
  return ok({ status: 'chosen', secondFolder: { name: basename(path), problem } });
}

async function readOne(
  { work }: BackupServiceParts,
  { backups }: Storage,
  { place, fileName, assessmentIds, withPacks }: Request<'backup:read'>,
): Outcome<'backup:read'> {
  const path = await backups.pathOf(place, fileName);
  if (!path.ok) return path;
  const read = await runExchangeJob(work, {
    jobId: randomUUID(),
    request: {
      ...{ kind: 'read-backup', path: path.value, assessmentIds, withPacks },
      opening: await backups.opening(),
    },
    wanted: ['backup-read'],
    whenItDies: 'file-too-demanding',
    limit: readingLimit(place),
  });
  return read.ok ? ok(read.value.content) : named(read, fileName);
}

async function proveNewest(
  { work, now }: BackupServiceParts,
  { backups }: Storage,
  { jobId }: Request<'backup:drill'>,
): Outcome<'backup:drill'> {
  const [backup] = (await backups.list()).backups;
  if (backup === undefined) return fail('backup-none');
  const path = await backups.pathOf(backup.place, backup.fileName);
  if (!path.ok) return path;
  const proof = await runExchangeJob(work, {
    jobId,
    request: { kind: 'prove-backup', path: path.value, opening: await backups.opening() },
    wanted: ['backup-proven'],
    whenItDies: 'file-too-demanding',
  });
  if (!proof.ok) return named(proof, backup.fileName);
  const { assessments, packs, rows, strangeRows } = proof.value;
  const provenAt = now().toISOString();
  return ok({ backup: toListed(backup), provenAt, assessments, packs, rows, strangeRows });
}

/** Makes the service. */
export function createBackupService(parts: BackupServiceParts): BackupService {
  const withStorage = async <Value>(
    work: (storage: Storage) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> => {
    const storage = await parts.door.get();
    return storage.ok ? work(storage.value) : storage;
  };
  const watching = (jobId: string, stage: string) => (done: number) => {
    parts.onProgress(jobId, { stage, done });
  };
  return {
    list: () =>
      withStorage(async ({ backups }) => {
        const { backups: listed, secondFolder } = await backups.list();
        const { isEncrypted } = parts;
        return ok({ backups: listed.map(toListed), secondFolder: toSecond(secondFolder), isEncrypted });
      }),
    make: ({ jobId }) =>
      withStorage(async ({ backups }) => {
        const onProgress = watching(jobId, 'Making a backup');
        const made = await parts.jobs.run(jobId, (signal) => backups.make({ signal, onProgress }));
        if (!made.ok) return made;
        const { name, leftOut } = made.value;
        const { secondFolder } = await backups.list();
        return ok({
          backup: toListed({ ...name, place: 'own' }),
          leftOut,
          secondFolder: toSecond(secondFolder),
        });
      }),
    read: (request) => withStorage((storage) => readOne(parts, storage, request)),
    chooseFolder: () => withStorage((storage) => chooseFolder(parts, storage)),
    forgetFolder: () =>
      withStorage(async ({ backups }) => {
        const forgotten = await backups.setSecondFolder(null);
        return forgotten.ok ? ok({}) : forgotten;
      }),
    drill: (request) => withStorage((storage) => proveNewest(parts, storage, request)),
  };
}
