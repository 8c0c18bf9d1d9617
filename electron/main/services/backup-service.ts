/** Answers for backups: makes, lists, reads and proves them. Restores nothing itself and tells the page no path. */
import { basename, relative } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import type { Channel, Request, Response } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/base/result';
import type { SecondFolderState } from '../../node/backup/backups';
import type { Storage, StorageDoor } from '../../node/backup/open-storage';
import type { OpenedBackup } from '../../node/backup/read-backup';
import type { Outgoing } from '../ipc/handlers';
import type { FileDialogs } from './file-dialogs';
import type { JobRegistry } from './job-registry';
import { toListed } from './storage-service';
import type { Progress } from './worker-run';

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
  readonly dialogs: FileDialogs;
  /** The app's own folder for data, in which no second folder may be. */
  readonly userData: string;
  readonly now: () => Date;
  readonly onProgress: (jobId: string, progress: Progress) => void;
}

/** About as much as one answer to the page should carry, in bytes. */
const ANSWER_BYTES = 32 * 1024 * 1024;

function toSecond(
  second: SecondFolderState | null,
): { readonly name: string; readonly problem: AppError | null } | null {
  return second === null ? null : { name: basename(second.path), problem: second.problem };
}

/** The ids that fit into one answer, at least one, and those that do not. */
function split(
  wanted: readonly string[],
  sizes: ReadonlyMap<string, number>,
): { readonly now: readonly string[]; readonly rest: readonly string[] } {
  let bytes = 0;
  const end = wanted.findIndex((id, index) => {
    bytes += sizes.get(id) ?? 0;
    return index > 0 && bytes > ANSWER_BYTES;
  });
  return end < 0 ? { now: wanted, rest: [] } : { now: wanted.slice(0, end), rest: wanted.slice(end) };
}

async function readFrom(
  { manifest, entriesOf }: OpenedBackup,
  { assessmentIds, withPacks }: Request<'backup:read'>,
): Outcome<'backup:read'> {
  const sizes = new Map(manifest.assessments.map(({ assessmentId, bytes }) => [assessmentId, bytes]));
  const { now, rest } = split(assessmentIds ?? [...sizes.keys()], sizes);
  const wantsPacks = withPacks && manifest.packs !== null;
  const entries = await entriesOf(wantsPacks ? [null, ...now] : now);
  if (!entries.ok) return entries;
  const assessments = now.flatMap((assessmentId) => {
    const entry = entries.value.get(assessmentId);
    return entry === undefined ? [] : [{ assessmentId, rev: entry.rev, rows: entry.changes }];
  });
  return ok({
    createdAt: manifest.createdAt,
    epoch: manifest.epoch,
    contents: manifest.assessments.map(({ assessmentId, rev, bytes }) => ({ assessmentId, rev, bytes })),
    hasPacks: manifest.packs !== null,
    leftOut: manifest.leftOut,
    lacksPacks: manifest.lacksPacks ?? false,
    assessments,
    packs: entries.value.get(null)?.changes ?? null,
    rest,
  });
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
  const problem = chosen.ok ? null : chosen.error;
  return ok({ status: 'chosen', secondFolder: { name: basename(path), problem } });
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
        const isEncrypted = false as const;
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
    read: (request) =>
      withStorage(async ({ backups }) => {
        const opened = await backups.open(request.place, request.fileName);
        return opened.ok ? readFrom(opened.value, request) : opened;
      }),
    chooseFolder: () => withStorage((storage) => chooseFolder(parts, storage)),
    forgetFolder: () =>
      withStorage(async ({ backups }) => {
        const forgotten = await backups.setSecondFolder(null);
        return forgotten.ok ? ok({}) : forgotten;
      }),
    drill: ({ jobId }) =>
      withStorage(async ({ backups }) => {
        const onProgress = watching(jobId, 'Proving the newest backup');
        const proof = await parts.jobs.run(jobId, (signal) => backups.drill({ signal, onProgress }));
        if (!proof.ok) return proof;
        const { backup, assessments, packs, rows, strangeRows } = proof.value;
        const provenAt = parts.now().toISOString();
        return ok({ backup: toListed(backup), provenAt, assessments, packs, rows, strangeRows });
      }),
  };
}
