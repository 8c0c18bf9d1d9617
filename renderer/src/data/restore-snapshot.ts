/** Puts an assessment back to what a snapshot froze, in one write. Its history stays, and what was put back is told in the log. */
import isEqual from 'lodash-es/isEqual.js';
import type { Answer, AssessmentContent, Snapshot } from '@shared/assessment/schema';
import { CONTENT_KINDS, type ContentKinds } from '@shared/assessment/schema-content';
import { splitIntoRecords } from '@shared/assessment/schema-parts';
import { kindsIn, type KindsIn, type RecordOf } from '@shared/assessment/schema-record-kind';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { noteOf } from '@shared/history/log-notes';
import { now } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { deleteCachedAssessment } from './assessment-cache';
import { foundLog, logRows, withLogEnd } from './log-rows';
import { readWhole, type Whole } from './read-assessment';
import { guarded } from './repository/guarded-write';
import type { Repository } from './repository/repository';
import type { RowKeys } from './repository/row-keys';
import type { AnswerRow, RecordRow, RowInTable, RowName } from './repository/rows';
import type { Transaction } from './repository/transaction';
import { encodeRow, type RecordBody } from './row-codec';
import { holdsValue, newRowSet, summedRows, withRowSet } from './stored-assessment';

/** Which snapshot, and who puts it back. */
export interface Restoring {
  readonly snapshot: Snapshot;
  readonly by: string;
}

/**
 * Restores the state a snapshot froze. Answers and records given since are taken away; take a snapshot of the present
 * before. Fails without writing when part of the assessment cannot be read, or it changed meanwhile (`save-failed`).
 */
export async function restoreSnapshot(
  repository: Repository,
  id: string,
  restoring: Restoring,
): Promise<Result<unknown, AppError>> {
  const whole = await readWhole(repository, id);
  if (!whole.ok) return whole;
  const planned = await guarded(async () => ok(await plan(repository, whole.value, restoring)));
  if (!planned.ok) return planned;
  const written = await repository.commit(planned.value);
  deleteCachedAssessment(repository, id);
  if (!written.ok) return written;
  return written.value === 'written'
    ? ok(null)
    : err(appError('save-failed', { reason: 'the assessment was changed meanwhile' }));
}

type FrozenRecord = RecordOf<KindsIn<ContentKinds, 'records'>>;

function frozenRecords(content: AssessmentContent): readonly FrozenRecord[] {
  return splitIntoRecords(content, kindsIn('records', CONTENT_KINDS));
}

const CAN_CHANGE: ReadonlySet<string> = new Set(Object.keys(CONTENT_KINDS));

async function plan(
  repository: Repository,
  { rows, stored }: Whole,
  { snapshot, by }: Restoring,
): Promise<Transaction> {
  const { keys } = repository;
  const { id } = stored.row;
  const rev = stored.row.rev + 1;
  const { content } = snapshot;
  const answers = changesOf<AnswerRow, Answer>(
    stored.answers.map(({ row, answer }) => ({ row, value: answer })),
    content.answers,
  );
  const records = changesOf<RecordRow, RecordBody>(
    stored.records
      .filter(({ record }) => CAN_CHANGE.has(record.kind))
      .map(({ row, record }) => ({ row, value: record })),
    frozenRecords(content),
  );
  const place = { keys, assessmentId: id, rev };
  const [answerRows, recordRows, entries] = await Promise.all([
    Promise.all(answers.come.map((answer) => answerRowOf(place, answer))),
    Promise.all(records.come.map((record) => recordRowOf(place, record))),
    logRows(
      keys,
      { found: foundLog(stored), assessmentId: id, rev },
      { log: [noteOf('snapshot-restored', told(snapshot))], by },
    ),
  ]);
  const gone = new Set([...answers.gone, ...records.gone].map((row) => row.id));
  const left = summedRows({
    answerRows: [...rows.answerRows.filter((row) => !gone.has(row.id)), ...answerRows],
    recordRows: [
      ...rows.recordRows.filter((row) => !gone.has(row.id)),
      ...recordRows,
      ...entries.map(({ row }) => row),
    ],
  });
  const header = withRowSet(
    withLogEnd({ ...stored.header, ...headOf(content) }, entries),
    newRowSet(keys, left),
  );
  const body = await encodeRow(keys, { table: 'assessments', id, assessmentId: id, rev }, header);
  return {
    assessmentId: id,
    rev,
    kind: 'change',
    expected: [
      { table: 'assessments', id, row: stored.row },
      ...answers.gone.map((row) => ({ table: 'answers' as const, id: row.id, row })),
      ...records.gone.map((row) => ({ table: 'records' as const, id: row.id, row })),
    ],
    puts: [
      { table: 'assessments', row: { id, rev, body } },
      ...answerRows.map((row) => ({ table: 'answers', row }) as const),
      ...[...recordRows, ...entries.map(({ row }) => row)].map((row) => ({ table: 'records', row }) as const),
    ] satisfies RowInTable[],
    deletes: [...nameAll('answers', answers.gone), ...nameAll('records', records.gone)],
    bytes: JSON.stringify(content).length,
  };
}

function headOf({ title, profile, answers }: AssessmentContent) {
  return { title, profile, answered: answers.filter(holdsValue).length, updatedAt: now() };
}

interface RowPlace {
  readonly keys: RowKeys;
  readonly assessmentId: string;
  readonly rev: number;
}

async function answerRowOf({ keys, ...at }: RowPlace, answer: Answer): Promise<AnswerRow> {
  const place = { id: newId(), ...at };
  return { ...place, body: await encodeRow(keys, { ...place, table: 'answers' }, answer) };
}

async function recordRowOf({ keys, ...at }: RowPlace, record: RecordBody): Promise<RecordRow> {
  const place = { id: newId(), ...at };
  return { ...place, body: await encodeRow(keys, { ...place, table: 'records' }, record) };
}

function told({ number, fingerprint }: Snapshot): Readonly<Record<string, string>> {
  return { snapshot: String(number), fingerprint };
}

function nameAll(table: RowName['table'], rows: readonly { readonly id: string }[]): readonly RowName[] {
  return rows.map(({ id }) => ({ table, id }));
}

interface Changes<Row, Value> {
  /** Rows that do not say what was frozen. */
  readonly gone: readonly Row[];
  /** What was frozen and stands in no row. */
  readonly come: readonly Value[];
}

/** Rows that say what was frozen stay as they are. */
function changesOf<Row, Value>(
  stored: readonly { readonly row: Row; readonly value: Value }[],
  frozen: readonly Value[],
): Changes<Row, Value> {
  const kept = stored.filter(({ value }) => frozen.some((each) => isEqual(each, value)));
  return {
    gone: stored.filter((each) => !kept.includes(each)).map(({ row }) => row),
    come: frozen.filter((each) => !kept.some(({ value }) => isEqual(each, value))),
  };
}
