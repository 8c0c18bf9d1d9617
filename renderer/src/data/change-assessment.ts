/**
 * Changes one assessment safely: computes and encodes outside the transaction, then writes only if the rows it
 * started from still stand, and starts over if they do not.
 */
import type { Answer } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { newId } from '@renderer/platform/ids';
import isEqual from 'lodash-es/isEqual.js';
import { openDatabase, type AnswerRow, type AssessmentRow, type Database, type RecordRow } from './database';
import { recordKey } from './records';
import { encodeRow, type Header, type RecordBody } from './row-codec';
import { guardedWrite } from './guarded-write';
import {
  decodeRows,
  fetchRows,
  newestPerKey,
  newestPerQuestion,
  type StoredAssessment,
  type StoredAnswer,
  type StoredRecord,
} from './stored-assessment';
import { forget, recall, remember } from './stored-memory';

/** What a change wants written, computed from the assessment as it stands. Each part must fit its schema. */
export interface Change {
  readonly header: Header;
  /** Takes the place of the stored answer to the same question, if there is one that can be read. */
  readonly answer?: Answer;
  /** Takes the place of the stored record of the same key, if there is one that can be read. */
  readonly record?: RecordBody;
  /** A stored record to take away. */
  readonly removed?: StoredRecord;
}

type Prepare = (stored: StoredAssessment) => Result<Change, AppError>;

/** Everything a change writes, encoded, and what it takes the place of. */
interface Plan {
  readonly before: StoredAssessment;
  readonly row: AssessmentRow;
  readonly header: Header;
  readonly answer: Replacement<StoredAnswer> | null;
  readonly record: Replacement<StoredRecord> | null;
  readonly removed: StoredRecord | null;
}

interface Replacement<Stored> {
  readonly old: Stored | null;
  readonly new: Stored;
}

/** Thrown inside a transaction to undo it: something changed underneath. */
class Overtaken extends Error {}

const ATTEMPTS = 5;

/** Changes go one after another, so that this window never overtakes itself. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Applies a change and resolves once it is durable.
 *
 * @returns the new revision of the assessment; `row-unreadable` without writing when its row cannot be read;
 *   `save-failed` when it is gone, when the disk refuses, or when the change does not fit.
 */
export function changeAssessment(id: string, prepare: Prepare): Promise<Result<number, AppError>> {
  performance.mark('brieflock:save-start');
  const changed = last.then(() => attemptChange(id, prepare));
  last = changed;
  return changed;
}

async function attemptChange(id: string, prepare: Prepare): Promise<Result<number, AppError>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const changed = await guardedWrite(() => attemptAll(opened.value, id, prepare));
  performance.mark('brieflock:save-end');
  return changed;
}

async function attemptAll(
  database: Database,
  id: string,
  prepare: Prepare,
): Promise<Result<number, AppError>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await tryOnce(database, id, prepare);
    if (outcome !== 'overtaken') return outcome;
    forget(database, id);
  }
  return err(appError('save-failed', { reason: 'the assessment kept changing underneath' }));
}

async function tryOnce(
  database: Database,
  id: string,
  prepare: Prepare,
): Promise<Result<number, AppError> | 'overtaken'> {
  const stored = await load(database, id);
  if (!stored.ok) return stored;
  const change = prepare(stored.value);
  if (!change.ok) return change;
  const plan = await encode(stored.value, change.value);
  if (!(await write(database, plan))) return 'overtaken';
  remember(database, outcomeOf(plan));
  return ok(plan.row.rev);
}

async function load(database: Database, id: string): Promise<Result<StoredAssessment, AppError>> {
  const known = recall(database, id);
  if (known !== null) return ok(known);
  const rows = await fetchRows(database, id);
  return rows === null ? err(missing()) : decodeRows(database, rows);
}

async function encode(before: StoredAssessment, change: Change): Promise<Plan> {
  const { id, rev } = before.row;
  const { header, answer, record, removed = null } = change;
  return {
    before,
    row: { id, rev: rev + 1, body: await encodeRow('assessments', id, header) },
    header,
    answer: answer === undefined ? null : await encodeAnswer(before, answer),
    record: record === undefined ? null : await encodeRecord(before, record),
    removed,
  };
}

async function encodeAnswer(before: StoredAssessment, answer: Answer): Promise<Replacement<StoredAnswer>> {
  const old = before.answers.find((stored) => stored.answer.questionId === answer.questionId) ?? null;
  const id = old?.row.id ?? newId();
  const body = await encodeRow('answers', id, answer);
  const row: AnswerRow = { id, assessmentId: before.row.id, rev: (old?.row.rev ?? 0) + 1, body };
  return { old, new: { row, answer } };
}

async function encodeRecord(
  before: StoredAssessment,
  record: RecordBody,
): Promise<Replacement<StoredRecord>> {
  const key = recordKey(record);
  const old = before.records.find((stored) => recordKey(stored.record) === key) ?? null;
  const id = old?.row.id ?? newId();
  const body = await encodeRow('records', id, record);
  const row: RecordRow = { id, assessmentId: before.row.id, rev: (old?.row.rev ?? 0) + 1, body };
  return { old, new: { row, record } };
}

/**
 * One transaction. The rows to be replaced are asked for and the new ones put without waiting in between; if one
 * of them is not as it was, everything is undone. `false` then.
 */
async function write(database: Database, plan: Plan): Promise<boolean> {
  const { assessments, answers, records } = database;
  const { before, row, answer, record, removed } = plan;
  const touched = [
    assessments,
    ...(answer === null ? [] : [answers]),
    ...(record === null && removed === null ? [] : [records]),
  ];
  try {
    await database.transaction('rw', touched, async () => {
      const checks = [
        isStill(assessments.get(row.id), before.row),
        ...(answer === null ? [] : [isStill(answers.get(answer.new.row.id), answer.old?.row)]),
        ...(record === null ? [] : [isStill(records.get(record.new.row.id), record.old?.row)]),
        ...(removed === null ? [] : [isStill(records.get(removed.row.id), removed.row)]),
      ];
      const puts: PromiseLike<unknown>[] = [assessments.put(row)];
      if (answer !== null) puts.push(answers.put(answer.new.row));
      if (record !== null) puts.push(records.put(record.new.row));
      if (removed !== null) puts.push(records.delete(removed.row.id));
      performance.mark('brieflock:save-handed');
      const [stand] = await Promise.all([Promise.all(checks), Promise.all(puts)]);
      if (stand.includes(false)) throw new Overtaken();
    });
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

function isStill(current: PromiseLike<unknown>, expected: unknown): PromiseLike<boolean> {
  return current.then((found) => isEqual(found, expected));
}

/** The assessment as it stands once the plan is durable. */
function outcomeOf({ before, row, header, answer, record, removed }: Plan): StoredAssessment {
  const kept = before.records.filter((stored) => stored !== record?.old && stored !== removed);
  return {
    row,
    header,
    answers:
      answer === null
        ? before.answers
        : newestPerQuestion([...before.answers.filter((stored) => stored !== answer.old), answer.new]),
    records: record === null ? kept : newestPerKey([...kept, record.new]),
    unreadable: before.unreadable,
  };
}

/** The assessment was deleted while something was still to be saved into it. */
export function missing(): AppError {
  return appError('save-failed', { reason: 'the assessment is no longer here' });
}
