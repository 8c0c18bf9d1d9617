import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { withPacks } from '@renderer/data/load-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { loadSample, type Sample } from '@renderer/platform/samples';

/** Brings a sample in and returns its id. One that is here unchanged is reused; a changed one is never touched. */
export async function openSample(repository: Repository, sample: Sample): Promise<Result<string, AppError>> {
  const { findConflict, importAssessment } = await withPacks(
    () => import('@renderer/data/import-assessment'),
  );
  const file = await loadSample(sample);
  const conflict = await findConflict(repository, file);
  return importAssessment(repository, file, conflict === 'different' ? 'new-id' : 'keep-id');
}
