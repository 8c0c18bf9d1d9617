/** Reads an assessment's rows and decodes them. Never writes. */
import type { Answer, Assessment, AuditEntry } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import {
  changedRowSet,
  emptyRowSet,
  rowDifference,
  ROW_SET_BYTES,
  type RowDifference,
  type RowSet,
  type SummedRow,
} from '@shared/storage/row-set';
import isEqual from 'lodash-es/isEqual.js';
import { randomBytes } from '@renderer/platform/random';
import { changedAt, recordKey, toParts } from './records';
import type { Repository } from './repository/repository';
import type { RowKeys } from './repository/row-keys';
import type { AnswerRow, StoredAssessmentRow, AssessmentRows, PartRow, RecordRow } from './repository/rows';
import { decodeAgain } from './decode-again';
import { decodeRow, unreadable, type Header, type RecordBody } from './row-codec';
import { getCachedAssessment, setCachedAssessment } from './assessment-cache';

/** An answer together with the row it stands in. */
export interface StoredAnswer {
  readonly row: AnswerRow;
  readonly answer: Answer;
}

/** A record together with the row it stands in. */
export interface StoredRecord {
  readonly row: RecordRow;
  readonly record: RecordBody;
}

/** A row that could not be read: left where it is. */
export interface UnreadablePartRow {
  readonly table: 'answers' | 'records';
  readonly row: PartRow;
}

/** An assessment as it stands on disk. */
export interface StoredAssessment {
  readonly row: StoredAssessmentRow;
  readonly header: Header;
  readonly answers: readonly StoredAnswer[];
  readonly records: readonly StoredRecord[];
  readonly unreadable: readonly UnreadablePartRow[];
  /** What the header says of the rows, or what there is to say where it says nothing yet; `null` in the open. */
  readonly rowSet: RowSet | null;
  /** How the rows differ from what the header says of them. */
  readonly difference: RowDifference | null;
}

/** Decodes a header row. A revision that is no whole number makes the row unreadable too. */
export async function decodeHeader(
  keys: RowKeys,
  { id, rev, body }: StoredAssessmentRow,
): Promise<Result<Header, AppError>> {
  if (!Number.isInteger(rev)) return err(unreadable('assessments', id));
  const decoded = await decodeAgain(keys, { table: 'assessments', id, assessmentId: id, rev }, body);
  return decoded.ok && !keys.isSealed ? ok(withRowSet(decoded.value, null)) : decoded;
}

/** The header as it is to be stored. In the open nothing says what the rows are as a whole. */
export function withRowSet(header: Header, rowSet: RowSet | null): Header {
  const { title, createdAt, updatedAt, profile, pack, answered, logHead } = header;
  return {
    title,
    createdAt,
    updatedAt,
    profile,
    pack,
    answered,
    ...(rowSet === null ? {} : { rowSet }),
    ...(logHead === undefined ? {} : { logHead }),
  };
}

/** The set of these rows, under a new key; `null` in the open. */
export function newRowSet(keys: RowKeys, rows: readonly SummedRow[]): RowSet | null {
  if (!keys.isSealed) return null;
  return changedRowSet(emptyRowSet(randomBytes(ROW_SET_BYTES)), { come: rows });
}

/** The rows of an assessment as they are summed up: all but its own. */
export function summedRows({
  answerRows,
  recordRows,
}: Pick<AssessmentRows, 'answerRows' | 'recordRows'>): readonly SummedRow[] {
  return [
    ...answerRows.map(({ id, rev }) => ({ table: 'answers', id, rev }) as const),
    ...recordRows.map(({ id, rev }) => ({ table: 'records', id, rev }) as const),
  ];
}

/** What the header says of the rows, held against those that were found. */
function heldAgainst(
  keys: RowKeys,
  header: Header,
  rows: AssessmentRows,
): Pick<StoredAssessment, 'rowSet' | 'difference'> {
  if (!keys.isSealed) return { rowSet: null, difference: null };
  const found = summedRows(rows);
  if (header.rowSet !== undefined)
    return { rowSet: header.rowSet, difference: rowDifference(header.rowSet, found) };
  // Sealed by main, and not changed since: no row can be later than the header.
  const isAhead = found.some(({ rev }) => rev > rows.row.rev);
  return { rowSet: newRowSet(keys, found), difference: isAhead ? { missing: 0, added: 0 } : null };
}

/** Why nothing is made from an assessment whose rows are not those it was saved with; `null` when they are. */
export function alteration({ difference }: Pick<StoredAssessment, 'difference'>): AppError | null {
  if (difference === null) return null;
  return appError('assessment-altered', {
    missing: String(difference.missing),
    added: String(difference.added),
  });
}

/**
 * Decodes the rows of one assessment. Fails only when its header cannot be read. What was decoded before and has
 * not changed since, down to the last field of its row, is not decoded again.
 */
export async function decodeRows(
  repository: Repository,
  rows: AssessmentRows,
): Promise<Result<StoredAssessment, AppError>> {
  const { keys } = repository;
  const before = getCachedAssessment(repository, rows.row.id);
  const header =
    isEqual(before?.row, rows.row) && before !== null
      ? ok(before.header)
      : await decodeHeader(keys, rows.row);
  if (!header.ok) return header;
  const [answers, records] = await Promise.all([
    decodeAll(
      rows.answerRows,
      knownBodies(before?.answers, ({ answer }) => answer),
      (row) => decodeAgain(keys, { ...placeIn(row), table: 'answers' }, row.body),
    ),
    decodeAll(
      rows.recordRows,
      knownBodies(before?.records, ({ record }) => record),
      (row) => decodeRow(keys, { ...placeIn(row), table: 'records' }, row.body),
    ),
  ]);
  const stored: StoredAssessment = {
    row: rows.row,
    header: header.value,
    answers: newestPerQuestion(answers.read.map(({ row, body }) => ({ row, answer: body }))),
    records: newestPerKey(records.read.map(({ row, body }) => ({ row, record: body }))),
    unreadable: [
      ...answers.unread.map((row) => ({ table: 'answers' as const, row })),
      ...records.unread.map((row) => ({ table: 'records' as const, row })),
    ],
    ...heldAgainst(keys, header.value, rows),
  };
  setCachedAssessment(repository, stored);
  return ok(stored);
}

/** The assessment as every screen sees it; answers in order of their question ids. */
export function toAssessment({ row, header, answers, records }: StoredAssessment): Assessment {
  const { title, createdAt, updatedAt, profile } = header;
  return {
    id: row.id,
    title,
    createdAt,
    updatedAt,
    profile,
    answers: answers.map((stored) => stored.answer),
    ...toParts(records.map(({ record }) => record)),
  };
}

/** The log, oldest entry first. */
export function logIn({ records }: Pick<StoredAssessment, 'records'>): readonly AuditEntry[] {
  return records
    .flatMap(({ record }) => (record.kind === 'audit' ? [record.value] : []))
    .toSorted((a, b) => a.number - b.number);
}

/** Whether an answer counts as given: a choice, "not known yet" or "does not apply". */
export function holdsValue(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.value !== null;
}

/**
 * The standing answer of each question, in order of question ids. There can be two rows only after an unreadable
 * one was answered anew and became readable again; the one that was written later stands.
 */
export function newestPerQuestion(answers: readonly StoredAnswer[]): readonly StoredAnswer[] {
  return newestPer(answers, ({ answer }) => ({ key: answer.questionId, at: answer.updatedAt }));
}

/** The standing record of each key, for the same reason. */
export function newestPerKey(records: readonly StoredRecord[]): readonly StoredRecord[] {
  return newestPer(records, ({ record }) => ({ key: recordKey(record), at: changedAt(record) }));
}

interface Known<Value> {
  readonly row: PartRow;
  readonly body: Value;
}

interface Decoded<Value> {
  readonly read: readonly { readonly row: PartRow; readonly body: Value }[];
  readonly unread: readonly PartRow[];
}

function knownBodies<Stored extends { readonly row: PartRow }, Value>(
  stored: readonly Stored[] | undefined,
  bodyOf: (stored: Stored) => Value,
): ReadonlyMap<string, Known<Value>> {
  return new Map((stored ?? []).map((each) => [each.row.id, { row: each.row, body: bodyOf(each) }]));
}

function placeIn({ id, assessmentId, rev }: PartRow): Pick<PartRow, 'id' | 'assessmentId' | 'rev'> {
  return { id, assessmentId, rev };
}

type Decode<Value> = (row: PartRow) => Promise<Result<Value, AppError>>;

async function decodeAll<Value>(
  rows: readonly PartRow[],
  known: ReadonlyMap<string, Known<Value>>,
  decode: Decode<Value>,
): Promise<Decoded<Value>> {
  const bodies = await Promise.all(rows.map((row) => decodeOne(row, known.get(row.id), decode)));
  return {
    read: rows.flatMap((row, index) => {
      const body = bodies[index] ?? null;
      return body === null ? [] : [{ row, body }];
    }),
    unread: rows.filter((_row, index) => (bodies[index] ?? null) === null),
  };
}

/** `null` when it cannot be read. */
async function decodeOne<Value>(
  row: PartRow,
  known: Known<Value> | undefined,
  decode: Decode<Value>,
): Promise<Value | null> {
  if (known !== undefined && isEqual(known.row, row)) return known.body;
  if (!Number.isInteger(row.rev)) return null;
  const decoded = await decode(row);
  return decoded.ok ? decoded.value : null;
}

/**
 * Revisions say what was written later; a clock may have been wrong. It is asked only where they are equal, as in rows
 * that came in together, and the id then, so that the outcome does not depend on the order of rows.
 */
function newestPer<Stored extends { readonly row: PartRow }>(
  all: readonly Stored[],
  describe: (stored: Stored) => { readonly key: string; readonly at: string },
): readonly Stored[] {
  const newest = new Map<string, Stored>();
  const isLater = (one: Stored, other: Stored): boolean => {
    if (one.row.rev !== other.row.rev) return one.row.rev > other.row.rev;
    const [at, otherAt] = [describe(one).at, describe(other).at];
    return at === otherAt ? one.row.id > other.row.id : at > otherAt;
  };
  for (const stored of all) {
    const { key } = describe(stored);
    const other = newest.get(key);
    if (other === undefined || isLater(stored, other)) newest.set(key, stored);
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stored]) => stored);
}

/** The standing answers among these rows; one that cannot be read is left out. */
export async function decodeAnswers(keys: RowKeys, rows: readonly AnswerRow[]): Promise<readonly Answer[]> {
  const { read } = await decodeAll(rows, new Map<string, Known<Answer>>(), (row) =>
    decodeAgain(keys, { ...placeIn(row), table: 'answers' }, row.body),
  );
  return newestPerQuestion(read.map(({ row, body }) => ({ row, answer: body }))).map(({ answer }) => answer);
}
