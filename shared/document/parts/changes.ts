/** What a report says has changed since the last snapshot that says something else. Reads no note. */
import { onceFor } from '../../base/once-for';
import { joinWords } from '../../base/words';
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
  return {
    view: changesView(input.pack, { ...last, name: snapshotName(last, isAsRecorded(last, input)) }, now),
  };
});

/** The snapshot that `changesSinceLast` compares with. */
export function lastEarlier({ input }: ReportContext): Snapshot | undefined {
  return earlierSnapshots(input).at(-1);
}

/** Both headlines at each earlier snapshot and now. */
export function trendOfReport({ input }: ReportContext): TrendData {
  return trendOf(earlierSnapshots(input), { score: summarizeScore(input.score), asOf: input.asOf });
}

function isAsRecorded({ number }: Snapshot, { asRecorded }: ReportInput): boolean {
  return asRecorded?.has(number) ?? false;
}

/** Which earlier figures are only what snapshots say of themselves, as a sentence; empty where there are none. */
export function recordedNote({ input }: ReportContext): string {
  const numbers = earlierSnapshots(input)
    .filter((snapshot) => isAsRecorded(snapshot, input))
    .map(({ number }) => String(number));
  if (numbers.length === 0) return '';
  const named = `${numbers.length === 1 ? 'snapshot' : 'snapshots'} ${joinWords(numbers, 'and')}`;
  return `Name, day and figures of ${named} are as recorded: they could not be computed again, because the snapshot is of another edition of the pack or its content and log do not prove it.`;
}

function earlierSnapshots({ assessment, fingerprint }: ReportInput): readonly Snapshot[] {
  return assessment.snapshots.filter((snapshot) => snapshot.fingerprint !== fingerprint);
}
