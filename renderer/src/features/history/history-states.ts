import { contentOf } from '@shared/assessment/content';
import type { Assessment, Snapshot } from '@shared/assessment/schema';
import { summarizeScore } from '@shared/history/summarize-score';
import type { Pack } from '@shared/pack/schema';
import type { TrendData } from '@shared/report/charts/trend';
import { formatDate } from '@shared/report/format';
import { snapshotName, type EarlierState } from '@shared/report/parts/changes';
import { scoreAssessment } from '@shared/scoring/score';

/** Stands for the present among snapshot ids; no id has a space. */
export const NOW = 'right now';

/** A state to compare with: a snapshot, or the assessment as it is now. */
export interface HistoryState extends EarlierState {
  readonly id: string;
}

/** Every snapshot, oldest first, and the present. */
export function statesOf(assessment: Assessment, pack: Pack): readonly [...HistoryState[], HistoryState] {
  return [
    ...assessment.snapshots.map((snapshot) => ({ ...snapshot, name: snapshotName(snapshot) })),
    {
      id: NOW,
      name: 'now',
      content: contentOf(assessment),
      score: summarizeScore(scoreAssessment(pack, assessment)),
    },
  ];
}

/** What the trend draws; the present last. */
export function trendOf(
  snapshots: readonly Snapshot[],
  states: readonly HistoryState[],
  today: string,
): TrendData {
  const now = states.at(-1);
  const points = snapshots.map(({ number, asOf, score }) => ({
    name: String(number),
    day: shortDay(asOf),
    legalExposure: score.legalExposure,
    positionReadiness: score.positionReadiness,
  }));
  if (now === undefined) return { points };
  const { legalExposure, positionReadiness } = now.score;
  return { points: [...points, { name: 'now', day: shortDay(today), legalExposure, positionReadiness }] };
}

/** "Nov 23, 2026". */
export function shortDay(iso: string): string {
  return formatDate(iso).replace(/^(\p{L}{3})\p{L}*/u, '$1');
}
