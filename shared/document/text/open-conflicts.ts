/** Answers that cannot all be right, where nobody has said with a reason that holds why they stand. */
import { onceFor } from '../../base/once-for';
import type { FoundContradiction } from '../../scoring/types';
import { leftOutOf } from '../left-out';
import type { ReportContext } from '../parts/context';

/** Those still open, in the pack’s order; found once for each report. */
export const openConflicts: (report: ReportContext) => readonly FoundContradiction[] = onceFor(found);

function found({ input }: ReportContext): readonly FoundContradiction[] {
  const { assessment, score, leftOut } = input;
  const { settled } = leftOut ?? leftOutOf(assessment, score);
  return score.contradictions.filter(({ id }) => !settled.includes(id));
}
