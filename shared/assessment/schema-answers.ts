/** The profile and the answers: who the organization is, and what it said. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import {
  authorship,
  counselProse,
  day,
  entityId,
  line,
  packEntityId,
  packVersion,
  prose,
} from './schema-basics';

export const answerValueSchema = z.discriminatedUnion('kind', [
  /** A choice: one option id for `single`, any number for `multi`. */
  z.strictObject({ kind: z.literal('value'), optionIds: z.array(packEntityId).min(1).max(50) }),
  /** Not known yet: scored as the whole span from worst to best, never as zero. */
  z.strictObject({ kind: z.literal('unknown'), owner: line, dueOn: day.nullable() }),
  /** Does not apply to this organisation; leaves every score. The reason is required to count. */
  z.strictObject({ kind: z.literal('not-applicable'), reason: prose }),
]);

const evidenceSchema = z.strictObject({
  id: entityId,
  /** What the document is, e.g. "Risk committee charter, 2026". */
  label: line.min(1),
  /** Where it is kept, e.g. a document-management number. */
  location: line,
});

export const answerSchema = z.strictObject({
  questionId: packEntityId,
  /** Version of the pack the question was read from when answered. */
  packVersion,
  /** `null` while only notes or evidence exist. */
  value: answerValueSchema.nullable(),
  /** Where papers tell the answer: in their text, or in the annexes alone. Absent: in their text. */
  answerUse: z.enum(['sentence', 'annex']).optional(),
  /** Goes into documents. */
  note: prose,
  /** Where the note stands: in the memo in place of the option's statement, in its annex, or in no document. Absent: the annex. */
  noteUse: z.enum(['sentence', 'annex', 'nowhere']).optional(),
  /** Counsel's eyes only: never into the briefing. */
  privilegedNote: counselProse,
  /** Whether the privileged memo prints it. Absent, in answers of before: it does. */
  privilegedUse: z.enum(['counsel-only', 'advice']).optional(),
  evidence: z.array(evidenceSchema).max(100),
  ...authorship,
});

export const profileSchema = z.strictObject({
  organisation: line,
  /** Facet id to chosen option ids. A facet that is missing or empty is unknown. */
  facets: z.record(packEntityId, z.array(packEntityId).max(50)),
  /** Who prepares the file; printed on documents. */
  preparedBy: line,
  /** Whom the memo is addressed to. */
  preparedFor: line,
});

export type AnswerValue = DeepReadonly<z.infer<typeof answerValueSchema>>;
export type Evidence = DeepReadonly<z.infer<typeof evidenceSchema>>;
export type Answer = DeepReadonly<z.infer<typeof answerSchema>>;
export type Profile = DeepReadonly<z.infer<typeof profileSchema>>;
