import { contentOf } from '@shared/assessment/content';
import { frozenFingerprint } from '@shared/assessment/fingerprint';
import type { Assessment, LogHead, Snapshot } from '@shared/assessment/schema';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { earlierFigures, type EarlierFigures } from '@shared/history/earlier-figures';
import { summarizeScore } from '@shared/history/summarize-score';
import type { Pack } from '@shared/pack/schema';
import { snapshotName, type EarlierState } from '@shared/wording/changes-words';
import { scoreAssessment } from '@shared/scoring/score';
import { findPack } from '@renderer/data/installed-packs';

/** Stands for the present among snapshot ids; no id has a space. */
export const NOW = 'right now';

/** A state to compare with: a snapshot, or the assessment as it is now. */
export interface HistoryState extends EarlierState {
  readonly id: string;
}

/** Snapshots with figures that can be relied on, and which of them are only said by themselves. */
export function earlierOf(assessment: Assessment, stored: Pack, head: LogHead | null): EarlierFigures {
  return earlierFigures(toAssessmentFile(assessment, stored.manifest, head), stored);
}

/**
 * Whether what a snapshot froze gives its fingerprint; `null` where the edition of the pack that it was taken under is not
 * here.
 */
export function isAsFrozen(assessment: Assessment, snapshot: Snapshot): boolean | null {
  const manifest = findPack(snapshot.pack)?.pack.manifest;
  if (manifest?.version !== snapshot.pack.version) return null;
  const file = toAssessmentFile(assessment, manifest, null);
  return frozenFingerprint(file, snapshot, manifest) === snapshot.fingerprint;
}

/**
 * Every snapshot, oldest first, and the present.
 *
 * @param pack - as it reads today
 */
export function statesOf(
  assessment: Assessment,
  pack: Pack,
  { snapshots, asRecorded }: EarlierFigures,
): readonly [...HistoryState[], HistoryState] {
  return [
    ...snapshots.map((snapshot) => ({
      ...snapshot,
      name: snapshotName(snapshot, asRecorded.has(snapshot.number)),
    })),
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
