/**
 * The figures of earlier states, as far as they can be relied on. A figure is not taken from a snapshot where it can be
 * had from what the snapshot froze: one that was edited by hand has no effect. Pure.
 */
import { assessmentFrom } from '../assessment/content';
import { fingerprintOf } from '../assessment/fingerprint';
import type { Assessment, AssessmentFile, AuditEntry, Snapshot } from '../assessment/schema';
import { packAsOf } from '../pack/pack-as-of';
import type { Pack, PackManifest } from '../pack/schema';
import { scoreAssessment } from '../scoring/score';
import { verifyChain } from './hash-chain';
import { missingAtEnd } from './log-notes';
import { namingIn } from './snapshot-log';
import { summarizeScore } from './summarize-score';

/** Earlier states, and what of them is only said by themselves. */
export interface EarlierFigures {
  /** In their order. The figures of those that are proven are computed again. */
  readonly snapshots: readonly Snapshot[];
  /** The numbers of the others: of another edition of the pack, or not borne out by content and log. */
  readonly asRecorded: ReadonlySet<number>;
}

function isProven(
  snapshot: Snapshot,
  frozen: AssessmentFile,
  { manifest, audit }: { readonly manifest: PackManifest; readonly audit: readonly AuditEntry[] },
): boolean {
  return fingerprintOf(frozen, manifest) === snapshot.fingerprint && namingIn(audit, snapshot) === 'proven';
}

/**
 * The snapshots of an assessment with figures that can be relied on.
 *
 * @param pack - the one the assessment is read with, as it is stored
 */
export function earlierFigures(file: AssessmentFile, pack: Pack): EarlierFigures {
  const { assessment } = file;
  const proof = { manifest: pack.manifest, audit: assessment.audit };
  const isWhole =
    verifyChain(assessment.audit).kind === 'whole' && missingAtEnd(assessment.audit, file.logHead) === 0;
  const asRecorded = new Set<number>();
  const snapshots = assessment.snapshots.map((snapshot) => {
    const frozen = {
      ...file,
      pack: snapshot.pack,
      assessment: assessmentFrom(snapshot.content, assessment),
    };
    if (!isWhole || !isProven(snapshot, frozen, proof)) {
      asRecorded.add(snapshot.number);
      return snapshot;
    }
    const score = scoreAssessment(packAsOf(pack, snapshot.asOf).pack, frozen.assessment);
    return { ...snapshot, score: summarizeScore(score) };
  });
  return { snapshots, asRecorded };
}

/**
 * An assessment with those figures in its snapshots, whatever an edition has taken out of them.
 *
 * @param figures - of the whole file; asked for only where there is a snapshot
 */
export function withEarlierFigures(
  assessment: Assessment,
  figures: () => EarlierFigures,
): { readonly assessment: Assessment; readonly asRecorded: ReadonlySet<number> } {
  if (assessment.snapshots.length === 0) return { assessment, asRecorded: new Set() };
  const { snapshots: earlier, asRecorded } = figures();
  const scores = new Map(earlier.map(({ number, score }) => [number, score]));
  const snapshots = assessment.snapshots.map((snapshot) => ({
    ...snapshot,
    score: scores.get(snapshot.number) ?? snapshot.score,
  }));
  return { assessment: { ...assessment, snapshots }, asRecorded };
}
