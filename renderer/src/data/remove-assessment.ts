/** Takes assessments away: deletes what was read in full, sets aside what was not. Destroys nothing unread. */
import type { AssessmentFile } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { newId } from '@renderer/platform/ids';
import { changeAssessment, missing } from './change-assessment';
import { openDatabase, type Database, type QuarantineRow } from './database';
import { guardedWrite } from './guarded-write';
import { readWhole, toFile } from './read-assessment';
import { forget } from './stored-memory';
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
  const { assessments, answers, records } = opened.value;
  const deleted = await guardedWrite(async () =>
    ok(
      await opened.value.transaction('rw', assessments, answers, records, async () => {
        const current = await assessments.get(id);
        if (current?.rev !== stored.value.row.rev) return false;
        await answers.where('assessmentId').equals(id).delete();
        await records.where('assessmentId').equals(id).delete();
        await assessments.delete(id);
        return true;
      }),
    ),
  );
  if (!deleted.ok) return deleted;
  if (!deleted.value) return deleteAssessment(id);
  forget(opened.value, id);
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
  const moved = await guardedWrite(async () => {
    const rows = await fetchRows(database, id);
    if (rows === null) return err(missing());
    const aside = await chooseAside(database, rows);
    await moveAside(database, aside);
    forget(database, id);
    return ok(aside);
  });
  if (!moved.ok) return moved;
  if (!moved.value.some(({ table }) => table === 'assessments')) await recount(id);
  return ok(moved.value.length);
}

async function chooseAside(database: Database, rows: AssessmentRows): Promise<readonly QuarantineRow[]> {
  const { id } = rows.row;
  const stored = await decodeRows(database, rows);
  if (stored.ok) return stored.value.unreadable.map(({ table, row }) => toAside(table, id, row));
  return [
    ...rows.answerRows.map((row) => toAside('answers', id, row)),
    ...rows.recordRows.map((row) => toAside('records', id, row)),
    toAside('assessments', id, rows.row),
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
  const { assessments, answers, records, quarantine } = database;
  const idsOf = (table: QuarantineRow['table']) =>
    aside.flatMap((entry) => (entry.table === table ? [entry.rowId] : []));
  await database.transaction('rw', assessments, answers, records, quarantine, async () => {
    await quarantine.bulkAdd([...aside]);
    await answers.bulkDelete(idsOf('answers'));
    await records.bulkDelete(idsOf('records'));
    await assessments.bulkDelete(idsOf('assessments'));
  });
}

/** The header counts answers; after rows moved away the count is taken anew. */
async function recount(id: string): Promise<void> {
  await changeAssessment(id, ({ header, answers }) =>
    ok({ header: { ...header, answered: answers.filter(({ answer }) => holdsValue(answer)).length } }),
  );
}
