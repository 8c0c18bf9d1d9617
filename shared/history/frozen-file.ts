/** The assessment as it stood when a snapshot was taken, as documents are made from it again. Pure. */
import type { AssessmentFile, Snapshot } from '../assessment/schema';

/**
 * A file that says what the snapshot froze, under the pack it was read with. Of its history it has what was there then:
 * the snapshots up to this one. Its log is whole, because a sign-off is proven by it.
 */
export function fileOfSnapshot(file: AssessmentFile, snapshot: Snapshot): AssessmentFile {
  const { assessment } = file;
  const snapshots = assessment.snapshots.filter(({ number }) => number <= snapshot.number);
  return { ...file, pack: snapshot.pack, assessment: { ...assessment, ...snapshot.content, snapshots } };
}
