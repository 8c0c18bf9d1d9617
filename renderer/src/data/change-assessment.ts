/**
 * Changes one assessment safely: computes and encodes outside the transaction, then writes only if the rows it
 * started from still stand, and starts over if they do not.
 */
import type { Answer } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { LogNote } from '@shared/history/log-notes';
import { changedRowSet, type RowSet } from '@shared/storage/row-set';
import { newId } from '@renderer/platform/ids';
import { foundLog, logRows, withLogEnd } from './log-rows';
import { recordKey } from './records';
import { guarded } from './repository/guarded-write';
import type { Repository } from './repository/repository';
import type { RowKeys } from './repository/row-keys';
import type {
  AnswerRow,
  PartRow,
  StoredAssessmentRow,
  RowInTable,
  RecordRow,
  RowName,
} from './repository/rows';
import type { Expected, Transaction } from './repository/transaction';
import { encodeRow, type Header, type RecordBody } from './row-codec';
import {
  decodeRows,
  newestPerKey,
  newestPerQuestion,
  summedRows,
  withRowSet,
  type StoredAssessment,
  type StoredAnswer,
  type StoredRecord,
} from './stored-assessment';
import { deleteCachedAssessment, getCachedAssessment, setCachedAssessment } from './assessment-cache';

/** What a change wants written, computed from the assessment as it stands. Each part must fit its schema. */
export interface AssessmentChange {
  readonly header: Header;
  /** Takes the place of the stored answer to the same question, if there is one that can be read. */
  readonly answer?: Answer;
  /** Takes the place of the stored record of the same key, if there is one that can be read. */
  readonly record?: RecordBody;
  /** A stored record to take away. */
  readonly removed?: StoredRecord;
  /** What of it goes into the log, in the same write. Empty where nothing changed. */
  readonly log: readonly LogNote[];
  /** Who did it. Left out: who prepares the file. */
  readonly by?: string;
}

type Prepare = (stored: StoredAssessment) => Result<AssessmentChange, AppError>;

/** Everything a change writes, encoded, and what it takes the place of. Every row gets the new revision of the assessment. */
interface Plan {
  readonly before: StoredAssessment;
  readonly row: StoredAssessmentRow;
  readonly header: Header;
  readonly answer: Replacement<StoredAnswer> | null;
  readonly record: Replacement<StoredRecord> | null;
  readonly removed: StoredRecord | null;
  /** New entries of the log. */
  readonly entries: readonly StoredRecord[];
}

interface Replacement<Stored> {
  readonly old: Stored | null;
  readonly new: Stored;
}

const ATTEMPTS = 5;

/** Changes go one after another, so that this window never overtakes itself. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Applies a change and resolves once it is durable.
 *
 * @returns the new revision of the assessment; `row-unreadable` without writing when its row cannot be read;
 *   `assessment-gone` when it is no longer here; `save-failed` when the disk refuses or the change does not fit.
 */
export function changeAssessment(
  repository: Repository,
  id: string,
  prepare: Prepare,
): Promise<Result<number, AppError>> {
  performance.mark('brieflock:save-start');
  const changed = last.then(async () => {
    const saved = await attemptAll(repository, id, prepare);
    performance.mark('brieflock:save-end');
    return saved;
  });
  last = changed;
  return changed;
}

/** Resolves once every change asked for so far is durable, or is not. */
export async function changesSettled(): Promise<void> {
  await last;
}

async function attemptAll(
  repository: Repository,
  id: string,
  prepare: Prepare,
): Promise<Result<number, AppError>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const plan = await guarded(() => makePlan(repository, id, prepare));
    if (!plan.ok) return plan;
    const written = await repository.commit(transactionOf(plan.value));
    if (written.ok && written.value === 'written') {
      setCachedAssessment(repository, outcomeOf(plan.value));
      return ok(plan.value.row.rev);
    }
    // Overtaken, or it cannot be known how much of it is on the disk.
    deleteCachedAssessment(repository, id);
    if (!written.ok) return written;
  }
  return err(appError('save-failed', { reason: 'the assessment kept changing underneath' }));
}

async function makePlan(
  repository: Repository,
  id: string,
  prepare: Prepare,
): Promise<Result<Plan, AppError>> {
  const stored = await load(repository, id);
  if (!stored.ok) return stored;
  const change = prepare(stored.value);
  return change.ok ? ok(await encode(repository.keys, stored.value, change.value)) : change;
}

async function load(repository: Repository, id: string): Promise<Result<StoredAssessment, AppError>> {
  const known = getCachedAssessment(repository, id);
  if (known !== null) return ok(known);
  const rows = await repository.getRows(id);
  return rows === null ? err(missing()) : decodeRows(repository, rows);
}

async function encode(keys: RowKeys, before: StoredAssessment, change: AssessmentChange): Promise<Plan> {
  const { id } = before.row;
  const rev = before.row.rev + 1;
  const { removed = null } = change;
  const [answer, record, entries] = await Promise.all([
    change.answer === undefined ? null : encodeAnswer(keys, before, change.answer),
    change.record === undefined ? null : encodeRecord(keys, before, change.record),
    logRows(
      keys,
      { found: foundLog(before), assessmentId: id, rev },
      { log: change.log, by: change.by ?? change.header.profile.preparedBy },
    ),
  ]);
  const parts = { answer, record, removed, entries };
  const header = withRowSet(withLogEnd(change.header, entries), rowSetAfter(before, parts));
  const body = await encodeRow(keys, { table: 'assessments', id, assessmentId: id, rev }, header);
  return { before, row: { id, rev, body }, header, ...parts };
}

/** One step for each row that goes or comes. */
function rowSetAfter(
  { rowSet }: StoredAssessment,
  { answer, record, removed, entries }: Pick<Plan, 'answer' | 'record' | 'removed' | 'entries'>,
): RowSet | null {
  if (rowSet === null) return null;
  const rowsOf = (answerRow: PartRow | undefined, ...recordRows: readonly (PartRow | undefined)[]) =>
    summedRows({
      answerRows: answerRow === undefined ? [] : [answerRow],
      recordRows: recordRows.filter((row) => row !== undefined),
    });
  return changedRowSet(rowSet, {
    gone: rowsOf(answer?.old?.row, record?.old?.row, removed?.row),
    come: rowsOf(answer?.new.row, record?.new.row, ...entries.map(({ row }) => row)),
  });
}

async function encodeAnswer(
  keys: RowKeys,
  before: StoredAssessment,
  answer: Answer,
): Promise<Replacement<StoredAnswer>> {
  const old = before.answers.find((stored) => stored.answer.questionId === answer.questionId) ?? null;
  const id = old?.row.id ?? newId();
  const place = { id, assessmentId: before.row.id, rev: before.row.rev + 1 };
  const body = await encodeRow(keys, { ...place, table: 'answers' }, answer);
  const row: AnswerRow = { ...place, body };
  return { old, new: { row, answer } };
}

async function encodeRecord(
  keys: RowKeys,
  before: StoredAssessment,
  record: RecordBody,
): Promise<Replacement<StoredRecord>> {
  const key = recordKey(record);
  const old = before.records.find((stored) => recordKey(stored.record) === key) ?? null;
  const id = old?.row.id ?? newId();
  const place = { id, assessmentId: before.row.id, rev: before.row.rev + 1 };
  const body = await encodeRow(keys, { ...place, table: 'records' }, record);
  const row: RecordRow = { ...place, body };
  return { old, new: { row, record } };
}

function transactionOf({ before, row, answer, record, removed, entries }: Plan): Transaction {
  return {
    assessmentId: row.id,
    rev: row.rev,
    kind: 'change',
    expected: [
      { table: 'assessments', id: row.id, row: before.row },
      ...(answer === null ? [] : [expect('answers', answer)]),
      ...(record === null ? [] : [expect('records', record)]),
      ...(removed === null ? [] : [{ ...nameOf(removed), row: removed.row }]),
    ],
    puts: [
      { table: 'assessments', row },
      ...(answer === null ? [] : [{ table: 'answers', row: answer.new.row } as const]),
      ...(record === null ? [] : [{ table: 'records', row: record.new.row } as const]),
      ...entries.map(({ row: entry }) => ({ table: 'records', row: entry }) as const),
    ] satisfies RowInTable[],
    deletes: removed === null ? [] : [nameOf(removed)],
  };
}

function expect(
  table: 'answers' | 'records',
  { old, new: { row } }: Replacement<StoredAnswer | StoredRecord>,
): Expected {
  return { table, id: row.id, row: old?.row ?? null };
}

function nameOf({ row }: StoredRecord): RowName {
  return { table: 'records', id: row.id };
}

/** The assessment as it stands once the plan is durable. What is new has the highest revision, and so takes its place. */
function outcomeOf({ before, row, header, answer, record, removed, entries }: Plan): StoredAssessment {
  const kept = before.records.filter((stored) => stored !== removed);
  const records = record === null ? kept : newestPerKey([...kept, record.new]);
  return {
    row,
    header,
    answers: answer === null ? before.answers : newestPerQuestion([...before.answers, answer.new]),
    records: entries.length === 0 ? records : newestPerKey([...records, ...entries]),
    unreadable: before.unreadable,
    rowSet: header.rowSet ?? null,
    difference: before.difference,
  };
}

/** The assessment was deleted while something was still to be saved into it. */
export function missing(): AppError {
  return appError('assessment-gone');
}
