/** What was decided, in words, and what a reader must not miss beside it. Same on screen and paper. */
import type { DecisionEvaluation } from '../decisions/types';
import { joinClauses } from '../base/words';
import { isWhollyAbove, optionTitle } from './decision-words';
import { formatDate } from './format';

/** What is missing while gates are not met, or not known to be: “a check of accuracy; and a signed agreement”. */
function lacksInWords({ gates }: DecisionEvaluation, ids: readonly string[]): string {
  return joinClauses(ids.flatMap((id) => gates.find((gate) => gate.id === id)?.lack ?? []));
}

function reviewInWords(reviewOn: string | null, asOf: string): string {
  if (reviewOn === null) return 'No review date is set.';
  return reviewOn < asOf
    ? `Review was due by ${formatDate(reviewOn)}; that day has passed.`
    : `Review is due by ${formatDate(reviewOn)}.`;
}

/**
 * What was decided, by whom and when; empty while nothing was.
 *
 * @param asOf - the day of the reader, `YYYY-MM-DD`
 */
export function choiceInWords(evaluation: DecisionEvaluation, asOf: string): string {
  const { choice } = evaluation;
  if (choice === null) return '';
  const by = choice.deciders.trim() === '' ? '' : ` by ${choice.deciders.trim()}`;
  const on = choice.decidedOn === null ? ', date not recorded' : ` on ${formatDate(choice.decidedOn)}`;
  const review = reviewInWords(choice.reviewOn, asOf);
  return `Decided: ${optionTitle(evaluation, choice.optionCode)}${by}${on}. ${review}`;
}

function shutInWords(evaluation: DecisionEvaluation, code: string): string {
  const option = evaluation.options.find((candidate) => candidate.code === code);
  if (option === undefined) return 'The option chosen is not in this edition.';
  switch (option.gateStatus) {
    case 'open':
      return '';
    case 'conditional':
      return `Preconditions not known to be in place: ${lacksInWords(evaluation, option.notKnown)}.`;
    case 'closed':
      return `Preconditions recorded as not met in full: ${lacksInWords(evaluation, option.notMet)}.`;
  }
}

/** What the comparison puts first of what can be chosen; where the choice scores higher and cannot be, that too. */
function differenceInWords(evaluation: DecisionEvaluation, chosen: string): string {
  const leader = optionTitle(evaluation, evaluation.recommendation?.code ?? '');
  const title = optionTitle(evaluation, chosen);
  const first = `Of the options that are open, the comparison puts ${leader} first`;
  if (!evaluation.heldBack.includes(chosen)) return `${first}.`;
  return isWhollyAbove(evaluation, chosen)
    ? `${first}; ${title} scores higher and is not open.`
    : `${first}; ${title}, whose range reaches higher, is not open.`;
}

/** How the choice stands to the recommendation and the gates: what a reader must not miss. Empty if nothing. */
export function choiceWarning(evaluation: DecisionEvaluation): string {
  const { choice, recommendation } = evaluation;
  if (choice === null) return '';
  const differs =
    choice.differs === true && recommendation !== null
      ? differenceInWords(evaluation, choice.optionCode)
      : '';
  return [differs, shutInWords(evaluation, choice.optionCode)].filter((part) => part !== '').join(' ');
}
