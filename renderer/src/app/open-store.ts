/** Opens the store for the app: once, at the start, and not before. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { loadPacksFrom } from '@renderer/data/load-packs';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { isReadable } from '@renderer/data/row-codec';
import type { WriteJournal } from '@renderer/data/repository/journal';
import { saveInto } from '@renderer/records/pending-saves';

let journal: WriteJournal | null = null;

/** From now on every write is kept here too, and a store that is opened is held against it. */
export function keepIn(next: WriteJournal): void {
  journal = next;
}

let opening: Promise<Result<Repository, AppError>> | null = null;

/** Opens the store; later calls get the same. Forms save into it and packs are read from it. A failure may be tried again. */
export async function openStore(): Promise<Result<Repository, AppError>> {
  opening ??= openRepository({ journal, isReadable });
  const opened = await opening;
  if (!opened.ok) {
    opening = null;
    return opened;
  }
  saveInto(opened.value);
  loadPacksFrom(opened.value);
  return opened;
}
