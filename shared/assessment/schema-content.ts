/** What an assessment says at one time, without its history: head, and the kinds of record that can change. */
import { z } from 'zod';
import { countOf } from '../base/words';
import { answerSchema, profileSchema } from './schema-answers';
import { line } from './schema-basics';
import { partSchemas, recordKind } from './schema-record-kind';
import { decisionRecordSchema, lossEstimatesSchema, plannedActionSchema } from './schema-records';

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
    name: ({ questionId }) => `the answer to ${questionId}`,
    about: ({ questionId }) => `on ${questionId}`,
    titleField: null,
    repeated: 'is answered twice',
    count: ({ value }) => (value === null ? 0 : 1),
    counted: (count) => countOf(count, 'answer'),
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
    name: ({ decisionId }) => `the decision “${decisionId}”`,
    about: ({ decisionId }, [part, id = '']) =>
      part === 'gates' || part === 'factors' ? `for ${id} of “${decisionId}”` : `of “${decisionId}”`,
    titleField: null,
    repeated: 'is decided twice',
    count: () => 1,
    counted: (count) => countOf(count, 'decision'),
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
    name: ({ title }) => `the planned action “${title}”`,
    about: ({ title }) => `of “${title}”`,
    titleField: 'title',
    repeated: 'is there twice',
    count: () => 1,
    counted: (count) => countOf(count, 'planned action'),
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
    name: () => 'the estimates of loss',
    about: ({ estimates }, [part, place]) => {
      const estimate = part === 'estimates' ? estimates[Number(place)] : undefined;
      return estimate === undefined
        ? 'of the estimates of loss'
        : `of the estimate for ${estimate.scenarioId}`;
    },
    titleField: null,
    repeated: null,
    count: ({ estimates }) => estimates.length,
    counted: (count) => countOf(count, 'estimate of loss', 'estimates of loss'),
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
