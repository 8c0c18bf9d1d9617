/** Reads whole assessments, for scores, documents and share files. Never writes. */
import type { Assessment, AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { err, ok, type Result } from '@shared/base/result';
import type { Repository } from './repository/repository';
import type { AssessmentRows } from './repository/rows';
import { unreadable } from './row-codec';
import { alteration, decodeRows, toAssessment, type StoredAssessment } from './stored-assessment';

/**
 * The assessment as far as it can be read; answers sorted by question id. Fails when it is gone or its own
 * row cannot be read. Answers and records that cannot
 * be read are left out, which only screens that say so may accept.
 */
export async function readAssessment(
  repository: Repository,
  id: string,
): Promise<Result<Assessment, AppError>> {
  const read = await readStored(repository, id);
  return read.ok ? ok(toAssessment(read.value.stored)) : read;
}

/**
 * The assessment in its plain file form. Fails with `row-unreadable` if any answer or record cannot be read, and with
 * `assessment-altered` if its rows are not those it was saved with, so that no document, share file or copy silently lacks one.
 */
export async function readAssessmentFile(
  repository: Repository,
  id: string,
): Promise<Result<AssessmentFile, AppError>> {
  const whole = await readWhole(repository, id);
  return whole.ok ? ok(toFile(whole.value.stored)) : whole;
}

/** An assessment that can be read in full, with every row it stands in. */
export interface Whole {
  readonly rows: AssessmentRows;
  readonly stored: StoredAssessment;
}

/** Like {@link readAssessmentFile}, with its rows. */
export async function readWhole(repository: Repository, id: string): Promise<Result<Whole, AppError>> {
  const read = await readStored(repository, id);
  if (!read.ok) return read;
  const damaged = read.value.stored.unreadable[0];
  if (damaged !== undefined) return err(unreadable(damaged.table, damaged.row.id));
  const altered = alteration(read.value.stored);
  return altered === null ? read : err(altered);
}

/** The file form of a stored assessment. */
export function toFile(stored: StoredAssessment): AssessmentFile {
  const { pack, logHead } = stored.header;
  return toAssessmentFile(toAssessment(stored), pack, logHead);
}

async function readStored(repository: Repository, id: string): Promise<Result<Whole, AppError>> {
  try {
    const rows = await repository.getRows(id);
    if (rows === null)
      return err(appError('row-unreadable', { problem: 'The assessment is no longer here.' }));
    const stored = await decodeRows(repository, rows);
    return stored.ok ? ok({ rows, stored: stored.value }) : stored;
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}
