/** Freezes an assessment. Stores nothing, reads no clock and makes up no id: all are passed in. */
import { contentOf } from '../assessment/content';
import type { AssessmentFile, Snapshot } from '../assessment/schema';
import type { Pack } from '../pack/schema';
import { fingerprintOf } from '../assessment/fingerprint';
import type { Score } from '../scoring/types';
import { summarizeScore } from './summarize-score';

/** What is frozen, and under which law. */
export interface SnapshotSubject {
  readonly file: AssessmentFile;
  /** The edition it is read with. */
  readonly pack: Pack;
  /** The score of exactly this pack and assessment. */
  readonly score: Score;
}

/** Particulars of the moment. */
export type SnapshotMoment = Pick<Snapshot, 'id' | 'label' | 'takenAt' | 'takenBy' | 'asOf'>;

/**
 * The next snapshot of an assessment: what it says, its figures, and the fingerprint that documents made from it
 * carry. Not signed, so not final.
 */
export function takeSnapshot({ file, pack, score }: SnapshotSubject, moment: SnapshotMoment): Snapshot {
  const { id, label, takenAt, takenBy, asOf } = moment;
  return {
    id,
    number: (file.assessment.snapshots.at(-1)?.number ?? 0) + 1,
    label,
    takenAt,
    takenBy,
    asOf,
    pack: { id: file.pack.id, version: file.pack.version },
    content: contentOf(file.assessment),
    score: summarizeScore(score),
    fingerprint: fingerprintOf(file, pack.manifest),
    signatures: [],
  };
}
