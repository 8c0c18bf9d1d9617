/** Looks at the rows of a backup as this version of the app would read them. Judges form only, and changes nothing. */
import { BODY_SCHEMAS } from '@shared/storage/schema-bodies';
import type { JournalEntry, JournaledRow } from '@shared/storage/schema-entry';

/** What was set aside could not be read then, and need not be. */
function isReadable({ table, body }: JournaledRow): boolean {
  return table === 'quarantine' || BODY_SCHEMAS[table].safeParse(body).success;
}

/** How many rows of an entry this version could not read. */
export function countStrangeRows(entry: JournalEntry): number {
  return entry.changes.filter((row) => !isReadable(row)).length;
}
