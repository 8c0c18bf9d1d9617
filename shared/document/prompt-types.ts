/** A question somebody may ask, with what the record answers. Holds no note. */
export interface PromptView {
  readonly text: string;
  readonly answers: readonly {
    readonly questionId: string;
    readonly question: string;
    /** Whole sentences. */
    readonly answer: string;
  }[];
  /** Ids of questions nobody has answered. */
  readonly open: readonly string[];
}
