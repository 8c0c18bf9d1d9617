/** Answers for marker and journals. Does what the page asks and decides nothing about the database. */
import type { AppError } from '@shared/base/app-error';
import type { Request, Response } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/base/result';
import type { Storage, StorageDoor } from '../../node/backup/open-storage';
import type { BackupEntry } from '../../node/backup/backups';
import type { Outgoing } from '../ipc/handlers';

type Outcome<
  Name extends
    'storage:state' | 'storage:append' | 'storage:read' | 'storage:report-database' | 'storage:confirm-epoch',
> = Promise<Result<Outgoing<Response<Name>>, AppError>>;

/** Marker and journals, from request to answer. Each fails as {@link StorageDoor.get} does. */
export interface StorageService {
  readonly state: () => Outcome<'storage:state'>;
  readonly append: (request: Request<'storage:append'>) => Outcome<'storage:append'>;
  readonly read: (request: Request<'storage:read'>) => Outcome<'storage:read'>;
  readonly reportDatabase: (
    request: Request<'storage:report-database'>,
  ) => Outcome<'storage:report-database'>;
  readonly confirmEpoch: (request: Request<'storage:confirm-epoch'>) => Outcome<'storage:confirm-epoch'>;
}

/** How the database that the page tells of compares with the journals. */
export type ComparedDatabase = Outgoing<Response<'storage:report-database'>>;

/** Who hears of what the page says of its database, and holds changes back. */
export interface StorageWatch {
  /** Resolves when a change may be written. */
  readonly mayAppend: () => Promise<void>;
  readonly onCompared: (comparison: ComparedDatabase) => void;
  /** The database was brought together with the journals, and holds the epoch. */
  readonly onConfirmed: (rows: number | null) => void;
}

/** A backup as the page sees it: without its path and without the vault's id. */
export function toListed(listed: BackupEntry): Omit<BackupEntry, 'vaultId'> {
  const { place, fileName, createdAt, epoch, sequence, assessments, bytes, leftOut, lacksPacks } = listed;
  return { place, fileName, createdAt, epoch, sequence, assessments, bytes, leftOut, lacksPacks };
}

async function stateOf({
  vault,
  backups,
  laterEpochSeen,
}: Storage): Promise<Outgoing<Response<'storage:state'>>> {
  const { journal } = vault;
  const later = await laterEpochSeen();
  const packs = journal.packs();
  const newest = (await backups.list()).backups[0];
  return {
    vaultId: vault.id,
    epochBefore: vault.epochBefore,
    epochNow: vault.epochNow(),
    counts: vault.counts(),
    countsBefore: vault.countsBefore,
    notices: vault.notices(),
    problems: journal.problems(),
    assessments: journal.assessments(),
    packs: packs === null ? null : { rev: packs.rev, head: packs.head, isDoubtful: packs.isDoubtful },
    newestBackup: newest === undefined ? null : toListed(newest),
    laterEpochSeen: later,
  };
}

/** Makes the service. */
export function createStorageService(door: StorageDoor, watch: StorageWatch): StorageService {
  const withStorage = async <Value>(
    work: (storage: Storage) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> => {
    const storage = await door.get();
    return storage.ok ? work(storage.value) : storage;
  };
  return {
    state: () => withStorage(async (storage) => ok(await stateOf(storage))),
    append: ({ entries }) =>
      withStorage(async ({ vault }) => {
        await watch.mayAppend();
        const outcomes = await vault.append(entries);
        return ok({
          outcomes: outcomes.map((outcome) =>
            outcome.ok
              ? { status: 'kept' as const, ...outcome.value }
              : { status: 'refused' as const, error: outcome.error },
          ),
        });
      }),
    read: ({ assessmentId }) =>
      withStorage(async ({ vault }) => {
        const folded = await vault.journal.read(assessmentId);
        if (!folded.ok) return folded;
        return ok(folded.value === null ? { status: 'none' } : { status: 'found', ...folded.value });
      }),
    reportDatabase: (report) =>
      withStorage(async ({ vault }) => {
        const comparison = await vault.compare(report);
        watch.onCompared(comparison);
        return ok(comparison);
      }),
    confirmEpoch: ({ epoch, rows }) =>
      withStorage(async ({ vault }) => {
        await vault.confirmEpoch(epoch);
        watch.onConfirmed(rows);
        return ok({});
      }),
  };
}
