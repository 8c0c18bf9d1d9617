/**
 * The assessment and its one parser. The same schema serves stored rows, share files and the plain JSON format
 * (`resources/schema/assessment.schema.json` is generated from it).
 */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { entityId, moment, packName } from './schema-basics';
import { RECORD_KINDS } from './record-kinds';
import { contentHead, type assessmentContent } from './schema-content';
import { emptyParts } from './schema-parts';
import { logHeadSchema } from './schema-history';
import { kindsIn, partSchemas } from './schema-record-kind';

export { answerSchema, profileSchema } from './schema-answers';
export type { Answer, AnswerValue, Evidence, Profile } from './schema-answers';
export { lossEstimatesSchema, plannedActionSchema } from './schema-records';
export type { Ground } from './schema-grounds';
export type { HandWords, MatterRecord, Paragraph } from './schema-hand';
export type {
  DecisionChoice,
  DecisionRecord,
  LossEstimates,
  FactorRecord,
  GateRecord,
  LossEstimate,
  PlannedAction,
  Settlement,
} from './schema-records';
export type { IncidentAct, IncidentEntry } from './schema-incident';
export type { AuditEntry, LogHead, ScoreSummary, Signature, Snapshot } from './schema-history';

export const assessmentSchema = z.strictObject({
  id: entityId,
  createdAt: moment,
  updatedAt: moment,
  ...contentHead,
  ...partSchemas(RECORD_KINDS),
});

/** The plain JSON file: what scripts read, and what a share file carries inside. */
export const ASSESSMENT_FILE_FORMAT = 'brieflock-assessment';
export const ASSESSMENT_FILE_VERSION = 6;

export const assessmentFileSchema = z.strictObject({
  format: z.literal(ASSESSMENT_FILE_FORMAT),
  formatVersion: z.literal(ASSESSMENT_FILE_VERSION),
  /** The pack the answers were given under. */
  pack: packName,
  assessment: assessmentSchema,
  /** Where the audit log ended when the file was made; `null`: it was empty, or the file is of before. */
  logHead: logHeadSchema.nullable(),
});

export type Assessment = DeepReadonly<z.infer<typeof assessmentSchema>>;
/** An assessment without its history: what scores and documents are made from. */
export type AssessmentContent = Pick<Assessment, keyof typeof assessmentContent>;
export type AssessmentFile = DeepReadonly<z.infer<typeof assessmentFileSchema>>;

/** What an assessment holds besides profile and answers before anyone adds to it. */
export const NO_RECORDS = emptyParts(kindsIn('records', RECORD_KINDS));
