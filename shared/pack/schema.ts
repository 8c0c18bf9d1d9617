/**
 * The shape of a pack: a versioned body of law and questions, as data. Parsing lives here and nowhere
 * else; checks across files (dangling ids and the like) are in `load-pack.ts`.
 */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import {
  applicabilitySchema,
  authorityRefSchema,
  authorityTypeSchema,
  authorityConfidenceSchema,
  id,
  isoDate,
  text,
} from './schema-basics';
import {
  changeSchema,
  decisionSchema,
  milestoneSchema,
  provisionSchema,
  termSchema,
  type PackChange,
  type Decision,
  type Milestone,
  type Provision,
  type GlossaryTerm,
} from './schema-reference';

export type { Applicability, AuthorityRef, AuthorityType, AuthorityConfidence } from './schema-basics';
export type { PackChange, Decision, Milestone, Provision, GlossaryTerm } from './schema-reference';

const authoritySchema = z.strictObject({
  id,
  title: text,
  /** The citation as a lawyer would write it, without pin. */
  citation: text,
  type: authorityTypeSchema,
  jurisdiction: text,
  issuedOn: isoDate.optional(),
  effectiveOn: isoDate.optional(),
  /** A dated switch: from the day after, the authority counts as expired. */
  expiresOn: isoDate.optional(),
  /** Where it stands, in a few words, e.g. "in force" or "draft; final status not found". */
  status: text,
  confidence: authorityConfidenceSchema,
  /** The day a person last checked it. */
  verifiedOn: isoDate,
  /** What it says, in our words. */
  summary: text,
});

const facetSchema = z.strictObject({
  id,
  /** Short noun for explanations, e.g. "sector". */
  title: text,
  question: text,
  help: text,
  multiple: z.boolean(),
  options: z
    .array(
      z.strictObject({
        id,
        label: text,
        help: text.optional(),
        /** Set on "none of these": it stands alone. */
        exclusive: z.literal(true).optional(),
      }),
    )
    .min(2),
  authorities: z.array(authorityRefSchema),
});

const optionSchema = z.strictObject({
  id,
  label: text,
  /** What this answer means in practice. */
  meaning: text.optional(),
  /** 0 (no control) to 1 (as good as it gets). For `multi`, the share this tick adds. */
  effectiveness: z.number().min(0).max(1),
  /** In a `multi` question: stands alone ("none of these"). */
  exclusive: z.literal(true).optional(),
});

/** Duties that bind, or choices that are voluntary. The two never share a headline. */
export const headlineIdSchema = z.enum(['legal-exposure', 'position-readiness']);
export type HeadlineId = z.infer<typeof headlineIdSchema>;

const findingSchema = z.strictObject({ title: text, action: text });

/** A dated switch: from the day after an authority expires, these words replace the usual ones. */
const questionVariantSchema = z.strictObject({
  whenExpired: id,
  /** Said wherever the switch shows, e.g. "The statute that protected sharing has expired." */
  because: text,
  why: text.optional(),
  finding: findingSchema.optional(),
});

const questionSchema = z.strictObject({
  id,
  text,
  /** Why a general counsel should care, in one or two plain sentences. */
  why: text,
  type: z.enum(['single', 'multi']),
  /** Best first for `single`. */
  options: z.array(optionSchema).min(2),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  headline: headlineIdSchema,
  applicability: applicabilitySchema,
  /** Documents to ask for. */
  evidence: z.array(text).min(1),
  authorities: z.array(authorityRefSchema).min(1),
  /** What is wrong when the answer is weak, and what to do about it. */
  finding: findingSchema,
  variants: z.array(questionVariantSchema).default([]),
});

const moduleSchema = z.strictObject({
  id,
  title: text,
  purpose: text,
  questions: z.array(questionSchema).min(1),
});

const inherentSchema = z.strictObject({
  /** 0–100 on the scale of NIST SP 800-30 Rev. 1, Tables G-2 and H-3. */
  base: z.number().min(0).max(100),
  because: text,
  adjust: z.array(
    z.strictObject({ when: applicabilitySchema, by: z.number().min(-100).max(100), because: text }),
  ),
});

const scenarioSchema = z.strictObject({
  id,
  title: text,
  summary: text,
  /** Whom it can happen to. Left out: everyone. */
  applicability: applicabilitySchema.default({ kind: 'always' }),
  likelihood: inherentSchema,
  impact: inherentSchema,
  controls: z
    .array(
      z.strictObject({
        question: id,
        axis: z.enum(['likelihood', 'impact']),
        weight: z.number().int().min(1).max(5),
      }),
    )
    .min(1),
  /** The most that all controls together can take off an axis, as a share. Nothing removes all risk. */
  cap: z.strictObject({ likelihood: z.number().min(0).max(0.9), impact: z.number().min(0).max(0.9) }),
  authorities: z.array(authorityRefSchema).min(1),
});

const clockSchema = z.strictObject({
  id,
  title: text,
  trigger: text,
  length: z.strictObject({
    value: z.number().positive(),
    unit: z.enum(['hours', 'calendar-days', 'business-days']),
  }),
  binds: text,
  /** Only `in-force` clocks are duties today. */
  status: z.enum(['in-force', 'not-yet-effective', 'proposed']).default('in-force'),
  applicability: applicabilitySchema,
  authorities: z.array(authorityRefSchema).min(1),
});

const statementSchema = z.strictObject({
  id,
  kind: z.enum(['does', 'does-not', 'caution']),
  text,
  authorities: z.array(authorityRefSchema).min(1),
  variants: z.array(z.strictObject({ whenExpired: id, because: text, text })).default([]),
});

const promptSchema = z.strictObject({
  id,
  /** A question a director may ask. */
  text,
  /** The questions whose answers speak to it. */
  questions: z.array(id),
});

export const packManifestSchema = z.strictObject({
  format: z.literal('brieflock-pack'),
  formatVersion: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: text,
  /** The day the law was read for this version. Documents print it as "law as of". */
  editionOn: isoDate,
  jurisdiction: text,
  /** What the instrument asks of a company, in a sentence or two. Documents open with it. */
  notice: text.optional(),
  /** What stands in the file of this name, in reading order of the modules. */
  modules: z.array(z.string().regex(/^modules\/[a-z0-9-]+\.json$/)).min(1),
});

/** The files of a pack besides its manifest and modules, by name. */
export const packPartsSchema = {
  'authorities.json': z.array(authoritySchema).min(1),
  'facets.json': z.array(facetSchema).min(1),
  'scenarios.json': z.array(scenarioSchema).min(1),
  'clocks.json': z.array(clockSchema),
  'statements.json': z.array(statementSchema),
  'decisions.json': z.array(decisionSchema),
  'prompts.json': z.array(promptSchema),
} as const;

/** Files a pack may leave out. */
export const optionalPackPartsSchema = {
  'provisions.json': z.array(provisionSchema),
  'timeline.json': z.array(milestoneSchema),
  'glossary.json': z.array(termSchema),
  'changes.json': z.array(changeSchema),
} as const;

export { moduleSchema };

export type Authority = DeepReadonly<z.infer<typeof authoritySchema>>;
export type Facet = DeepReadonly<z.infer<typeof facetSchema>>;
export type Question = DeepReadonly<z.infer<typeof questionSchema>>;
export type Module = DeepReadonly<z.infer<typeof moduleSchema>>;
export type Inherent = DeepReadonly<z.infer<typeof inherentSchema>>;
export type Scenario = DeepReadonly<z.infer<typeof scenarioSchema>>;
export type Clock = DeepReadonly<z.infer<typeof clockSchema>>;
export type Statement = DeepReadonly<z.infer<typeof statementSchema>>;
export type Prompt = DeepReadonly<z.infer<typeof promptSchema>>;
export type PackManifest = DeepReadonly<z.infer<typeof packManifestSchema>>;

/** A whole pack, checked. Build it with `loadPack`; never by hand outside tests. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly authorities: readonly Authority[];
  readonly facets: readonly Facet[];
  readonly modules: readonly Module[];
  readonly scenarios: readonly Scenario[];
  readonly clocks: readonly Clock[];
  readonly statements: readonly Statement[];
  readonly decisions: readonly Decision[];
  readonly prompts: readonly Prompt[];
  readonly provisions: readonly Provision[];
  readonly timeline: readonly Milestone[];
  readonly glossary: readonly GlossaryTerm[];
  readonly changes: readonly PackChange[];
}
