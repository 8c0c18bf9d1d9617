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

export const applicabilitySchema: z.ZodType<Applicability> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({ kind: z.literal('facet'), facet: id, anyOf: z.array(id).min(1) }),
    z.strictObject({ kind: z.literal('all'), of: z.array(applicabilitySchema).min(1) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(applicabilitySchema).min(1) }),
    z.strictObject({ kind: z.literal('not'), of: applicabilitySchema }),
  ]),
);

export type AuthorityRef = DeepReadonly<z.infer<typeof authorityRefSchema>>;
