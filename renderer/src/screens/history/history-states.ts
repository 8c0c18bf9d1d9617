import { contentOf } from '@shared/assessment/content';
import type { Assessment } from '@shared/assessment/schema';
import { summarizeScore } from '@shared/history/summarize-score';
import type { Pack } from '@shared/pack/schema';
import { snapshotName, type EarlierState } from '@shared/wording/changes-words';
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

/** The last of the states. */
export function presentOf(states: readonly [...HistoryState[], HistoryState]): HistoryState {
  const [first] = states;
  return states.at(-1) ?? first;
}
