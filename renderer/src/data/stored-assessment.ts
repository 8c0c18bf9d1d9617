/** Reads an assessment's rows and decodes them. Never writes. */
import { NO_RECORDS, type Answer, type Assessment } from '@shared/assessment/schema';
import type { AppError } from '@shared/errors/app-error';
import { err, ok, type Result } from '@shared/lib/result';
import type { AnswerRow, AssessmentRow, Database } from './database';
import { decodeRow, unreadable, type Header } from './row-codec';

/** An answer together with the row it stands in. */
export interface StoredAnswer {
  readonly rowId: string;
  readonly rev: number;
  readonly answer: Answer;
}

/** An assessment as it stands on disk. */
export interface StoredAssessment {
  readonly id: string;
  readonly rev: number;
  readonly header: Header;
  readonly answers: readonly StoredAnswer[];
  /** Answer rows that could not be read: left where they are. */
  readonly unreadable: readonly AnswerRow[];
}

export interface AssessmentRows {
  readonly row: AssessmentRow;
  readonly answerRows: readonly AnswerRow[];
}

/** The raw rows of one assessment, or `null` when it is not there. Awaits nothing but the database. */
export async function fetchRows(database: Database, id: string): Promise<AssessmentRows | null> {
  return database.transaction('r', database.assessments, database.answers, async () => {
    const row = await database.assessments.get(id);
    if (row === undefined) return null;
    return { row, answerRows: await database.answers.where('assessmentId').equals(id).toArray() };
  });
}

/** Decodes a header row. A revision that is no whole number makes the row unreadable too. */
export async function decodeHeader(row: AssessmentRow): Promise<Result<Header, AppError>> {
  if (!Number.isInteger(row.rev)) return err(unreadable('assessments', row.id));
  return decodeRow('assessments', row.id, row.body);
}

/** Decodes one answer row; `null` when it cannot be read. */
export async function decodeAnswer(row: AnswerRow): Promise<StoredAnswer | null> {
  if (!Number.isInteger(row.rev)) return null;
  const decoded = await decodeRow('answers', row.id, row.body);
  return decoded.ok ? { rowId: row.id, rev: row.rev, answer: decoded.value } : null;
}

/** Decodes the rows of one assessment. Fails only when its header cannot be read. */
export async function decodeRows(rows: AssessmentRows): Promise<Result<StoredAssessment, AppError>> {
  const header = await decodeHeader(rows.row);
  if (!header.ok) return header;
  const decoded = await Promise.all(rows.answerRows.map(decodeAnswer));
  return ok({
    id: rows.row.id,
    rev: rows.row.rev,
    header: header.value,
    answers: [...newestPerQuestion(decoded.filter((stored) => stored !== null)).values()].sort(byQuestionId),
    unreadable: rows.answerRows.filter((_row, index) => decoded[index] === null),
  });
}

/** The assessment as every screen sees it; answers in order of their question ids. */
export function toAssessment({ id, header, answers }: StoredAssessment): Assessment {
  const { title, createdAt, updatedAt, profile } = header;
  return {
    id,
    title,
    createdAt,
    updatedAt,
    profile,
    answers: answers.map((stored) => stored.answer),
    ...NO_RECORDS,
  };
}

/** Whether an answer counts as given: a choice, "not known yet" or "does not apply". */
export function holdsValue(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.value !== null;
}

/**
 * The standing answer of each question. There can be two rows only after an unreadable one was answered anew
 * and became readable again; the later answer stands.
 */
export function newestPerQuestion(answers: readonly StoredAnswer[]): ReadonlyMap<string, StoredAnswer> {
  const newest = new Map<string, StoredAnswer>();
  for (const stored of answers) {
    const other = newest.get(stored.answer.questionId);
    if (other === undefined || other.answer.updatedAt < stored.answer.updatedAt)
      newest.set(stored.answer.questionId, stored);
  }
  return newest;
}

function byQuestionId(a: StoredAnswer, b: StoredAnswer): number {
  return a.answer.questionId < b.answer.questionId ? -1 : 1;
}
