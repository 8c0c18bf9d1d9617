/** One thing wrong with a pack. Data only. */
import type { z } from 'zod';
import type { Authority } from './schema';

/** What is wrong: a sentence that quotes the pack, or what was found, for which `wording` has the sentence. */
export type PackProblemDetail =
  | string
  /** What the schema does not allow, as zod reports it, with the value that is there. */
  | { readonly kind: 'schema'; readonly issue: z.core.$ZodIssue }
  /** A source that was last looked at too long before the day. */
  | {
      readonly kind: 'stale-authority';
      readonly owner: string;
      readonly authority: Authority;
      /** `YYYY-MM-DD`. */
      readonly asOf: string;
    };

/** One thing wrong with a pack, and where. */
export interface PackProblem {
  /** Short name of the rule that is broken, for scripts, e.g. `format` or `id-unknown`. */
  readonly rule: string;
  /** Name of the file inside the pack, e.g. `modules/agents.json`. */
  readonly file: string;
  /** Where in the file, e.g. `questions.3.options`; empty for the file as a whole. */
  readonly path: string;
  readonly what: PackProblemDetail;
}
