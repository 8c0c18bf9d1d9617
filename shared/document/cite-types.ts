/** What stands beside a statement in every document: its source, and whether it speaks of a duty or a choice. */
import type { AuthorityConfidence } from '../pack/schema';

/** A citation as it is printed after a statement. */
export interface CiteView {
  /** E.g. "Sample Act of 2026 (June 2, 2026), Sec. 3(c)". */
  readonly text: string;
  /** The same by its short name, for every mention after the first. */
  readonly short: string;
  /** Names of cases in it, which are set in italics. */
  readonly names: readonly string[];
  /** The authority's id in the pack. */
  readonly authorityId: string;
  readonly confidence: AuthorityConfidence;
  /** "P", "S", "R" or "V": explained in the table of authorities. */
  readonly mark: string;
  /** A warning a reader must not miss, e.g. "expires December 11, 2026"; empty if there is none. */
  readonly warning: string;
}
