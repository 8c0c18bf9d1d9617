import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { findConflict, importAssessment } from '@renderer/data/import-assessment';
import type { Repository } from '@renderer/data/repository/repository';
import type { Sample } from '@renderer/platform/samples';

/** Brings a sample in and returns its id. One that is here unchanged is reused; a changed one is never touched. */
export async function openSample(
  repository: Repository,
  { file }: Sample,
): Promise<Result<string, AppError>> {
  const conflict = await findConflict(repository, file);
  return importAssessment(repository, file, conflict === 'different' ? 'new-id' : 'keep-id');
}
