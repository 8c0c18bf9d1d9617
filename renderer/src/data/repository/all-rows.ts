/** Reads everything of one assessment, whether it can be decoded or not. Never writes. */
import { rowSchema } from '@shared/storage/schema-entry';
import type { Database } from './database';
import type { WholeState } from './journal';
import { imagesOf, type AllRows } from './journal-rows';
import { imageOf } from './transaction';

/** Every row of an assessment as they stand at one moment. */
export async function allRowsOf(database: Database, id: string): Promise<AllRows> {
  const { assessments, answers, records, quarantine } = database;
  return database.transaction('r', assessments, answers, records, quarantine, async () => {
    const [own, answerRows, recordRows, aside] = await Promise.all([
      assessments.get(id),
      answers.where('assessmentId').equals(id).toArray(),
      records.where('assessmentId').equals(id).toArray(),
      quarantine.where('assessmentId').equals(id).toArray(),
    ]);
    return { own, answers: answerRows, records: recordRows, quarantine: aside };
  });
}

/**
 * Everything of an assessment, or of the packs for `null`, as a journal is told.
 *
 * @param otherwise - the revision of one that is not there
 */
export async function wholeOf(
  database: Database,
  assessmentId: string | null,
  otherwise: number,
): Promise<WholeState> {
  if (assessmentId === null) {
    const packs = await database.packs.toArray();
    const rows = packs.map((row) => imageOf({ table: 'packs', row }, null));
    return { assessmentId, rev: otherwise, rows };
  }
  const all = await allRowsOf(database, assessmentId);
  return { assessmentId, rev: all.own?.rev ?? otherwise, rows: imagesOf(all, assessmentId) };
}

/** Ids and revisions of a table, as far as they are such. */
export async function revisionsIn(
  database: Database,
  table: 'assessments' | 'packs',
): Promise<readonly { readonly id: string; readonly rev: number }[]> {
  const rows = await database[table].toArray();
  return rows.flatMap(({ id, rev }) =>
    rowSchema.safeParse({ table, id, rev, body: null }).success ? [{ id, rev }] : [],
  );
}
