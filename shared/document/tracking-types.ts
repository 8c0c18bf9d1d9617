/** What is followed up outside the documents: the lines of the action register and the dates of the calendar. */

/** One line of the action register. Holds no privileged note. */
export interface RegisterRow {
  readonly number: number;
  /** Binding and voluntary never blur; an action that answers no question is neither. */
  readonly legalForce: 'Binding law' | 'Voluntary' | 'Not tied to law';
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
  readonly source: 'Gap' | 'Not known' | 'Own action';
}

/** One day to keep in mind. Holds no privileged note. */
export interface DeadlineView {
  /** The same for the same matter and thing, whenever it is made. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly title: string;
  readonly text: string;
}

/** What goes into the register and the calendar. */
export interface TrackingPart {
  readonly register: readonly RegisterRow[];
  /** By day, then in the order they came. */
  readonly deadlines: readonly DeadlineView[];
}
