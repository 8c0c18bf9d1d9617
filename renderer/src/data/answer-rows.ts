/**
 * Finds the row that holds a question's answer. Row ids are random so that the database does not show which
 * questions were answered; this file remembers, in memory only, which row is whose.
 */
import type { Database } from './database';
import { decodeAnswer, newestPerQuestion, type StoredAnswer } from './stored-assessment';

const known = new Map<string, Map<string, string>>();

interface Place {
  readonly assessmentId: string;
  readonly questionId: string;
}

/**
 * The stored answer to a question, or `null` when there is none that can be read: the caller then writes a
 * new row and leaves an unreadable one alone.
 */
export async function findAnswer(database: Database, place: Place): Promise<StoredAnswer | null> {
  const rowIds = known.get(place.assessmentId);
  if (rowIds === undefined) return (await learn(database, place.assessmentId)).get(place.questionId) ?? null;
  const rowId = rowIds.get(place.questionId);
  if (rowId === undefined) return null;
  const stored = await readRow(database, rowId);
  if (stored?.answer.questionId === place.questionId) return stored;
  return (await learn(database, place.assessmentId)).get(place.questionId) ?? null;
}

async function readRow(database: Database, rowId: string): Promise<StoredAnswer | null> {
  const row = await database.answers.get(rowId);
  return row === undefined ? null : decodeAnswer(row);
}

/** Remembers where an answer was put, once that is durable. */
export function rememberAnswer(assessmentId: string, questionId: string, rowId: string): void {
  known.get(assessmentId)?.set(questionId, rowId);
}

/** Forgets an assessment whose rows were added or removed as a whole. */
export function forgetAnswers(assessmentId: string): void {
  known.delete(assessmentId);
}

async function learn(database: Database, assessmentId: string): Promise<ReadonlyMap<string, StoredAnswer>> {
  const rows = await database.answers.where('assessmentId').equals(assessmentId).toArray();
  const decoded = (await Promise.all(rows.map(decodeAnswer))).filter((stored) => stored !== null);
  const newest = newestPerQuestion(decoded);
  known.set(assessmentId, new Map([...newest].map(([questionId, stored]) => [questionId, stored.rowId])));
  return newest;
}
