/** The part of `score.json` that looks back: every snapshot's figures, and what has moved since the last one. */
import { contentOf } from '@shared/assessment/content';
import type { Snapshot } from '@shared/assessment/schema';
import { attributeMovement } from '@shared/history/attribute-movement';
import { compareSnapshots } from '@shared/history/compare-snapshots';
import { earlierFigures } from '@shared/history/earlier-figures';
import { summarizeScore } from '@shared/history/summarize-score';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Score } from '@shared/scoring/types';
import type { ScoreOrigin } from './score-origin';

function pointOf(
  { number, label, asOf, fingerprint, signatures, score }: Snapshot,
  asRecorded: ReadonlySet<number>,
) {
  const { legalExposure, positionReadiness, answered, applicable } = score;
  const isFinal = signatures.length > 0;
  return {
    number,
    label,
    asOf,
    fingerprint,
    isFinal,
    isAsRecorded: asRecorded.has(number),
    legalExposure,
    positionReadiness,
    answered,
    applicable,
  };
}

/**
 * Looks back from the present state. Figures of a snapshot are computed again from what it froze; where that cannot be done,
 * they are those written beside it, and `isAsRecorded` says so.
 *
 * @param pack - as it is stored
 * @param asOf - the day of the report: both ends of the comparison are scored under the pack as it reads on it
 * @returns `sinceLast` is `null` without a snapshot; otherwise the number of the last one, what closed and opened,
 *   and each headline and scenario that moved with the answers that did it
 */
export function trendFields(
  { source, pack, asOf }: Pick<ScoreOrigin, 'source' | 'pack' | 'asOf'>,
  score: Score,
) {
  const { assessment } = source;
  const earlier = earlierFigures(source, pack);
  const last = earlier.snapshots.at(-1);
  const snapshots = earlier.snapshots.map((snapshot) => pointOf(snapshot, earlier.asRecorded));
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
    moved: attributeMovement(packAsOf(pack, asOf).pack, last, now),
  };
  return { snapshots, sinceLast };
}
