/** What the kill test writes: everything follows from id and revision, so that any state can be checked from outside. */
import type { JournalEntry, JournaledRow } from '@shared/storage/schema-entry';
import { answerRow, change, whole } from '../helpers/journal';

export const KILLED_IDS = ['first', 'Second'] as const;

const ROWS = 6;
/** Large enough for files to be rewritten often. */
const BODY_LENGTH = 6_000;

function rowOf(id: string, rev: number): JournaledRow {
  return answerRow(`q${rev % ROWS}`, rev, `${id} ${rev} ${'x'.repeat(BODY_LENGTH)}`);
}

export function entryOf(id: string, rev: number): JournalEntry {
  return rev === 1 ? whole(id, 1, [rowOf(id, 1)]) : change(id, rev, [rowOf(id, rev)]);
}

/** The answers that must stand at a revision, by row. */
export function answersAt(id: string, rev: number): ReadonlyMap<string, unknown> {
  const rows = Array.from({ length: Math.min(ROWS, rev) }, (_, back) => rowOf(id, rev - back));
  return new Map(rows.map((row) => [row.id, row.body]));
}
