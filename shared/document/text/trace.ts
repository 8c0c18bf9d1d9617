/** What a sentence rests on. Names things, holds no words of theirs. */

/** One ground of a sentence. */
export type TraceRef =
  /** An answer as it stands; `state` is its state or the option that was chosen. */
  | { readonly kind: 'answer'; readonly questionId: string; readonly state: string }
  /** An authority of the pack, with the place in it. */
  | { readonly kind: 'authority'; readonly id: string; readonly pin?: string | undefined }
  /** A figure of the score or the estimate, by its path. */
  | { readonly kind: 'figure'; readonly path: string }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'decision'; readonly id: string; readonly option?: string | undefined }
  /** A fact of the profile. */
  | { readonly kind: 'fact'; readonly facet: string }
  | { readonly kind: 'issue'; readonly id: string }
  /** Counsel's own paragraph, by its unit. */
  | { readonly kind: 'own'; readonly unit: string };

/** The questions whose answers are among the grounds, in order. */
export function questionsOnTrace(trace: readonly TraceRef[]): readonly string[] {
  return trace.flatMap((ref) => (ref.kind === 'answer' ? [ref.questionId] : []));
}
