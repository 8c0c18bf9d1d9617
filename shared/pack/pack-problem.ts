/** One thing wrong with a pack. Data only. */
/** One thing wrong with a pack, in words. */
export interface PackProblem {
  /** Short name of the rule that is broken, for scripts, e.g. `format` or `id-unknown`. */
  readonly rule: string;
  /** Name of the file inside the pack, e.g. `modules/agents.json`. */
  readonly file: string;
  /** Where in the file, e.g. `questions.3.options`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}
