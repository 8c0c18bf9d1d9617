/** The one door for everything that is written: one transaction of the database, told to whoever keeps the rows too. */
import { err, ok, type Result } from '@shared/base/result';
import type { AppError } from '@shared/base/app-error';
import isEqual from 'lodash-es/isEqual.js';
import type { Database } from './database';
import type { RowInTable, RowName, TableName } from './rows';
import { Dexie } from 'dexie';
import { wholeOf } from './all-rows';
import type { WriteJournal } from './journal';
import { toCommitted, type Expected, type Transaction } from './transaction';
import { KeptByJournal } from './save-failure';
import { storeKeeper } from './store-keeper';

/** `conflict`: a row is not as the write expects it, and nothing was written. */
export type CommitOutcome = 'written' | 'conflict';

/** Thrown inside a transaction to undo it: something changed underneath. */
class ConflictError extends Error {}

/** More than one answer with its notes, and less than anybody would miss. */
const USUAL_BYTES = 64 * 1024;

/**
 * Writes a transaction and resolves once it is durable, here and in the journal. A journal that is out of step is given
 * the whole state once.
 *
 * @returns `disk-low` or `store-stopped`, having written nothing, when the disk may not be written to; the failure of
 *   the journal, the database having written, when only that failed. Throws what the database throws, as
 *   {@link KeptByJournal} when the journal kept what the database refused: the next start then carries it out
 */
export async function commitTo(
  database: Database,
  journal: WriteJournal | null,
  transaction: Transaction,
): Promise<Result<CommitOutcome, AppError>> {
  const allowed = await storeKeeper().maySave(transaction.bytes ?? USUAL_BYTES);
  if (!allowed.ok) return allowed;
  return write(database, journal, transaction);
}

async function write(
  database: Database,
  journal: WriteJournal | null,
  transaction: Transaction,
): Promise<Result<CommitOutcome, AppError>> {
  const told: ReturnType<WriteJournal['keep']>[] = [];
  const tell = () => {
    // Outside of the database's transaction, which would else wait for what the journal waits for.
    if (journal !== null) told.push(Dexie.ignoreTransaction(() => journal.keep(toCommitted(transaction))));
  };
  try {
    await writeRows(database, transaction, tell);
  } catch (error) {
    if (error instanceof ConflictError) return ok('conflict');
    const kept = await told[0];
    throw kept?.ok === true ? new KeptByJournal(transaction.kind, error) : error;
  }
  const kept = await (told[0] ?? ok(null));
  if (kept.ok) return ok('written');
  if (journal === null || kept.error.code !== 'journal-out-of-step') return err(kept.error);
  const whole = await journal.keepWhole(await wholeOf(database, transaction.assessmentId, transaction.rev));
  return whole.ok ? ok('written') : err(whole.error);
}

/** What one transaction of the database asks for. */
type Rows = Pick<Transaction, 'expected' | 'puts' | 'deletes'>;

/**
 * One transaction. The expected rows are asked for and the new ones put without waiting in between; if one of them is
 * not as it was, everything is undone. Nothing but the database is awaited in it.
 */
export async function writeRows(
  database: Database,
  transaction: Rows,
  tell: () => void = () => undefined,
): Promise<void> {
  const { expected, puts, deletes } = transaction;
  const names = new Set([...expected, ...puts, ...deletes].map(({ table }) => table));
  await database.transaction(
    'rw',
    [...names].map((name) => database.rows(name)),
    async () => {
      const checks = expected.map((each) => isStill(database, each));
      const writes = [...putAll(database, puts), ...deleteAll(database, deletes)];
      performance.mark('brieflock:save-handed');
      const stand = await Promise.all(checks);
      if (stand.includes(false)) {
        // Their end is the transaction's: it is undone, and that is told below.
        for (const each of writes) each.then(undefined, () => undefined);
        throw new ConflictError();
      }
      tell();
      await Promise.all(writes);
    },
  );
}

function isStill(database: Database, { table, id, row }: Expected): PromiseLike<boolean> {
  return database
    .rows(table)
    .get(id)
    .then((found) => isEqual(found ?? null, row));
}

function putAll(database: Database, puts: readonly RowInTable[]): readonly PromiseLike<unknown>[] {
  return [...byTable(puts)].map(([name, rows]) => {
    const table = database.rows(name);
    const values = rows.map(({ row }) => row);
    const [only] = values;
    return values.length === 1 ? table.put(only) : table.bulkPut(values);
  });
}

function deleteAll(database: Database, deletes: readonly RowName[]): readonly PromiseLike<unknown>[] {
  return [...byTable(deletes)].map(([name, rows]) =>
    database.rows(name).bulkDelete(rows.map(({ id }) => id)),
  );
}

function byTable<Each extends { readonly table: TableName }>(all: readonly Each[]): Map<TableName, Each[]> {
  const groups = new Map<TableName, Each[]>();
  for (const each of all) groups.set(each.table, [...(groups.get(each.table) ?? []), each]);
  return groups;
}
