import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { checkBeforeSealing } from '@renderer/data/check-before-sealing';
import type { Repository } from '@renderer/data/repository/repository';
import { api } from '@renderer/platform/api';
import { preferencesText } from '@renderer/stores/preferences';
import { flushPendingSaves, leftOverSaves, pendingSaves } from '@renderer/records/pending-saves';

/** Writes what waits, looks whether everything can be sealed, and has main seal it. The app then starts anew, locked. */
export async function sealEverything(
  repository: Repository,
  jobId: string,
): Promise<Result<unknown, AppError>> {
  await flushPendingSaves();
  const waiting = pendingSaves().length + leftOverSaves().length;
  const ready = await checkBeforeSealing(repository, waiting);
  return ready.ok ? api.vault.begin({ jobId, preferences: preferencesText() }) : ready;
}
