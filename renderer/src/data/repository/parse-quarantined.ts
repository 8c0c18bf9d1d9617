/** Reads the body of a row that was set aside, as the journal has it. */
import { z } from 'zod';
import type { QuarantineRow } from './rows';

const quarantinedSchema = z.strictObject({
  table: z.enum(['assessments', 'answers', 'records']),
  assessmentId: z.string(),
  rowId: z.string(),
  row: z.unknown(),
});

/** `null` when it is none. */
export function parseQuarantined(body: unknown): Omit<QuarantineRow, 'id'> | null {
  const parsed = quarantinedSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}
