/** Folds the entries of a journal into the rows they leave. Pure; trusts the order it is given. */
import type { JournalEntry, RowChange, JournaledRow } from './schema-entry';

/**
 * How an assessment stands in the journal: `present` with a row of its own, `set-aside` when that row is among those
 * that could not be read, `removed` when it was taken away.
 */
export const JOURNALED_STATES = ['present', 'set-aside', 'removed'] as const;
export type JournaledState = (typeof JOURNALED_STATES)[number];

/** What a journal comes to. */
export interface Replayed {
  readonly rev: number;
  readonly presence: JournaledState;
  /** Of the last entry. */
  readonly at: string;
  readonly rows: readonly JournaledRow[];
}

function keyOf({ table, id }: RowChange): string {
  return `${table}/${id}`;
}

/** Whether the entry leaves the assessment with a row of its own; `before` when it does not say. */
export function journaledStateAfter(
  before: JournaledState,
  { kind, assessmentId, changes }: JournalEntry,
): JournaledState {
  if (kind === 'removed') return 'removed';
  if (assessmentId === null) return 'present';
  const own = changes.findLast(({ table, id }) => table === 'assessments' && id === assessmentId);
  if (own !== undefined) return own.body === null ? 'set-aside' : 'present';
  return kind === 'whole' ? 'set-aside' : before;
}

/**
 * The rows that stand after the last entry, in the order in which they first came; `null` for no entries. A row is
 * taken from the last entry that states it, whatever its revision.
 */
export function replay(entries: readonly JournalEntry[]): Replayed | null {
  const rows = new Map<string, JournaledRow>();
  let presence: JournaledState = 'removed';
  for (const entry of entries) {
    if (entry.kind !== 'change') rows.clear();
    for (const change of entry.changes) {
      if (change.body === null) rows.delete(keyOf(change));
      else rows.set(keyOf(change), change);
    }
    presence = journaledStateAfter(presence, entry);
  }
  const last = entries.at(-1);
  return last === undefined ? null : { rev: last.rev, presence, at: last.at, rows: [...rows.values()] };
}
