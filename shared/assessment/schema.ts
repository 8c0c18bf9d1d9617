/**
 * The assessment and its one parser. The same schema serves stored rows, share files and the plain JSON format
 * (`resources/schema/assessment.schema.json` is generated from it).
 */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { entityId, moment, packName } from './schema-basics';
import { assessmentContent, auditEntrySchema, snapshotSchema } from './schema-history';

export { answerSchema, profileSchema } from './schema-answers';
export type { Answer, AnswerValue, Evidence, Profile } from './schema-answers';
export { decisionRecordSchema, exposureSchema, plannedActionSchema } from './schema-records';
export type {
  DecisionChoice,
  DecisionRecord,
  Exposure,
  FactorStanding,
  GateStanding,
  LossEstimate,
  PlannedAction,
} from './schema-records';
export { auditEntrySchema, snapshotSchema } from './schema-history';
export type { AuditEntry, ScoreSummary, Signature, Snapshot } from './schema-history';

export const assessmentSchema = z.strictObject({
  id: entityId,
  createdAt: moment,
  updatedAt: moment,
  ...assessmentContent,
  /** Frozen states, oldest first. */
  snapshots: z.array(snapshotSchema).max(200),
  /** What was done with it, oldest first. */
  audit: z.array(auditEntrySchema).max(20_000),
});

/** The plain JSON file: what scripts read, and what a share file carries inside. */
export const ASSESSMENT_FILE_FORMAT = 'brieflock-assessment';
export const ASSESSMENT_FILE_VERSION = 2;

export const assessmentFileSchema = z.strictObject({
  format: z.literal(ASSESSMENT_FILE_FORMAT),
  formatVersion: z.literal(ASSESSMENT_FILE_VERSION),
  /** The pack the answers were given under. */
  pack: packName,
  assessment: assessmentSchema,
});

export type Assessment = DeepReadonly<z.infer<typeof assessmentSchema>>;
/** An assessment without its history: what scores and documents are made from. */
export type AssessmentContent = Omit<Assessment, 'id' | 'createdAt' | 'updatedAt' | 'snapshots' | 'audit'>;
export type AssessmentFile = DeepReadonly<z.infer<typeof assessmentFileSchema>>;

/** What an assessment holds besides profile and answers before anyone adds to it. */
export const NO_RECORDS = { decisions: [], actions: [], exposure: null, snapshots: [], audit: [] } as const;
