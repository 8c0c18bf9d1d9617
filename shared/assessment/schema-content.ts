/** What an assessment says at one time, without its history: head, and the kinds of record that can change. */
import { z } from 'zod';
import { answerSchema, profileSchema } from './schema-answers';
import { line } from './schema-basics';
import { matterSchema, paragraphSchema } from './schema-hand';
import { partSchemas, recordKind } from './schema-record-kind';
import {
  decisionRecordSchema,
  lossEstimatesSchema,
  plannedActionSchema,
  settlementSchema,
} from './schema-records';

/** The kinds of record a snapshot freezes. */
export const CONTENT_KINDS = {
  answer: recordKind({
    schema: answerSchema,
    part: 'answers',
    cardinality: 'many',
    maximum: 2_000,
    table: 'answers',
    use: 'fact',
    key: ({ questionId }) => questionId,
    changedAt: ({ updatedAt }) => updatedAt,
    order: ({ questionId }) => questionId,
    titleField: null,
    isUnique: true,
    count: ({ value }) => (value === null ? 0 : 1),
  }),
  decision: recordKind({
    schema: decisionRecordSchema,
    part: 'decisions',
    cardinality: 'many',
    maximum: 50,
    table: 'records',
    use: 'work',
    key: ({ decisionId }) => decisionId,
    changedAt: ({ updatedAt }) => updatedAt,
    order: ({ decisionId }) => decisionId,
    titleField: null,
    isUnique: true,
    count: () => 1,
  }),
  action: recordKind({
    schema: plannedActionSchema,
    part: 'actions',
    cardinality: 'many',
    maximum: 2_000,
    table: 'records',
    use: 'work',
    key: ({ id }) => id,
    changedAt: ({ updatedAt }) => updatedAt,
    order: ({ id }) => id,
    titleField: 'title',
    isUnique: true,
    count: () => 1,
  }),
  exposure: recordKind({
    schema: lossEstimatesSchema,
    part: 'exposure',
    cardinality: 'one',
    maximum: 1,
    table: 'records',
    use: 'work',
    key: () => '',
    changedAt: ({ updatedAt }) => updatedAt,
    order: () => 0,
    titleField: null,
    isUnique: false,
    count: ({ estimates }) => estimates.length,
  }),
  settlement: recordKind({
    schema: settlementSchema,
    part: 'settlements',
    cardinality: 'many',
    maximum: 200,
    table: 'records',
    use: 'work',
    key: ({ contradictionId }) => contradictionId,
    changedAt: ({ updatedAt }) => updatedAt,
    order: ({ contradictionId }) => contradictionId,
    titleField: null,
    isUnique: true,
    count: () => 1,
  }),
  paragraph: recordKind({
    schema: paragraphSchema,
    part: 'paragraphs',
    cardinality: 'many',
    maximum: 1_000,
    table: 'records',
    use: 'work',
    key: ({ unit }) => unit,
    changedAt: ({ updatedAt }) => updatedAt,
    order: ({ unit }) => unit,
    titleField: null,
    isUnique: true,
    count: () => 1,
  }),
  matter: recordKind({
    schema: matterSchema,
    part: 'matter',
    cardinality: 'one',
    maximum: 1,
    table: 'records',
    use: 'work',
    key: () => '',
    changedAt: ({ updatedAt }) => updatedAt,
    order: () => 0,
    titleField: null,
    isUnique: false,
    count: () => 1,
  }),
} as const;

/** The kinds that can change: what forms write. */
export type ContentKinds = typeof CONTENT_KINDS;
export type ContentKindName = keyof ContentKinds;

/** What stands at the head of the content, beside the records. */
export const contentHead = { title: line.min(1), profile: profileSchema } as const;

/** The same as a schema of its own. */
export const contentHeadSchema = z.strictObject(contentHead);

/** What an assessment says at one time, without its history. */
export const assessmentContent = { ...contentHead, ...partSchemas(CONTENT_KINDS) } as const;
