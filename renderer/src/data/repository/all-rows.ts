/** Reads everything of one assessment, whether it can be decoded or not. Never writes. */
import type { Table } from 'dexie';
import { rowSchema } from '@shared/storage/schema-entry';
import type { Database } from './database';
import type { WholeState } from './journal';
import { imagesOf, type AllRows } from './journal-rows';
import type { RowName } from './rows';
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

/** How many rows there are of all assessments, those set aside included, and of packs that are in force. */
export async function countRows(database: Database): Promise<number> {
  const { assessments, answers, records, quarantine, packs } = database;
  return database.transaction('r', assessments, answers, records, quarantine, packs, async () => {
    // By the index, in which what belongs to no assessment does not stand.
    const aside = quarantine.orderBy('assessmentId').count();
    const all = [assessments, answers, records, packs].map((table) => table.count());
    return (await Promise.all([...all, aside])).reduce((sum, count) => sum + count, 0);
  });
}

/** What can be read of an assessment, and the names of rows that are there and that the database cannot hand over. */
export interface FoundRows {
  readonly rows: AllRows;
  readonly unread: readonly RowName[];
}

/**
 * Rows one by one: a value that Chromium kept in a file of its own, and whose file is gone, would else take all others of
 * the same reading with it.
 */
async function readEach<Row>(
  table: Table<Row, string>,
  ids: readonly string[],
): Promise<{ readonly rows: readonly Row[]; readonly unread: readonly string[] }> {
  const rows: Row[] = [];
  const unread: string[] = [];
  for (const id of ids) {
    try {
      const row = await table.get(id);
      if (row !== undefined) rows.push(row);
    } catch (error) {
      if (!table.db.isOpen()) throw error;
      unread.push(id);
    }
  }
  return { rows, unread };
}

async function rowsOneByOne(database: Database, assessmentId: string): Promise<FoundRows> {
  const { assessments, answers, records, quarantine } = database;
  const eachOf = async <Row>(table: Table<Row, string>) =>
    readEach(table, await table.where('assessmentId').equals(assessmentId).primaryKeys());
  const found = {
    assessments: await readEach(assessments, [assessmentId]),
    answers: await eachOf(answers),
    records: await eachOf(records),
    quarantine: await eachOf(quarantine),
  };
  const unreadIn = (table: keyof typeof found) => found[table].unread.map((id) => ({ table, id }));
  return {
    rows: {
      own: found.assessments.rows[0],
      answers: found.answers.rows,
      records: found.records.rows,
      quarantine: found.quarantine.rows,
    },
    unread: (['assessments', 'answers', 'records', 'quarantine'] as const).flatMap(unreadIn),
  };
}

/** As {@link allRowsOf}; where that fails, each row that can be read. Throws when none of the keys can be. */
export async function readableRowsOf(database: Database, id: string): Promise<FoundRows> {
  try {
    return { rows: await allRowsOf(database, id), unread: [] };
  } catch {
    return rowsOneByOne(database, id);
  }
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

/** Ids and revisions of a table, as far as they are such and can be read. */
export async function revisionsIn(
  database: Database,
  table: 'assessments' | 'packs',
): Promise<readonly { readonly id: string; readonly rev: number }[]> {
  const rows = await database[table].toArray().catch(async () => {
    const ids = await database[table].toCollection().primaryKeys();
    return (await readEach(database[table], ids)).rows;
  });
  return rows.flatMap(({ id, rev }) =>
    rowSchema.safeParse({ table, id, rev, body: null }).success ? [{ id, rev }] : [],
  );
}
