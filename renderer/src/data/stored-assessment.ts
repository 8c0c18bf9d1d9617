/** Reads an assessment's rows and decodes them. Never writes. */
import type { Answer, Assessment } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import isEqual from 'lodash-es/isEqual.js';
import { changedAt, recordKey, toParts } from './records';
import type { Repository } from './repository/repository';
import type { AnswerRow, StoredAssessmentRow, AssessmentRows, PartRow, RecordRow } from './repository/rows';
import { decodeRow, unreadable, type Body, type Header, type RecordBody } from './row-codec';
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
}

/** Decodes a header row. A revision that is no whole number makes the row unreadable too. */
export async function decodeHeader(row: StoredAssessmentRow): Promise<Result<Header, AppError>> {
  if (!Number.isInteger(row.rev)) return err(unreadable('assessments', row.id));
  return decodeRow('assessments', row.id, row.body);
}

/**
 * Decodes the rows of one assessment. Fails only when its header cannot be read. What was decoded before and has
 * not changed since, down to the last field of its row, is not decoded again.
 */
export async function decodeRows(
  repository: Repository,
  rows: AssessmentRows,
): Promise<Result<StoredAssessment, AppError>> {
  const before = getCachedAssessment(repository, rows.row.id);
  const header =
    isEqual(before?.row, rows.row) && before !== null ? ok(before.header) : await decodeHeader(rows.row);
  if (!header.ok) return header;
  const [answers, records] = await Promise.all([
    decodeAll(
      'answers',
      rows.answerRows,
      knownBodies(before?.answers, ({ answer }) => answer),
    ),
    decodeAll(
      'records',
      rows.recordRows,
      knownBodies(before?.records, ({ record }) => record),
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

interface RawRow {
  readonly id: string;
  readonly rev: number;
  readonly body: unknown;
}

interface Known<Value> {
  readonly row: RawRow;
  readonly body: Value;
}

interface Decoded<Row, Value> {
  readonly read: readonly { readonly row: Row; readonly body: Value }[];
  readonly unread: readonly Row[];
}

function knownBodies<Stored extends { readonly row: RawRow }, Value>(
  stored: readonly Stored[] | undefined,
  bodyOf: (stored: Stored) => Value,
): ReadonlyMap<string, Known<Value>> {
  return new Map((stored ?? []).map((each) => [each.row.id, { row: each.row, body: bodyOf(each) }]));
}

async function decodeAll<Table extends 'answers' | 'records', Row extends RawRow>(
  table: Table,
  rows: readonly Row[],
  known: ReadonlyMap<string, Known<Body<Table>>>,
): Promise<Decoded<Row, Body<Table>>> {
  const bodies = await Promise.all(rows.map((row) => decodeOne(table, row, known.get(row.id))));
  return {
    read: rows.flatMap((row, index) => {
      const body = bodies[index] ?? null;
      return body === null ? [] : [{ row, body }];
    }),
    unread: rows.filter((_row, index) => (bodies[index] ?? null) === null),
  };
}

/** `null` when it cannot be read. */
async function decodeOne<Table extends 'answers' | 'records'>(
  table: Table,
  row: RawRow,
  known: Known<Body<Table>> | undefined,
): Promise<Body<Table> | null> {
  if (known !== undefined && isEqual(known.row, row)) return known.body;
  if (!Number.isInteger(row.rev)) return null;
  const decoded = await decodeRow(table, row.id, row.body);
  return decoded.ok ? decoded.value : null;
}

/**
 * Revisions say what was written later; a clock may have been wrong. It is asked only where they are equal, as in rows
 * that came in together, and the id then, so that the outcome does not depend on the order of rows.
 */
function newestPer<Stored extends { readonly row: RawRow }>(
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
export async function decodeAnswers(rows: readonly AnswerRow[]): Promise<readonly Answer[]> {
  const { read } = await decodeAll('answers', rows, new Map());
  return newestPerQuestion(read.map(({ row, body }) => ({ row, answer: body }))).map(({ answer }) => answer);
}
