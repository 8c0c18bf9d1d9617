/**
 * The shape of a pack: a versioned body of law and questions, as data. Parsing lives here and nowhere
 * else; checks across files (dangling ids and the like) are in `load-pack.ts`.
 */
import { z } from 'zod';
import type { DeepReadonly } from '../lib/deep-readonly';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'an id has letters, digits and hyphens only');
const text = z.string().trim().min(1);

/** A calendar day, `YYYY-MM-DD`, without time zone. */
export const isoDate = z.iso.date();

/** How sure we are of a statement of law. `reported` and `verify` are never stated as fact. */
export const confidenceSchema = z.enum(['primary', 'secondary', 'reported', 'verify']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** What a source does to a company: only `binds` imposes a duty. */
export const authorityTypeSchema = z.enum(['binds', 'voluntary', 'guidance', 'case', 'proposal']);
export type AuthorityType = z.infer<typeof authorityTypeSchema>;

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
  confidence: confidenceSchema,
  /** The day a person last checked it. */
  verifiedOn: isoDate,
  /** What it says, in our words. */
  summary: text,
});

const authorityRefSchema = z.strictObject({
  authority: id,
  /** Section or paragraph, e.g. "Sec. 3(b)(ii)". */
  pin: text.optional(),
});

/** A condition on the profile. Evaluated in three values: yes, no, unknown. */
export type Applicability =
  | { readonly kind: 'always' }
  | { readonly kind: 'facet'; readonly facet: string; readonly anyOf: readonly string[] }
  | { readonly kind: 'all'; readonly of: readonly Applicability[] }
  | { readonly kind: 'any'; readonly of: readonly Applicability[] }
  | { readonly kind: 'not'; readonly of: Applicability };

export const applicabilitySchema: z.ZodType<Applicability> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({ kind: z.literal('facet'), facet: id, anyOf: z.array(id).min(1) }),
    z.strictObject({ kind: z.literal('all'), of: z.array(applicabilitySchema).min(1) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(applicabilitySchema).min(1) }),
    z.strictObject({ kind: z.literal('not'), of: applicabilitySchema }),
  ]),
);

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
export const headlineSchema = z.enum(['legal-exposure', 'position-readiness']);
export type Headline = z.infer<typeof headlineSchema>;

const questionSchema = z.strictObject({
  id,
  text,
  /** Why a general counsel should care, in one or two plain sentences. */
  why: text,
  type: z.enum(['single', 'multi']),
  /** Best first for `single`. */
  options: z.array(optionSchema).min(2),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  headline: headlineSchema,
  applicability: applicabilitySchema,
  /** Documents to ask for. */
  evidence: z.array(text).min(1),
  authorities: z.array(authorityRefSchema).min(1),
  /** What is wrong when the answer is weak, and what to do about it. */
  finding: z.strictObject({ title: text, action: text }),
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
  applicability: applicabilitySchema,
  authorities: z.array(authorityRefSchema).min(1),
});

const statementSchema = z.strictObject({
  id,
  kind: z.enum(['does', 'does-not', 'caution']),
  text,
  authorities: z.array(authorityRefSchema).min(1),
});

const promptSchema = z.strictObject({
  id,
  /** A question a director may ask. */
  text,
  /** The questions whose answers speak to it. */
  questions: z.array(id),
});

const decisionSchema = z.strictObject({
  id,
  title: text,
  /** What the board is asked to decide or note. */
  ask: text,
  applicability: applicabilitySchema,
  options: z
    .array(z.strictObject({ code: id, title: text, summary: text, upside: text, downside: text }))
    .min(2),
  authorities: z.array(authorityRefSchema).min(1),
});

export const packManifestSchema = z.strictObject({
  format: z.literal('brieflock-pack'),
  formatVersion: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: text,
  /** The day the law was read for this edition. Documents print it as "law as of". */
  editionOn: isoDate,
  jurisdiction: text,
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

export { moduleSchema };

export type Authority = DeepReadonly<z.infer<typeof authoritySchema>>;
export type AuthorityRef = DeepReadonly<z.infer<typeof authorityRefSchema>>;
export type Facet = DeepReadonly<z.infer<typeof facetSchema>>;
export type Question = DeepReadonly<z.infer<typeof questionSchema>>;
export type QuestionOption = DeepReadonly<z.infer<typeof optionSchema>>;
export type Module = DeepReadonly<z.infer<typeof moduleSchema>>;
export type Inherent = DeepReadonly<z.infer<typeof inherentSchema>>;
export type Scenario = DeepReadonly<z.infer<typeof scenarioSchema>>;
export type Clock = DeepReadonly<z.infer<typeof clockSchema>>;
export type Statement = DeepReadonly<z.infer<typeof statementSchema>>;
export type Decision = DeepReadonly<z.infer<typeof decisionSchema>>;
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
}
