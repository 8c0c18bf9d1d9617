/** What has changed since an earlier state, as finished words. Holds no note of any kind. */
import type { HeadlineId } from '../pack/schema';

/** One cause of a movement and the points it moved the figure by. */
export interface ShareView {
  /** The question; `null` for the profile, the law or the method. */
  readonly questionId: string | null;
  readonly cause: string;
  /** From what to what; empty where that is said elsewhere. */
  readonly change: string;
  /** Points at both ends, e.g. "−12 to −4" or "+3". */
  readonly points: string;
}

export interface MovementView {
  readonly title: string;
  /** Which way is good, e.g. "0 is best". */
  readonly scale: string;
  /** E.g. "fell from 41–66 to 30–50". */
  readonly sentence: string;
  /** Largest first; they sum to the movement. */
  readonly shares: readonly ShareView[];
}

export interface ChangedAnswerView {
  readonly questionId: string;
  readonly question: string;
  readonly before: string;
  readonly after: string;
}

/** A finding by its title, and whether it is about a duty that binds or a choice. */
export interface FindingLine {
  readonly title: string;
  readonly headline: HeadlineId;
}

export interface ChangesView {
  /** The earlier state, e.g. "snapshot 2, “Before the board” (June 28, 2026)". */
  readonly since: string;
  /** One sentence that sums it up. */
  readonly summary: string;
  readonly headlines: readonly MovementView[];
  /** Those that moved, came or went. */
  readonly scenarios: readonly MovementView[];
  readonly modules: readonly MovementView[];
  readonly closed: readonly FindingLine[];
  readonly opened: readonly FindingLine[];
  readonly still: number;
  /** Questions that were not known and are now, and the other way round; none of them is a finding. */
  readonly foundOut: readonly FindingLine[];
  readonly cameUp: readonly FindingLine[];
  readonly stillUnknown: number;
  readonly answers: readonly ChangedAnswerView[];
  /** Facts of the profile. */
  readonly facts: readonly { readonly title: string; readonly before: string; readonly after: string }[];
}
