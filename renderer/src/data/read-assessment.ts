/** Reads whole assessments, for scores, documents and share files. Never writes. */
import type { Assessment, AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { err, ok, type Result } from '@shared/base/result';
import { openDatabase } from './database';
import { unreadable } from './row-codec';
import { decodeRows, fetchRows, toAssessment, type StoredAssessment } from './stored-assessment';

/**
 * The assessment as far as it can be read; answers sorted by question id. Fails when it is gone or its own
 * row cannot be read. Answers and records that cannot
 * be read are left out, which only screens that say so may accept.
 */
export async function readAssessment(id: string): Promise<Result<Assessment, AppError>> {
  const stored = await readStored(id);
  return stored.ok ? ok(toAssessment(stored.value)) : stored;
}

/**
 * The assessment in its plain file form. Fails with `row-unreadable` if any answer or record cannot be read, so that no
 * document, share file or copy silently lacks one.
 */
export async function readAssessmentFile(id: string): Promise<Result<AssessmentFile, AppError>> {
  const stored = await readWhole(id);
  return stored.ok ? ok(toFile(stored.value)) : stored;
}

/** Like {@link readAssessmentFile}, with revisions and row ids. */
export async function readWhole(id: string): Promise<Result<StoredAssessment, AppError>> {
  const stored = await readStored(id);
  if (!stored.ok) return stored;
  const damaged = stored.value.unreadable[0];
  return damaged === undefined ? stored : err(unreadable(damaged.table, damaged.row.id));
}

/** The file form of a stored assessment. */
export function toFile(stored: StoredAssessment): AssessmentFile {
  return toAssessmentFile(toAssessment(stored), stored.header.pack);
}

async function readStored(id: string): Promise<Result<StoredAssessment, AppError>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  try {
    const rows = await fetchRows(opened.value, id);
    if (rows === null)
      return err(appError('row-unreadable', { problem: 'The assessment is no longer here.' }));
    return await decodeRows(opened.value, rows);
  } catch (error) {
    return err(appError('database-unavailable', { reason: error instanceof Error ? error.name : 'unknown' }));
  }
}
