/** Whether a passage tells of a duty that binds and is not met: that cannot be left out without a word. */
import { unmetDuties } from '../../../scoring/requirement';
import type { ReportContext } from '../../parts/context';
import { questionsOnTrace } from '../trace';
import type { Passage } from './passages';

/** The short names of duties that certainly reach the organization and whose test is not fully met, each once. */
export function unmetDutiesIn(
  { sentences }: Pick<Passage, 'sentences'>,
  { itemById, authorityById, input }: ReportContext,
): readonly string[] {
  const ids = sentences.flatMap(({ trace }) => questionsOnTrace(trace));
  const names = [...new Set(ids)].flatMap((id) => {
    const item = itemById.get(id);
    return item === undefined
      ? []
      : unmetDuties(item, input.assessment.profile).map(
          ({ authority }) => authorityById.get(authority)?.shortName ?? authority,
        );
  });
  return [...new Set(names)];
}
