/** What a sentence rests on. Types only: the chain from a printed word back to an answer, a source or a figure. */

export type TraceRef =
  /** An answer; `state` is the ids of the options chosen, or how the question stands. */
  | { readonly kind: 'answer'; readonly questionId: string; readonly state: string }
  | { readonly kind: 'authority'; readonly id: string; readonly pin?: string | undefined }
  /** A place in the score, e.g. `scenarios.insurance-gap.residual`. */
  | { readonly kind: 'figure'; readonly path: string }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'decision'; readonly id: string; readonly option?: string | undefined }
  /** A fact of the profile. */
  | { readonly kind: 'fact'; readonly facet: string }
  /** A text of the pack that holds whatever was answered, or on the conditions it states. */
  | { readonly kind: 'issue'; readonly id: string }
  /** Counsel’s own words. */
  | { readonly kind: 'own'; readonly unit: string };
