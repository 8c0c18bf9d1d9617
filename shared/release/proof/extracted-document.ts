/** What is read out of a finished file, whatever its format: the ground both proofs stand on. Types only. */

/** One place of a file that can hold text, by the name a reader would give it, e.g. "page 3" or "the title". */
export interface ExtractedText {
  readonly where: string;
  readonly text: string;
}

/** A heading and where in the body it stands. */
export interface ExtractedHeading {
  readonly title: string;
  /** 1 for sections, 2 for what is inside, and so on. */
  readonly level: number;
  /** Index in `body`. */
  readonly at: number;
}

/** A finished file as a reader gets it. */
export interface ExtractedDocument {
  /** Everything that can hold text, hidden parts and raw bytes included. */
  readonly places: readonly ExtractedText[];
  /** The text in reading order, without what repeats on every page. */
  readonly body: string;
  /** In the order of `body`. */
  readonly headings: readonly ExtractedHeading[];
  /** SHA-256 of each file attached, in hexadecimal digits. */
  readonly attachments: readonly string[];
}
