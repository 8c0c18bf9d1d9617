/** Looks at the rows of a backup as this version of the app would read them. Judges form only, and changes nothing. */
import { RECORD_KINDS } from '@shared/assessment/record-kinds';
import {
  answerSchema,
  assessmentFileSchema,
  NO_RECORDS,
  ASSESSMENT_FILE_FORMAT,
  ASSESSMENT_FILE_VERSION,
} from '@shared/assessment/schema';
import { kindsIn, recordSchemaOf } from '@shared/assessment/schema-record-kind';
import type { JournalEntry, JournaledRow } from '@shared/storage/schema-entry';
import { z } from 'zod';

const recordBody = recordSchemaOf(kindsIn('records', RECORD_KINDS));

const packBody = z.strictObject({ texts: z.record(z.string(), z.string()) });
const headerBody = z.looseObject({ pack: z.unknown(), answered: z.number() });

/** The row of an assessment is everything of it but its answers and records. */
function isHeader(id: string, body: unknown): boolean {
  const header = headerBody.safeParse(body);
  if (!header.success) return false;
  const { pack, answered, ...rest } = header.data;
  return (
    Number.isInteger(answered) &&
    assessmentFileSchema.safeParse({
      format: ASSESSMENT_FILE_FORMAT,
      formatVersion: ASSESSMENT_FILE_VERSION,
      pack,
      assessment: { ...rest, id, answers: [], ...NO_RECORDS },
    }).success
  );
}

function isReadable({ table, id, body }: JournaledRow): boolean {
  switch (table) {
    case 'assessments':
      return isHeader(id, body);
    case 'answers':
      return answerSchema.safeParse(body).success;
    case 'records':
      return recordBody.safeParse(body).success;
    case 'packs':
      return packBody.safeParse(body).success;
    // Could not be read when it was set aside, and need not be.
    case 'quarantine':
      return true;
  }
}

/** How many rows of an entry this version could not read. */
export function countStrangeRows(entry: JournalEntry): number {
  return entry.changes.filter((row) => !isReadable(row)).length;
}
