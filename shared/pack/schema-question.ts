/** A question of a pack: its options, what each says and leaves to be done, and the law that bears on it. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import {
  applicabilitySchema,
  authorityConfidenceSchema,
  authorityRefSchema,
  authorityStatusSchema,
  id,
  isoDate,
  text,
} from './schema-basics';

/** What an answer leaves to be done. The title restates the answer and says nothing beyond it. */
const findingSchema = z.strictObject({ title: text, action: text });

const optionSchema = z.strictObject({
  id,
  label: text,
  /** What this answer means in practice. */
  meaning: text.optional(),
  /** 0 (no control) to 1 (as good as it gets). For `multi`, the share this tick adds. */
  effectiveness: z.number().min(0).max(1),
  /** In a `multi` question: stands alone ("none of these"). */
  exclusive: z.literal(true).optional(),
  /** The one sentence of fact that this answer makes true, of "the Company". */
  statement: text,
  /** Left out where the answer leaves nothing to be done. */
  finding: findingSchema.optional(),
});

/** The figure a question counts towards: duties that bind, or choices that are voluntary. */
export type HeadlineId = 'legal-exposure' | 'position-readiness';

/** How law bears on a practice. Only a `duty` requires it; the others never make an omission a breach. */
const dutyKindSchema = z.enum(['duty', 'prohibition', 'condition', 'contract']);
export type DutyKind = z.infer<typeof dutyKindSchema>;

const dutySchema = z.strictObject({
  /** Whom it reaches. */
  when: applicabilitySchema,
  kind: dutyKindSchema,
  authority: id,
  pin: text.optional(),
  confidence: authorityConfidenceSchema,
  /**
   * Completes, by kind: "requires …", "forbids …", "protects only if …", "the clause requires …".
   */
  requires: text,
  /** The question under which this duty counts, where it bears on several: named here, it weighs there alone. */
  countedIn: id.optional(),
  /** First and last day it runs, where they differ from those of its authority. */
  from: isoDate.optional(),
  until: isoDate.optional(),
});

/** Words for the days on which an authority stands in one of these ways; they replace the usual ones. */
const questionVariantSchema = z.strictObject({
  authority: id,
  statuses: z.array(authorityStatusSchema).min(1),
  /** Said wherever the switch shows, e.g. "The reported period has ended. No extension is confirmed." */
  because: text,
  why: text.optional(),
  /** By option. */
  findings: z.record(id, findingSchema).optional(),
});

export const questionSchema = z.strictObject({
  id,
  text,
  /** Why a general counsel should care, in one or two plain sentences; true for every profile. */
  why: text,
  type: z.enum(['single', 'multi']),
  /** Best first for `single`. */
  options: z.array(optionSchema).min(2),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  applicability: applicabilitySchema,
  /** Documents to ask for. */
  evidence: z.array(text).min(1),
  authorities: z.array(authorityRefSchema).min(1),
  /** What is not established while nobody knows, as a clause: "whether …". */
  whether: text,
  /** Law that bears on the practice, by whom it reaches. Empty: voluntary for everyone. */
  duties: z.array(dutySchema).default([]),
  /** `multi` alone: true of any incomplete set of ticks. */
  partial: findingSchema.optional(),
  variants: z.array(questionVariantSchema).default([]),
});

export type Question = DeepReadonly<z.infer<typeof questionSchema>>;
export type Option = Question['options'][number];
export type Duty = DeepReadonly<z.infer<typeof dutySchema>>;
export type FindingText = DeepReadonly<z.infer<typeof findingSchema>>;
