/** A decision as the rows of its comparison, the same on screen and paper. Draws nothing. */
import type { DecisionEvaluation } from '../decisions/types';
import { gateStatusInWords } from '../wording/decision-words';
import type { OptionBarRow } from './option-bars';

/** The rows of the comparison: best first, in the pack's order while nothing is known. */
export function optionBarRows(evaluation: DecisionEvaluation): readonly OptionBarRow[] {
  const { options, ranking, noRecommendation, recommendation, choice } = evaluation;
  const order = noRecommendation === 'nothing-known' ? options.map(({ code }) => code) : ranking;
  return order.flatMap((wanted) => {
    const option = options.find(({ code }) => code === wanted);
    if (option === undefined) return [];
    const { code, title, gateStatus, score, middle } = option;
    const gateStatusWords = gateStatusInWords(option);
    const isRecommended = code === recommendation?.code;
    return [
      {
        code,
        title,
        gateStatus,
        gateStatusWords,
        score,
        middle,
        isRecommended,
        isChosen: code === choice?.optionCode,
      },
    ];
  });
}
