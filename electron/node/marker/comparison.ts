/** What comparing database and journals says. Compares nothing itself. */
import type { DatabaseSide, Difference, Relation } from '@shared/storage/compare';
import type { JournaledState } from '@shared/storage/fold';
import type { JournalReport } from '../journal/journal';

/** What the page says of its database. */
export interface DatabaseReport {
  /** What stood there when it was opened. */
  readonly epoch: number | null;
  readonly assessments: readonly DatabaseSide[];
  /** The rows of the packs. */
  readonly packs: readonly { readonly id: string; readonly rev: number }[];
}

/** How the database relates to the journals. */
export interface DatabaseComparison {
  readonly relation: Relation;
  /** To be stored in the database. */
  readonly epochNow: number;
  readonly differences: readonly Difference[];
  /** Assessments of which the journal has no row of their own. */
  readonly absent: readonly AbsentAssessment[];
  readonly packs: PacksComparison;
  /** No journal is damaged or gone, and there are no fewer assessments than when the marker was last written. */
  readonly isWhole: boolean;
  /**
   * The journals are not as the marker knew them, and the database has nothing better: both were put back from an earlier copy,
   * or changed from outside.
   */
  readonly isSetBack: boolean;
}

/** An assessment that was taken away, or set aside, at a revision. */
export interface AbsentAssessment {
  readonly assessmentId: string;
  readonly rev: number;
  readonly presence: Exclude<JournaledState, 'present'>;
}

/** Ids of packs that are on one side only. */
export interface PacksComparison {
  /** That the journal has reached; 0 for none. */
  readonly rev: number;
  readonly missingInDatabase: readonly string[];
  readonly missingInJournal: readonly string[];
}

/** An assessment that the journal has no row of its own of, as it stands in a comparison. */
export function absentOf({
  assessmentId,
  rev,
  presence,
  isUsable,
}: JournalReport): readonly AbsentAssessment[] {
  return presence === 'present' || !isUsable ? [] : [{ assessmentId, rev, presence }];
}
