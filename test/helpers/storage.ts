import type { JournalEntry } from '@shared/storage/schema-entry';
import {
  createStorageDoor,
  type Storage,
  type StorageDoor,
  type StorageParts,
} from '../../electron/node/backup/open-storage';
import type { StorageWatch } from '../../electron/main/services/storage-service';
import { OPEN_STORAGE } from '../../electron/node/backup/sealing';
import { systemFiles, type DurableFiles } from '../../electron/node/journal/durable-files';
import { VAULT_ID } from './journal';

/** A clock that tests turn. */
export class TestClock {
  constructor(public at = '2026-11-29T12:00:00.000Z') {}
  readonly now = (): Date => new Date(this.at);
}

export function doorTo(
  folder: string,
  clock: TestClock = new TestClock(),
  files: DurableFiles = systemFiles,
): StorageDoor {
  return sealedDoorTo(folder, OPEN_STORAGE, { clock, files });
}

/** The same with a vault that may be sealed. */
export function sealedDoorTo(
  folder: string,
  vault: Pick<StorageParts, 'generation' | 'sealing'>,
  { clock = new TestClock(), files = systemFiles }: { clock?: TestClock; files?: DurableFiles } = {},
): StorageDoor {
  return createStorageDoor({
    files,
    folder,
    appVersion: '0.1.0',
    now: clock.now,
    calendar: { dayOf: (moment) => moment.slice(0, 10), today: () => clock.at.slice(0, 10) },
    newVaultId: () => VAULT_ID,
    ...vault,
  });
}

export async function opened(door: StorageDoor): Promise<Storage> {
  const storage = await door.get();
  if (!storage.ok) throw new Error(storage.error.code);
  return storage.value;
}

/** Appends entries and insists that each is kept. */
export async function keep({ vault }: Storage, entries: readonly JournalEntry[]): Promise<void> {
  for (const outcome of await vault.append(entries))
    if (!outcome.ok) throw new Error(`${outcome.error.code} ${JSON.stringify(outcome.error.context)}`);
}

export const UNWATCHED = { signal: new AbortController().signal, onProgress: () => undefined };

/** Holds no change back, and hears nothing. */
export const UNHEARD: StorageWatch = {
  mayAppend: () => Promise.resolve(),
  onCompared: () => undefined,
  onConfirmed: () => undefined,
};
