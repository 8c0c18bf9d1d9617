/** The part of `score.json` that looks back: every snapshot's figures, and what has moved since the last one. */
import { contentOf } from '@shared/assessment/content';
import type { Assessment, Snapshot } from '@shared/assessment/schema';
import { attributeMovement } from '@shared/history/attribute-movement';
import { compareSnapshots } from '@shared/history/compare-snapshots';
import { summarizeScore } from '@shared/history/summarize-score';
import type { Pack } from '@shared/pack/schema';
import type { Score } from '@shared/scoring/types';

function pointOf({ number, label, asOf, fingerprint, signatures, score }: Snapshot) {
  const { legalExposure, positionReadiness, answered, applicable } = score;
  const isFinal = signatures.length > 0;
  return {
    number,
    label,
    asOf,
    fingerprint,
    isFinal,
    legalExposure,
    positionReadiness,
    answered,
    applicable,
  };
}

/**
 * Looks back from the present state.
 *
 * @param pack - to score both ends of the comparison under, as it reads on the day of the report
 * @returns `sinceLast` is `null` without a snapshot; otherwise the number of the last one, what closed and opened,
 *   and each headline and scenario that moved with the answers that did it
 */
export function trendFields(pack: Pack, assessment: Assessment, score: Score) {
  const last = assessment.snapshots.at(-1);
  const snapshots = assessment.snapshots.map(pointOf);
  if (last === undefined) return { snapshots, sinceLast: null };
  const now = { content: contentOf(assessment), score: summarizeScore(score) };
  const { findings, unknowns, answers } = compareSnapshots(last, now);
  const ids = (list: readonly { readonly questionId: string }[]) => list.map(({ questionId }) => questionId);
  const sinceLast = {
    number: last.number,
    closed: ids(findings.closed),
    opened: ids(findings.opened),
    stillOpen: ids(findings.still),
    foundOut: ids(unknowns.closed),
    cameUp: ids(unknowns.opened),
    stillUnknown: ids(unknowns.still),
    changedAnswers: ids(answers),
    moved: attributeMovement(pack, last, now),
  };
  return { snapshots, sinceLast };
}
