/** Answers that cannot all be right, where nobody has said with a reason that holds why they stand. */
import type { FoundContradiction } from '../../scoring/types';
import { leftOutOf } from '../left-out';
import type { ReportContext } from '../parts/context';

/** Those still open, in the pack’s order. */
export function openConflicts({ report }: { readonly report: ReportContext }): readonly FoundContradiction[] {
  const { assessment, score, leftOut } = report.input;
  const { settled } = leftOut ?? leftOutOf(assessment, score);
  return score.contradictions.filter(({ id }) => !settled.includes(id));
}
