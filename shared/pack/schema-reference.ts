/** Decisions, provisions, milestones, terms and the change log of a pack. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import {
  applicabilitySchema,
  authorityRefSchema,
  authorityConfidenceSchema,
  id,
  isoDate,
  text,
} from './schema-basics';

const decisionOptionSchema = z.strictObject({
  code: id,
  title: text,
  summary: text,
  upside: text,
  downside: text,
  /** Whom it suits. */
  fits: text.optional(),
  /** What it would mean, to a board: one sentence of "we". */
  board: text.optional(),
  /** Completes "RESOLVED, that the Company will …". */
  resolution: text.optional(),
});

/** A precondition: until it is met, the options it guards are not open. */
const gateSchema = z.strictObject({
  id,
  text,
  guards: z.array(id).min(1),
  /** What is not there while it is not met, a noun phrase, e.g. "a signed agreement". */
  lack: text.optional(),
});

const factorSchema = z.strictObject({
  id,
  title: text,
  why: text,
  /** What it asks, as a clause to a board: "whether …". */
  board: text.optional(),
  weight: z.number().int().min(1).max(5),
  /** Option code to pull: -2 (strongly against) to 2 (strongly for). */
  pulls: z.record(id, z.number().int().min(-2).max(2)),
  authorities: z.array(authorityRefSchema),
});

export const decisionSchema = z.strictObject({
  id,
  title: text,
  /** What the board is asked to decide or note. */
  ask: text,
  applicability: applicabilitySchema,
  options: z.array(decisionOptionSchema).min(2),
  gates: z.array(gateSchema).default([]),
  factors: z.array(factorSchema).default([]),
  /** Why confidence in any recommendation is limited, e.g. terms that are unpublished. */
  confidenceCap: text.optional(),
  /** The most confidence that cap leaves; `low` unless said otherwise. */
  confidenceAtMost: z.enum(['low', 'moderate']).optional(),
  authorities: z.array(authorityRefSchema).min(1),
});

/** One provision of an instrument in our words; citations may only point to a pin that stands here. */
export const provisionSchema = z.strictObject({
  authority: id,
  pin: text,
  heading: text,
  /** To whom it is directed. */
  directedTo: text,
  summary: text,
});

export const milestoneSchema = z.strictObject({
  id,
  title: text,
  authority: id,
  pin: text,
  dueOn: isoDate.optional(),
  /** Whom the day concerns. Left out: whoever its authority binds. */
  when: applicabilitySchema.optional(),
  /** Last known status, in words that show how sure we are. */
  status: text,
  statusOn: isoDate,
  confidence: authorityConfidenceSchema,
  authorities: z.array(authorityRefSchema).default([]),
});

export const termSchema = z.strictObject({
  id,
  term: text,
  meaning: text,
  /** Whether the order itself defines it. */
  defined: z.enum(['yes', 'by-reference', 'by-process', 'by-function', 'no']),
  authorities: z.array(authorityRefSchema).min(1),
});

/** What a version changed. Ids of withdrawn questions are never used again. */
export const changeSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  editionOn: isoDate,
  summary: text,
  added: z.array(id).default([]),
  changed: z
    .array(
      z.strictObject({
        question: id,
        what: text,
        /** Whether an answer given before must be looked at again. */
        answersStale: z.boolean(),
      }),
    )
    .default([]),
  withdrawn: z
    .array(z.strictObject({ question: id, text, because: text, replacedBy: id.optional() }))
    .default([]),
});

export type Decision = DeepReadonly<z.infer<typeof decisionSchema>>;
export type Provision = DeepReadonly<z.infer<typeof provisionSchema>>;
export type Milestone = DeepReadonly<z.infer<typeof milestoneSchema>>;
export type GlossaryTerm = DeepReadonly<z.infer<typeof termSchema>>;
export type PackChange = DeepReadonly<z.infer<typeof changeSchema>>;
