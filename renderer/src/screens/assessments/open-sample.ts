import type { AppError } from '@shared/errors/app-error';
import type { Result } from '@shared/lib/result';
import { findConflict, importAssessment } from '@renderer/data/import-assessment';
import type { Sample } from '@renderer/platform/samples';

/** Brings a sample in and returns its id. One that is here unchanged is reused; a changed one is never touched. */
export async function openSample({ file }: Sample): Promise<Result<string, AppError>> {
  const conflict = await findConflict(file);
  return importAssessment(file, conflict === 'different' ? 'new-id' : 'keep-id');
}
