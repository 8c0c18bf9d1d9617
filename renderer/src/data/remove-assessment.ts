/** Takes assessments away: deletes what was read in full, sets aside what was not. Destroys nothing unread. */
import type { AssessmentFile } from '@shared/assessment/schema';
import type { AppError } from '@shared/errors/app-error';
import { err, ok, type Result } from '@shared/lib/result';
import { newId } from '@renderer/platform/ids';
import { forgetAnswers } from './answer-rows';
import { changeAssessment, missing } from './change-assessment';
import { openDatabase, type Database, type QuarantineRow } from './database';
import { readWhole, toFile } from './read-assessment';
import { saveFailure } from './save-failure';
import { decodeRows, fetchRows, holdsValue, type AssessmentRows } from './stored-assessment';

/**
 * Deletes an assessment and hands back what was deleted, so that it can be restored with `importAssessment`.
 * Refuses with `row-unreadable` when part of it cannot be read, because that could not be undone.
 */
export async function deleteAssessment(id: string): Promise<Result<AssessmentFile, AppError>> {
  const stored = await readWhole(id);
  if (!stored.ok) return stored;
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const isDeleted = await database.transaction('rw', database.assessments, database.answers, async () => {
      const current = await database.assessments.get(id);
      if (current?.rev !== stored.value.rev) return false;
      await database.answers.where('assessmentId').equals(id).delete();
      await database.assessments.delete(id);
      return true;
    });
    if (!isDeleted) return await deleteAssessment(id);
  } catch (error) {
    return err(saveFailure(error));
  }
  forgetAnswers(id);
  return ok(toFile(stored.value));
}

/**
 * Moves the rows of an assessment that cannot be read into quarantine, byte for byte, so that the rest can be
 * shared, printed or deleted again. If its own row is among them, the whole assessment moves.
 *
 * @returns how many rows were moved
 */
export async function setAsideUnreadable(id: string): Promise<Result<number, AppError>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const rows = await fetchRows(database, id);
    if (rows === null) return err(missing());
    const aside = await chooseAside(rows);
    await moveAside(database, aside);
    await recount(database, id);
    forgetAnswers(id);
    return ok(aside.length);
  } catch (error) {
    return err(saveFailure(error));
  }
}

async function chooseAside(rows: AssessmentRows): Promise<readonly QuarantineRow[]> {
  const stored = await decodeRows(rows);
  if (stored.ok) return stored.value.unreadable.map((row) => toAside('answers', rows.row.id, row));
  return [
    ...rows.answerRows.map((row) => toAside('answers', rows.row.id, row)),
    toAside('assessments', rows.row.id, rows.row),
  ];
}

function toAside(
  table: QuarantineRow['table'],
  assessmentId: string,
  row: { readonly id: string },
): QuarantineRow {
  return { id: newId(), table, assessmentId, rowId: row.id, row };
}

async function moveAside(database: Database, aside: readonly QuarantineRow[]): Promise<void> {
  const { assessments, answers, quarantine } = database;
  const idsOf = (table: QuarantineRow['table']) =>
    aside.flatMap((entry) => (entry.table === table ? [entry.rowId] : []));
  await database.transaction('rw', assessments, answers, quarantine, async () => {
    await quarantine.bulkAdd([...aside]);
    await answers.bulkDelete(idsOf('answers'));
    await assessments.bulkDelete(idsOf('assessments'));
  });
}

/** The header counts answers; after rows moved away the count is taken anew. Nothing to do if it moved too. */
async function recount(database: Database, id: string): Promise<void> {
  const rows = await fetchRows(database, id);
  const stored = rows === null ? null : await decodeRows(rows);
  if (stored?.ok !== true) return;
  const answered = stored.value.answers.filter(({ answer }) => holdsValue(answer)).length;
  await changeAssessment(id, (header) => Promise.resolve(ok({ header: { ...header, answered } })));
}
