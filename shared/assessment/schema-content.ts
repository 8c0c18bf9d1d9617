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

/** Where counsel’s work is stored, and what else is the same of every kind of it. */
const WORK = {
  table: 'records',
  use: 'work',
  changedAt: ({ updatedAt }: { readonly updatedAt: string }) => updatedAt,
} as const;

/** Work of which an assessment holds many, each told from the others by its key. */
const LISTED_WORK = {
  ...WORK,
  cardinality: 'many',
  titleField: null,
  isUnique: true,
  count: () => 1,
} as const;

/** Work of which an assessment holds one at most. */
const SINGLE_WORK = {
  ...WORK,
  cardinality: 'one',
  maximum: 1,
  key: () => '',
  order: () => 0,
  titleField: null,
  isUnique: false,
} as const;

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
    ...LISTED_WORK,
    schema: decisionRecordSchema,
    part: 'decisions',
    maximum: 50,
    key: ({ decisionId }) => decisionId,
    order: ({ decisionId }) => decisionId,
  }),
  action: recordKind({
    ...LISTED_WORK,
    schema: plannedActionSchema,
    part: 'actions',
    maximum: 2_000,
    key: ({ id }) => id,
    order: ({ id }) => id,
    titleField: 'title',
  }),
  exposure: recordKind({
    ...SINGLE_WORK,
    schema: lossEstimatesSchema,
    part: 'exposure',
    count: ({ estimates }) => estimates.length,
  }),
  settlement: recordKind({
    ...LISTED_WORK,
    schema: settlementSchema,
    part: 'settlements',
    maximum: 200,
    key: ({ contradictionId }) => contradictionId,
    order: ({ contradictionId }) => contradictionId,
  }),
  paragraph: recordKind({
    ...LISTED_WORK,
    schema: paragraphSchema,
    part: 'paragraphs',
    maximum: 1_000,
    key: ({ unit }) => unit,
    order: ({ unit }) => unit,
  }),
  matter: recordKind({
    ...SINGLE_WORK,
    schema: matterSchema,
    part: 'matter',
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
