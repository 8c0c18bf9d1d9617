/**
 * The entities of an assessment and their one parser. The same schema serves stored rows, share files and
 * the plain JSON format (`resources/schema/assessment.schema.json` is generated from it).
 */
import { z } from 'zod';
import type { DeepReadonly } from '../lib/deep-readonly';

const entityId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id has 1 to 64 letters, digits, "-" or "_"');
const packEntityId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
const line = z.string().max(500);
const prose = z.string().max(20_000);
const moment = z.iso.datetime();

const answerValueSchema = z.discriminatedUnion('kind', [
  /** A choice: one option id for `single`, any number for `multi`. */
  z.strictObject({ kind: z.literal('value'), optionIds: z.array(packEntityId).min(1).max(50) }),
  /** Not known yet: scored as the whole span from worst to best, never as zero. */
  z.strictObject({ kind: z.literal('unknown'), owner: line, dueOn: z.iso.date().nullable() }),
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
  packVersion: z.string().max(40),
  /** `null` while only notes or evidence exist. */
  value: answerValueSchema.nullable(),
  /** Goes into documents. */
  note: prose,
  /** Counsel's eyes only: into the privileged memo, never into the briefing. */
  privilegedNote: prose,
  evidence: z.array(evidenceSchema).max(100),
  updatedAt: moment,
  /** Who answered, as typed in the preferences; may be empty. */
  updatedBy: line,
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

export const assessmentSchema = z.strictObject({
  id: entityId,
  title: line.min(1),
  createdAt: moment,
  updatedAt: moment,
  profile: profileSchema,
  answers: z.array(answerSchema).max(2_000),
});

/** The plain JSON file: what scripts read, and what a share file carries inside. */
export const ASSESSMENT_FILE_FORMAT = 'brieflock-assessment';
export const ASSESSMENT_FILE_VERSION = 1;

export const assessmentFileSchema = z.strictObject({
  format: z.literal(ASSESSMENT_FILE_FORMAT),
  formatVersion: z.literal(ASSESSMENT_FILE_VERSION),
  /** The pack the answers were given under. */
  pack: z.strictObject({ id: packEntityId, version: z.string().max(40) }),
  assessment: assessmentSchema,
});

export type AnswerValue = DeepReadonly<z.infer<typeof answerValueSchema>>;
export type Evidence = DeepReadonly<z.infer<typeof evidenceSchema>>;
export type Answer = DeepReadonly<z.infer<typeof answerSchema>>;
export type Profile = DeepReadonly<z.infer<typeof profileSchema>>;
export type Assessment = DeepReadonly<z.infer<typeof assessmentSchema>>;
export type AssessmentFile = DeepReadonly<z.infer<typeof assessmentFileSchema>>;
