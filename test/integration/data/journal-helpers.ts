import { contract, type Channel } from '@shared/ipc/contract';
import type { Api } from '@shared/ipc/channels';
import { createShellJournal } from '@renderer/data/shell-journal';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { OPEN_ROWS, type RowKeys } from '@renderer/data/repository/row-keys';
import { isReadable } from '@renderer/data/row-codec';
import { saveInto } from '@renderer/records/pending-saves';
import { createBackupService } from '../../../electron/main/services/backup-service';
import { createJobRegistry } from '../../../electron/main/services/job-registry';
import { createStorageService } from '../../../electron/main/services/storage-service';
import type { StorageDoor } from '../../../electron/node/backup/open-storage';
import { inProcessWork } from '../../helpers/in-process-work';
import { doorTo, UNHEARD } from '../../helpers/storage';
import { valueOf } from './database-helpers';

/** One call as it crosses: checked on the way in and on the way out. */
function crossing<Asked, Answer>(
  name: Channel,
  handle: (request: Asked) => Promise<Answer>,
): (request: Asked) => Promise<Answer> {
  return async (request) => {
    const asked = contract[name].request.safeParse(structuredClone(request));
    if (!asked.success)
      throw new Error(`${name} was asked for what is not in the contract: ${asked.error.message}`);
    const answer = structuredClone(await handle(request));
    if (typeof answer === 'object' && answer !== null && 'value' in answer)
      contract[name].response.parse(answer.value);
    return answer;
  };
}

/** The page's way to main's own journal service, without a window. */
export function storageApi(door: StorageDoor): Api['storage'] {
  const service = createStorageService(door, UNHEARD);
  return {
    state: crossing('storage:state', service.state),
    append: crossing('storage:append', service.append),
    read: crossing('storage:read', service.read),
    reportDatabase: crossing('storage:report-database', service.reportDatabase),
    confirmEpoch: crossing('storage:confirm-epoch', service.confirmEpoch),
  };
}

/** The page's way to main's own backups, without a window; no dialog is ever answered. */
function backupsOf(door: StorageDoor, userData: string): Pick<Api['backup'], 'list' | 'make' | 'read'> {
  const cancelled = (): Promise<null> => Promise.resolve(null);
  const service = createBackupService({
    isEncrypted: false,
    onSecondFolder: () => undefined,
    door,
    jobs: createJobRegistry(),
    work: inProcessWork,
    dialogs: { askSavePath: cancelled, askOpenPath: cancelled, askFolder: cancelled },
    userData,
    now: () => new Date(),
    onProgress: () => undefined,
  });
  return {
    list: crossing('backup:list', service.list),
    make: crossing('backup:make', service.make),
    read: crossing('backup:read', service.read),
  };
}

/** A run of the app over a folder: main's journals, and the store on the test's disk. */
export interface Run {
  readonly repository: Repository;
  readonly storage: Api['storage'];
  readonly backup: Pick<Api['backup'], 'list' | 'make' | 'read'>;
  /** Ends it in order. */
  readonly end: () => Promise<void>;
}

/** Starts a run. */
export async function startRun(
  folder: string,
  change: (storage: Api['storage']) => Api['storage'] = (storage) => storage,
  keys: RowKeys = OPEN_ROWS,
): Promise<Run> {
  const door = doorTo(folder);
  const storage = storageApi(door);
  const journal = createShellJournal(change(storage));
  const repository = valueOf(await openRepository({ journal, isReadable, keys }));
  saveInto(repository);
  const end = async () => {
    repository.close();
    await door.close();
  };
  return { repository, storage, backup: backupsOf(door, folder), end };
}
