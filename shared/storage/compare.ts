/**
 * Compares what the database holds with what the journal holds, by ids and revisions alone. Decides nothing: it says
 * on which side something is missing, older or newer.
 */
import type { JournaledState } from './fold';

/** What can be said of one assessment, or of the packs, that is not the same on both sides. */
export const STORAGE_DIFFERENCES = [
  /** The journal has it, the database does not. */
  'missing-in-database',
  /** The database has an earlier revision. */
  'older-in-database',
  /** The database has a later revision, or has it again after it was taken away. */
  'newer-in-database',
  /** The database has it, the journal has never heard of it. */
  'missing-in-journal',
  /** It was taken away at this revision or later, and the database still has it. */
  'removed-in-journal',
  /** Its own row was set aside at this revision or later, and the database still has it. */
  'set-aside-in-journal',
  /** Same revision, but part of the journal was damaged: the database's rows are the better ones. */
  'doubtful-in-journal',
  /** The journal file is not for this version to read, or the disk refuses it: nothing can be compared. */
  'unusable-in-journal',
] as const;
export type StorageDifference = (typeof STORAGE_DIFFERENCES)[number];

/** An assessment as the journal has it. */
export interface JournalSide {
  readonly assessmentId: string;
  readonly rev: number;
  readonly presence: JournaledState;
  /** Part of its journal was damaged and no whole state has been written since. */
  readonly isDoubtful: boolean;
  readonly isUsable: boolean;
}

/** An assessment as the database has it. */
export interface DatabaseSide {
  readonly assessmentId: string;
  readonly rev: number;
}

/** One difference. Revisions are `null` on a side that does not have it. */
export interface Difference {
  readonly assessmentId: string;
  readonly finding: StorageDifference;
  readonly databaseRev: number | null;
  readonly journalRev: number | null;
}

const BETTER_IN_DATABASE: ReadonlySet<StorageDifference> = new Set([
  'newer-in-database',
  'missing-in-journal',
  'doubtful-in-journal',
  'unusable-in-journal',
]);

/** Whether the database is the side that has more of it. */
export function isBetterInDatabase({ finding }: Difference): boolean {
  return BETTER_IN_DATABASE.has(finding);
}

/** How the database as a whole relates to this vault. */
export const RELATIONS = [
  /** It holds nothing and carries no epoch: new, or lost. */
  'empty',
  /** It has rows but has never been told an epoch. */
  'unmarked',
  'in-step',
  /** It was last opened before the vault's last run: restored from an older image. */
  'older',
  /** It was opened after the vault's last run: the vault was restored from an older image. */
  'newer',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What it means that the database has a revision that the journal has reached too. */
function compareReached(
  { presence, rev, isDoubtful }: JournalSide,
  databaseRev: number,
): StorageDifference | null {
  if (presence === 'removed') return 'removed-in-journal';
  if (presence === 'set-aside') return 'set-aside-in-journal';
  if (databaseRev < rev) return 'older-in-database';
  return isDoubtful ? 'doubtful-in-journal' : null;
}

/** How one assessment differs; `null` when both sides agree, or neither has it. */
export function compareOne(
  journal: JournalSide | null,
  databaseRev: number | null,
): StorageDifference | null {
  if (journal === null) return databaseRev === null ? null : 'missing-in-journal';
  if (!journal.isUsable) return 'unusable-in-journal';
  if (databaseRev === null) return journal.presence === 'present' ? 'missing-in-database' : null;
  return databaseRev > journal.rev ? 'newer-in-database' : compareReached(journal, databaseRev);
}

/** Every difference between the two sides, in order of ids. An id that stands twice on a side counts once, by its highest revision. */
export function compareSides(
  journal: readonly JournalSide[],
  database: readonly DatabaseSide[],
): readonly Difference[] {
  const ours = new Map(journal.toSorted((a, b) => a.rev - b.rev).map((side) => [side.assessmentId, side]));
  const theirs = new Map(
    database.toSorted((a, b) => a.rev - b.rev).map((side) => [side.assessmentId, side.rev]),
  );
  const ids = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return ids.flatMap((assessmentId) => {
    const side = ours.get(assessmentId) ?? null;
    const databaseRev = theirs.get(assessmentId) ?? null;
    const finding = compareOne(side, databaseRev);
    if (finding === null) return [];
    return [{ assessmentId, finding, databaseRev, journalRev: side?.rev ?? null }];
  });
}

/**
 * How the database relates to the vault.
 *
 * @param found - the epoch that stood in the database when it was opened; `null` for none
 * @param expected - the epoch the page was last known to have stored there; `null` for none
 * @param isEmpty - whether the database holds no assessment and no pack
 */
export function relate(found: number | null, expected: number | null, isEmpty: boolean): Relation {
  if (found === null) return isEmpty ? 'empty' : 'unmarked';
  if (expected === null) return 'newer';
  if (found === expected) return 'in-step';
  return found < expected ? 'older' : 'newer';
}
