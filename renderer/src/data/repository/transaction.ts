/** What a durable write is: the rows it expects, puts and takes away. Plain data; knows no database. */
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import type { RowInTable, RowName, TableName } from './rows';

/**
 * `change` writes the rows that differ and follows on the revision before; `whole` writes all rows of an assessment
 * that is not there; `removed` takes away all of them.
 */
export type TransactionKind = 'change' | 'whole' | 'removed';

/** A row a write starts from: the very row that must still stand, or `null` where there must be none. */
export interface Expected extends RowName {
  readonly row: unknown;
}

/** One durable write, all or nothing. */
export interface Transaction {
  /** `null` for the packs. */
  readonly assessmentId: string | null;
  /** The revision of the assessment after the write; for a removal, the one that is removed. */
  readonly rev: number;
  readonly kind: TransactionKind;
  readonly expected: readonly Expected[];
  readonly puts: readonly RowInTable[];
  readonly deletes: readonly RowName[];
  /** About how much it writes; without it, as much as an answer with its notes. */
  readonly bytes?: number;
}

/** A row as it is after a write. */
export interface RowImage {
  readonly table: TableName;
  readonly id: string;
  /** `null` for a pack. */
  readonly assessmentId: string | null;
  readonly rev: number;
  /** `null`: the row is taken away. */
  readonly body: unknown;
}

/** What a write does, row by row, in the order it was asked for: puts first. */
export interface Committed extends Pick<Transaction, 'assessmentId' | 'rev' | 'kind'> {
  readonly changes: readonly RowImage[];
}

/**
 * Is told of a write while the database is writing, after every expected row was found as it must be. The write
 * succeeds only when both do. Never rejects.
 */
export type OnCommit = (committed: Committed) => Promise<Result<unknown, AppError>>;

/** The rows of a write as they are told. */
export function toCommitted({ assessmentId, rev, kind, puts, deletes }: Transaction): Committed {
  const written = puts.map((put) => imageOf(put, assessmentId));
  const removed = deletes.map(({ table, id }) => ({ table, id, assessmentId, rev, body: null }));
  return { assessmentId, rev, kind, changes: [...written, ...removed] };
}

/** A row as it is told. */
export function imageOf(put: RowInTable, assessmentId: string | null): RowImage {
  const { table, row } = put;
  if (put.table !== 'quarantine') {
    return { table, id: row.id, assessmentId, rev: put.row.rev, body: put.row.body };
  }
  // A row set aside has no body of its own: all of it is what must be kept. It never changes.
  const { id, ...body } = put.row;
  return { table, id, assessmentId, rev: 1, body };
}
