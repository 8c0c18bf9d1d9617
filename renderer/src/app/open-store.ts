/** Opens the store for the app: once, at the start, and not before. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { saveInto } from '@renderer/records/pending-saves';

let opening: Promise<Result<Repository, AppError>> | null = null;

/** Opens the store; later calls get the same. What forms hand over is saved into it. A failure may be tried again. */
export async function openStore(): Promise<Result<Repository, AppError>> {
  opening ??= openRepository();
  const opened = await opening;
  if (opened.ok) saveInto(opened.value);
  else opening = null;
  return opened;
}
