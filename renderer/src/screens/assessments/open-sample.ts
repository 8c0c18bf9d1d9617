import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { withPacks } from '@renderer/data/load-packs';
import { loadSample, type Sample } from '@renderer/platform/samples';

/** Brings a sample in and returns its id. One that is here unchanged is reused; a changed one is never touched. */
export async function openSample(sample: Sample): Promise<Result<string, AppError>> {
  const { findConflict, importAssessment } = await withPacks(
    () => import('@renderer/data/import-assessment'),
  );
  const file = await loadSample(sample);
  const conflict = await findConflict(file);
  return importAssessment(file, conflict === 'different' ? 'new-id' : 'keep-id');
}
