/** The words every part of a pack is made of: ids, dates, confidence, citations, applicability. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';

export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'an id has letters, digits and hyphens only');
export const text = z.string().trim().min(1);

/** A calendar day, `YYYY-MM-DD`, without time zone. */
export const isoDate = z.iso.date();

/** How sure we are of a statement of law. `reported` and `verify` are never stated as fact. */
export const authorityConfidenceSchema = z.enum(['primary', 'secondary', 'reported', 'verify']);
export type AuthorityConfidence = z.infer<typeof authorityConfidenceSchema>;

/** What a source does to a company: only `binds` imposes a duty. */
export const authorityTypeSchema = z.enum(['binds', 'voluntary', 'guidance', 'case', 'proposal']);
export type AuthorityType = z.infer<typeof authorityTypeSchema>;

/** Where an authority stands on a day. The last day of a span still counts as inside it. */
export const authorityStatusSchema = z.enum([
  'not-yet-effective',
  'current',
  /** Its end is certain and near. */
  'expiring-soon',
  /** Past the last confirmed day, inside a span that is only reported. */
  'reported-until',
  /** Past the last day anyone confirmed or reported: neither in force nor ended can be said. */
  'end-unknown',
  'expired',
]);
export type AuthorityStatus = z.infer<typeof authorityStatusSchema>;

/** Other words for a text on the days on which an authority stands in one of these ways. */
export const textVariantSchema = z.strictObject({
  authority: id,
  statuses: z.array(authorityStatusSchema).min(1),
  because: text,
  text,
});

/** A citation: which authority, and where in it. */
export const authorityRefSchema = z.strictObject({
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

export const applicabilitySchema: z.ZodType<Applicability> = z.lazy(() => applicabilityFormsSchema);

/** The forms of a condition, each under its kind. */
export const applicabilityFormsSchema: z.ZodType<Applicability> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('facet'), facet: id, anyOf: z.array(id).min(1) }),
  z.strictObject({ kind: z.literal('all'), of: z.array(applicabilitySchema).min(1) }),
  z.strictObject({ kind: z.literal('any'), of: z.array(applicabilitySchema).min(1) }),
  z.strictObject({ kind: z.literal('not'), of: applicabilitySchema }),
]);

/** Stands for a condition in the files of a pack; written out before the schema sees it. */
export const statusReferenceSchema = z.strictObject({ kind: z.literal('status'), status: id });

/** A legal status that conditions may name: who is bound, in one place. */
export const legalStatusSchema = z.strictObject({
  id,
  /** Reads after "You are". */
  title: text,
  when: applicabilitySchema,
});

export type AuthorityRef = DeepReadonly<z.infer<typeof authorityRefSchema>>;
