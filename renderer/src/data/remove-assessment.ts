/** Takes assessments away: deletes what was read in full, sets aside what was not. Destroys nothing unread. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { noteOf } from '@shared/history/log-notes';
import { newId } from '@renderer/platform/ids';
import { missing } from './change-assessment';
import { foundLog, logRows, withLogEnd } from './log-rows';
import { readWhole, toFile, type Whole } from './read-assessment';
import { guarded } from './repository/guarded-write';
import { rowKey } from './repository/journal-rows';
import type { Repository } from './repository/repository';
import type { RowKeys } from './repository/row-keys';
import type { AssessmentRows, RowInTable, QuarantineRow } from './repository/rows';
import type { Transaction } from './repository/transaction';
import { encodeRow } from './row-codec';
import { decodeRows, holdsValue, newRowSet, summedRows, withRowSet } from './stored-assessment';
import { deleteCachedAssessment } from './assessment-cache';

/** Rows that change all the time are not being read by a person. */
const ATTEMPTS = 5;

/**
 * Deletes an assessment and hands back what was deleted, so that it can be restored with `importAssessment`.
 * Refuses with `row-unreadable` when part of it cannot be read, because that could not be undone.
 */
export function deleteAssessment(
  repository: Repository,
  id: string,
): Promise<Result<AssessmentFile, AppError>> {
  return repeated(async () => {
    const whole = await readWhole(repository, id);
    if (!whole.ok) return whole;
    const deleted = await repository.commit(removalOf(whole.value.rows, []));
    deleteCachedAssessment(repository, id);
    if (!deleted.ok) return deleted;
    return ok(deleted.value === 'written' ? toFile(whole.value.stored) : 'conflict');
  });
}

/**
 * Moves the rows of an assessment that cannot be read into quarantine, byte for byte, and takes the rest as it stands, so
 * that it can be shared, printed or deleted again. If its own row is among them, the whole assessment moves.
 *
 * @returns how many rows were moved
 */
export function quarantineUnreadable(repository: Repository, id: string): Promise<Result<number, AppError>> {
  return repeated(async () => {
    const planned = await guarded(() => plan(repository, id));
    if (!planned.ok) return planned;
    const moved = await repository.commit(planned.value.transaction);
    deleteCachedAssessment(repository, id);
    if (!moved.ok) return moved;
    return ok(moved.value === 'written' ? planned.value.count : 'conflict');
  });
}

interface Plan {
  readonly transaction: Transaction;
  readonly count: number;
}

async function plan(repository: Repository, id: string): Promise<Result<Plan, AppError>> {
  const rows = await repository.getRows(id);
  if (rows === null) return err(missing());
  const stored = await decodeRows(repository, rows);
  const unread = stored.ok ? stored.value.unreadable : placedIn(rows);
  const transaction = stored.ok
    ? await goOnWithout(repository.keys, { rows, stored: stored.value })
    : removalOf(
        rows,
        unread.map((placed) => toAside(id, placed)),
      );
  return ok({ transaction, count: unread.length });
}

/** The header counts answers; it goes up one revision, as with every change to the rows of its assessment. */
async function goOnWithout(keys: RowKeys, { rows, stored }: Whole): Promise<Transaction> {
  const { row, header, answers, unreadable } = stored;
  const { id } = row;
  const answered = answers.filter(({ answer }) => holdsValue(answer)).length;
  const rev = row.rev + 1;
  const gone = unreadable.map(({ table, row: found }) => ({ table, id: found.id, row: found }));
  const log = [noteOf('rows-set-aside', { rows: String(gone.length) })];
  const place = { found: foundLog(stored), assessmentId: id, rev };
  const entries = await logRows(keys, place, { log, by: header.profile.preparedBy });
  const goneKeys = new Set(gone.map(rowKey));
  const recordRows = [...rows.recordRows, ...entries.map((entry) => entry.row)];
  const left = summedRows({ ...rows, recordRows }).filter((each) => !goneKeys.has(rowKey(each)));
  const body = await encodeRow(
    keys,
    { table: 'assessments', id, assessmentId: id, rev },
    withRowSet({ ...withLogEnd(header, entries), answered }, newRowSet(keys, left)),
  );
  return {
    assessmentId: id,
    rev,
    kind: 'change',
    expected: [{ table: 'assessments', id, row }, ...gone],
    puts: [
      { table: 'assessments', row: { id, rev, body } },
      ...entries.map((entry) => ({ table: 'records', row: entry.row }) as const),
      ...unreadable.map((placed) => asPut(toAside(id, placed))),
    ],
    deletes: gone.map(({ table, id: rowId }) => ({ table, id: rowId })),
  };
}

/** Takes every row of an assessment away, as it was read. */
function removalOf(rows: AssessmentRows, aside: readonly QuarantineRow[]): Transaction {
  const { id, rev } = rows.row;
  const all = placedIn(rows).map(({ table, row }) => ({ table, id: row.id, row }));
  return {
    assessmentId: id,
    rev: Number.isInteger(rev) ? rev : 1,
    kind: 'removed',
    expected: all,
    puts: aside.map(asPut),
    deletes: all.map(({ table, id: rowId }) => ({ table, id: rowId })),
  };
}

type Part = RowInTable<'assessments' | 'answers' | 'records'>;

function placedIn({ row, answerRows, recordRows }: AssessmentRows): readonly Part[] {
  return [
    ...answerRows.map((answer): Part => ({ table: 'answers', row: answer })),
    ...recordRows.map((record): Part => ({ table: 'records', row: record })),
    { table: 'assessments', row },
  ];
}

function toAside(assessmentId: string, { table, row }: Part): QuarantineRow {
  return { id: newId(), table, assessmentId, rowId: row.id, row };
}

function asPut(row: QuarantineRow): RowInTable<'quarantine'> {
  return { table: 'quarantine', row };
}

/** Starts over while somebody else was faster. */
async function repeated<Value>(
  attempt: () => Promise<Result<Value | 'conflict', AppError>>,
): Promise<Result<Value, AppError>> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const outcome = await attempt();
    if (!outcome.ok) return outcome;
    if (outcome.value !== 'conflict') return ok(outcome.value);
  }
  return err(appError('save-failed', { reason: 'the assessment kept changing underneath' }));
}
