/** A paper under counsel’s hand. Types only. */
import type { Paragraph } from '../../../assessment/schema';
import type { Edition } from '../../../wording/edition';
import type { Sentence } from '../sentence';
import type { Paper } from '../unit';
import type { HandCounts } from './count-types';
import type { GroundSource } from './grounds';
import type { MustBeTold } from './never-silent';
import type { Passage } from './passages';

/** What counsel’s hand is laid over a paper with. */
export interface Hand {
  readonly paragraphs: readonly Paragraph[];
  readonly edition: Edition;
  readonly source: GroundSource;
  /** What the paper may never be silent on. */
  readonly must: readonly MustBeTold[];
}

/** One thing to look at, in reading order. */
export interface HandEntry {
  readonly id: string;
  readonly partId: string;
  /** What is generated now; `null` for a paragraph of her own, and for words whose paragraph is no longer made. */
  readonly passage: Passage | null;
  readonly record: Paragraph | null;
  /** `open`: not looked at yet. */
  readonly state: Paragraph['state'] | 'open';
  /** What it was written against has changed. */
  readonly isStale: boolean;
  /** What moved, each in words; empty while nothing did. */
  readonly moved: readonly string[];
  /** For the privileged edition alone, and this is another. */
  readonly isWithheld: boolean;
  /** What it alone still tells and no paper may be silent on: it cannot be left out. */
  readonly toldAlone: readonly MustBeTold[];
  /** What is printed; empty for what is left out or withheld. Of a table, without what became of its cells. */
  readonly printed: readonly Sentence[];
  /** The cells of a table that hold words, in reading order; none of a table that is not printed, and of anything else. */
  readonly cells: readonly HandEntry[];
}

/** A paper with counsel’s hand laid over it. */
export interface HandedPaper {
  readonly paper: Paper;
  readonly entries: readonly HandEntry[];
  readonly counts: HandCounts;
  /** Titles of parts of which nothing is left. */
  readonly gone: readonly string[];
}
