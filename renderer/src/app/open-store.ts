/** Opens the store for the app: once, at the start, and not before. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { loadPacksFrom } from '@renderer/data/load-packs';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { isReadable } from '@renderer/data/row-codec';
import type { WriteJournal } from '@renderer/data/repository/journal';
import { keysOfStart, OPEN_STORE, type StoreKeys } from '@renderer/data/start-keys';
import { api } from '@renderer/platform/api';
import { sealHandedOverWith } from '@renderer/records/handed-over';
import { saveInto } from '@renderer/records/pending-saves';
import { keepNamesSealed, takePreferences, unsealNames } from '@renderer/stores/preferences';
import { setVaultKind } from '@renderer/stores/vault';

let journal: WriteJournal | null = null;

/** From now on every write is kept here too, and a store that is opened is held against it. */
export function keepIn(next: WriteJournal): void {
  journal = next;
}

let opening: Promise<Result<Repository, AppError>> | null = null;
let keys: StoreKeys = OPEN_STORE;
let leaveNames: () => void = () => undefined;

/** What the store is sealed with, once a start has asked. */
export function storeKeys(): StoreKeys {
  return keys;
}

/** Before anything is read: who has no key reads nothing. */
async function openWithKeys(): Promise<Result<Repository, AppError>> {
  const taken = await keysOfStart(api.vault);
  if (!taken.ok) {
    if (taken.error.code === 'vault-locked') {
      setVaultKind('locked');
      keepNamesSealed();
    }
    return taken;
  }
  keys = taken.value;
  sealHandedOverWith(keys.loose);
  setVaultKind(keys.loose === null ? 'open' : 'unlocked');
  if (keys.loose !== null) {
    keepNamesSealed();
    leaveNames();
    if (keys.preferences !== null) takePreferences(keys.preferences);
    leaveNames = await unsealNames(keys.loose);
  }
  return openRepository({ journal, isReadable, keys: keys.rows, isFilling: keys.isFilling });
}

/**
 * Opens the store, once the vault is open or unlocked; later calls get the same. Forms save into it and packs are read from
 * it. A failure may be tried again, `vault-locked` above all.
 */
export async function openStore(): Promise<Result<Repository, AppError>> {
  opening ??= openWithKeys();
  const opened = await opening;
  if (!opened.ok) {
    opening = null;
    return opened;
  }
  saveInto(opened.value);
  loadPacksFrom(opened.value);
  return opened;
}
