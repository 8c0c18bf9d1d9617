/** What the record says that cannot all be right, and what counsel recorded of it: never left out. */
import { joinWords } from '../../base/words';
import { contradictionStatusOf } from '../../scoring/contradictions';
import { recordedBy, contradictionStatusInWords } from '../../wording/contradiction-words';
import type { UncertaintyView } from '../model-types';
import type { ReportContext } from './context';

type Draft = Omit<UncertaintyView, 'short'>;

/** Words beside a contradiction that are no reason: printed, and they settle nothing. */
function beside({ input }: ReportContext, id: string): string {
  const said = input.assessment.settlements.find(({ contradictionId }) => contradictionId === id)?.because;
  return said === undefined || said.trim() === '' ? '' : `Recorded beside it, and no reason: “${said}”.`;
}

function found(context: ReportContext): readonly Draft[] {
  const { score, assessment } = context.input;
  return score.contradictions.map((contradiction) => {
    const { id, text, questionIds } = contradiction;
    const status = contradictionStatusOf(contradiction, assessment.settlements);
    const isSettled = status.state === 'settled';
    const words = status.state === 'open' ? beside(context, id) : contradictionStatusInWords(status);
    return {
      kind: isSettled ? 'settled' : 'contradiction',
      title: `${isSettled ? 'Both stand' : 'The record disagrees with itself'}: ${joinWords(questionIds, 'and')}`,
      text: words === '' ? text : `${text} ${words}`,
    };
  });
}

/** Reasons for answers that disagree no longer. */
function kept({ input }: ReportContext): readonly Draft[] {
  const present = new Set(input.score.contradictions.map(({ id }) => id));
  return input.assessment.settlements
    .filter(({ contradictionId, because }) => !present.has(contradictionId) && because.trim() !== '')
    .map((settlement) => ({
      kind: 'settled',
      title: `No longer at odds: ${settlement.contradictionId}`,
      text: `The answers no longer disagree. The reason recorded then is kept: “${settlement.because}” (${recordedBy(settlement)}).`,
    }));
}

/** Each contradiction with how it stands, then reasons that are no longer needed. */
export function contradictionDrafts(context: ReportContext): readonly Draft[] {
  return [...found(context), ...kept(context)];
}
