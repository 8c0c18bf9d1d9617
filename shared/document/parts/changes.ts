/** What a report says has changed since the last snapshot that says something else. Reads no note. */
import { onceFor } from '../../base/once-for';
import { contentOf } from '../../assessment/content';
import type { Snapshot } from '../../assessment/schema';
import { trendOf } from '../../charts/trend-points';
import type { TrendData } from '../../charts/trend';
import { summarizeScore } from '../../history/summarize-score';
import type { ChangesView } from '../../wording/changes-types';
import { changesView, snapshotName } from '../../wording/changes-words';
import type { ReportInput } from '../model-types';
import type { ReportContext } from './context';

/**
 * What changed since the last snapshot that says something else than this report; `null` when there is none. The
 * snapshot a final document is made from is itself the present. Made once for a report.
 */
export function changesSinceLast(context: ReportContext): ChangesView | null {
  return changesOf(context).view;
}

const changesOf = onceFor(({ input }: ReportContext): { readonly view: ChangesView | null } => {
  const last = earlierSnapshots(input).at(-1);
  if (last === undefined) return { view: null };
  const now = { content: contentOf(input.assessment), score: summarizeScore(input.score) };
  return { view: changesView(input.pack, { ...last, name: snapshotName(last) }, now) };
});

/** The snapshot that `changesSinceLast` compares with. */
export function lastEarlier({ input }: ReportContext): Snapshot | undefined {
  return earlierSnapshots(input).at(-1);
}

/** Both headlines at each earlier snapshot and now. */
export function trendOfReport({ input }: ReportContext): TrendData {
  return trendOf(earlierSnapshots(input), { score: summarizeScore(input.score), asOf: input.asOf });
}

function earlierSnapshots({ assessment, fingerprint }: ReportInput): readonly Snapshot[] {
  return assessment.snapshots.filter((snapshot) => snapshot.fingerprint !== fingerprint);
}
