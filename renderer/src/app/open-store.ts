/** Opens the store for the app: once, at the start, and not before. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { loadPacksFrom } from '@renderer/data/load-packs';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { saveInto } from '@renderer/records/pending-saves';

let opening: Promise<Result<Repository, AppError>> | null = null;

/** Opens the store; later calls get the same. Forms save into it and packs are read from it. A failure may be tried again. */
export async function openStore(): Promise<Result<Repository, AppError>> {
  opening ??= openRepository();
  const opened = await opening;
  if (!opened.ok) {
    opening = null;
    return opened;
  }
  saveInto(opened.value);
  loadPacksFrom(opened.value);
  return opened;
}
