/**
 * Remembers the assessment that was read or changed last, so that rows that did not change are neither parsed
 * again nor read before a save. A memory only: every write checks the disk against it, and one that is out of
 * date costs a second reading, never a row.
 */
import type { Repository } from './repository/repository';
import type { StoredAssessment } from './stored-assessment';

/** By connection: closing the store forgets everything. One assessment, so that memory stays bounded. */
const lastSeen = new WeakMap<Repository, StoredAssessment>();

/** What is remembered of this assessment, or `null`. */
export function getCachedAssessment(repository: Repository, assessmentId: string): StoredAssessment | null {
  const stored = lastSeen.get(repository);
  return stored?.row.id === assessmentId ? stored : null;
}

/** Remembers an assessment as it is on disk, unless something newer of it is remembered already. */
export function setCachedAssessment(repository: Repository, stored: StoredAssessment): void {
  const known = getCachedAssessment(repository, stored.row.id);
  if (known === null || known.row.rev <= stored.row.rev) lastSeen.set(repository, stored);
}

/** Forgets an assessment that turned out to differ from what is on disk, or whose rows came or went as a whole. */
export function deleteCachedAssessment(repository: Repository, assessmentId: string): void {
  if (getCachedAssessment(repository, assessmentId) !== null) lastSeen.delete(repository);
}
