/** Puts the rows of one assessment back from a journal, in one transaction. What is in the way and cannot be read is set aside. */
import isEqual from 'lodash-es/isEqual.js';
import type { JournaledRow } from '@shared/storage/schema-entry';
import { newId } from '@renderer/platform/ids';
import { readableRowsOf } from './all-rows';
import { writeRows } from './commit';
import type { Database } from './database';
import { rowKey, placedOf, toPlaced } from './journal-rows';
import type { RowInTable, RowName, QuarantineRow } from './rows';

/** Whether this app can read the body of a row. */
export type IsReadable = (placed: RowInTable) => Promise<boolean>;

/** What is put back. */
export interface PuttingBack {
  readonly assessmentId: string;
  /** All of them, as the journal has them. */
  readonly rows: readonly JournaledRow[];
  /** `replace`: the journal is ahead, and a row it does not have goes. `complete`: such a row stays. */
  readonly mode: 'replace' | 'complete';
  readonly isReadable: IsReadable;
}

/** How it went. */
export interface PutBack {
  readonly isChanged: boolean;
  /** Rows put back that cannot be read; they stand as they were. */
  readonly unreadable: number;
  /** A row is there that the database cannot hand over, and the journal does not have it. */
  readonly hasUnread: boolean;
  /** Read again afterwards, the database has every row as the journal has it. */
  readonly isProven: boolean;
}

function keyOfPlaced({ table, row }: RowInTable): string {
  return rowKey({ table, id: row.id });
}

function toAside(assessmentId: string, placed: RowInTable): readonly QuarantineRow[] {
  if (placed.table === 'quarantine' || placed.table === 'packs') return [];
  const { table, row } = placed;
  return [{ id: newId(), table, assessmentId, rowId: row.id, row }];
}

async function countUnreadable(rows: readonly RowInTable[], isReadable: IsReadable): Promise<number> {
  const readable = await Promise.all(rows.map(isReadable));
  return readable.filter((is) => !is).length;
}

/** Rows that give way and cannot be read. */
async function unread(rows: readonly RowInTable[], isReadable: IsReadable): Promise<readonly RowInTable[]> {
  const readable = await Promise.all(rows.map(isReadable));
  return rows.filter((_row, index) => readable[index] !== true);
}

async function standsAs(
  database: Database,
  assessmentId: string,
  wanted: readonly RowInTable[],
): Promise<boolean> {
  const { rows, unread } = await readableRowsOf(database, assessmentId);
  const found = new Map(placedOf(rows).map((placed) => [keyOfPlaced(placed), placed.row]));
  return unread.length === 0 && wanted.every((placed) => isEqual(found.get(keyOfPlaced(placed)), placed.row));
}

/** Puts them back. Throws what the database throws, having written nothing. */
export async function putBack(
  database: Database,
  { assessmentId, rows, mode, isReadable }: PuttingBack,
): Promise<PutBack> {
  const wanted = rows.map((row) => toPlaced(row, assessmentId)).filter((placed) => placed !== null);
  const isAllPlaced = wanted.length === rows.length;
  const found = await readableRowsOf(database, assessmentId);
  const here = placedOf(found.rows);
  const byKey = new Map(here.map((placed) => [keyOfPlaced(placed), placed]));
  const puts = wanted.filter((placed) => !isEqual(byKey.get(keyOfPlaced(placed))?.row, placed.row));
  const kept = new Set(wanted.map(keyOfPlaced));
  const goes =
    mode === 'complete'
      ? []
      : here.filter((placed) => placed.table !== 'quarantine' && !kept.has(keyOfPlaced(placed)));
  // Nothing brings back what the journal does not have either; the screen of a loss says so.
  const strange = found.unread.filter((name) => !kept.has(rowKey(name)));
  const isGone = (name: RowName) => mode === 'replace' && name.table !== 'quarantine';
  const hasUnread = !strange.every(isGone);
  const isWhole = isAllPlaced && !hasUnread;
  const deletes = [...goes.map(({ table, row }) => ({ table, id: row.id })), ...strange.filter(isGone)];
  if (puts.length + deletes.length === 0)
    return { isChanged: false, unreadable: 0, hasUnread, isProven: isWhole };
  const covered = puts.flatMap((placed) => byKey.get(keyOfPlaced(placed)) ?? []);
  const aside = (await unread([...goes, ...covered], isReadable)).flatMap((placed) =>
    toAside(assessmentId, placed),
  );
  await writeRows(database, {
    expected: here.map(({ table, row }) => ({ table, id: row.id, row })),
    puts: [...puts, ...aside.map((row) => ({ table: 'quarantine', row }) as const)],
    deletes,
  });
  return {
    isChanged: true,
    unreadable: await countUnreadable(puts, isReadable),
    hasUnread,
    isProven: isWhole && (await standsAs(database, assessmentId, wanted)),
  };
}
