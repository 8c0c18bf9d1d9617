/**
 * Finds the row that holds a question's answer. Row ids are random so that the database does not show which
 * questions were answered; this file remembers, in memory only, which row is whose.
 */
import type { Database } from './database';
import { decodeAnswer, newestPerQuestion, type StoredAnswer } from './stored-assessment';

const known = new Map<string, Map<string, string>>();

/**
 * The stored answer to a question, or `null` when there is none that can be read: the caller then writes a
 * new row and leaves an unreadable one alone.
 */
export async function findAnswer(
  database: Database,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<StoredAnswer | null> {
  const remembered = known.get(assessmentId)?.get(questionId);
  if (remembered !== undefined) {
    const row = await database.answers.get(remembered);
    const stored = row?.assessmentId === assessmentId ? await decodeAnswer(row) : null;
    if (stored?.answer.questionId === questionId) return stored;
  }
  const all =
    known.has(assessmentId) && remembered === undefined ? null : await learn(database, assessmentId);
  return all?.get(questionId) ?? null;
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
