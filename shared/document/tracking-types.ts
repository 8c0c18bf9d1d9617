/** What is followed up outside the documents: the lines of the action register and the dates of the calendar. */

/** One line of the action register. Holds no privileged note. */
export interface RegisterRow {
  readonly number: number;
  /** Whether law requires the practice; an action that answers no question is tied to none. */
  readonly requirement: string;
  /** What was found; empty for an action of its own. */
  readonly finding: string;
  /** What is to be done. */
  readonly action: string;
  readonly questionId: string;
  readonly question: string;
  /** Empty while nobody is named. */
  readonly owner: string;
  /** `YYYY-MM-DD`; `null` while no day is set. */
  readonly dueOn: string | null;
  readonly status: 'Open' | 'Planned' | 'In progress' | 'Done' | 'Dropped';
  /** The higher, the more pressing; `null` for an action that follows from no finding. */
  readonly priority: number | null;
  /** Citations with their marks, separated by semicolons. */
  readonly authorities: string;
  readonly source: 'Finding' | 'Open question' | 'Own action';
}

/** One day to keep in mind. Holds no privileged note. */
export interface DeadlineView {
  /** The same for the same matter and thing, whenever it is made. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly title: string;
  readonly text: string;
  /** Whether it is still to be kept in mind; an action that was done or dropped is not. */
  readonly isLive: boolean;
  /** When what it tells was last changed, as in the record or in the pack: a moment, UTC. */
  readonly changedAt: string;
}

/** A date as a calendar went out with it. */
export interface KnownEvent {
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly sequence: number;
  /** As it was written; `null` where only the day is known. */
  readonly title: string | null;
  readonly isCancelled: boolean;
  /** Its day had passed when it went out. */
  readonly wasPast: boolean;
}

/** What goes into the register and the calendar. */
export interface TrackingPart {
  readonly register: readonly RegisterRow[];
  /** By day, then in the order they came. */
  readonly deadlines: readonly DeadlineView[];
}
