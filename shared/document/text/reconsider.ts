/**
 * Decisions on record that a body should look at again: what was chosen is not open, or is not what is recommended. Says
 * what management is to do about each; judges no reason that was given.
 */
import { hasPassed } from '../../actions/register';
import { optionTitle } from '../../wording/decision-words';
import type { ChoiceReading } from '../../decisions/types';
import { dateIn, type PaperDay } from './dates';
import type { DecisionPoint } from './decisions';
import type { TraceRef } from './trace';

/** What is to be done about one decision. */
export interface Reconsidered {
  readonly id: string;
  /** "“Position on the framework”". */
  readonly on: string;
  /** Completes "management will …" and, with a capital, stands alone. */
  readonly words: string;
  /** The day of review, `YYYY-MM-DD`; `null` where none is set. */
  readonly reviewOn: string | null;
  readonly trace: TraceRef;
}

function instead({ evaluation, recommended }: DecisionPoint, { optionCode }: ChoiceReading): string {
  return recommended === null || recommended.code === optionCode
    ? 'choose an option that is open'
    : `change to ${optionTitle(evaluation, recommended.code)}`;
}

/** Nothing where the choice is open and is what is recommended, or nothing is. */
function wordsFor(point: DecisionPoint, choice: ChoiceReading): string {
  const { evaluation, recommended } = point;
  const chosen = optionTitle(evaluation, choice.optionCode);
  switch (choice.gateStatus) {
    case 'closed':
      return `either meet the preconditions of ${chosen} and take no step under it until then, or ${instead(point, choice)}`;
    case 'conditional':
      return `either establish that the preconditions of ${chosen} are met and take no step under it until then, or ${instead(point, choice)}`;
    case 'open':
    case null:
      return choice.differs === true && recommended !== null
        ? `lay the reasons for ${chosen} beside the recommendation, “${recommended.title}”, for the choice to be confirmed or changed`
        : '';
  }
}

const GRAVITY = ['closed', 'conditional', 'open', null] as const;

/** The decisions to be looked at again: those that are not open first, then in the pack’s order. */
export function reconsideredIn(points: readonly DecisionPoint[]): readonly Reconsidered[] {
  return points
    .flatMap((point) => {
      const { choice } = point.evaluation;
      const words = choice === null ? '' : wordsFor(point, choice);
      return choice === null || words === '' ? [] : [{ point, choice, words }];
    })
    .toSorted((a, b) => GRAVITY.indexOf(a.choice.gateStatus) - GRAVITY.indexOf(b.choice.gateStatus))
    .map(({ point: { decision }, choice, words }) => ({
      id: decision.id,
      on: `“${decision.title}”`,
      words,
      reviewOn: choice.reviewOn,
      trace: { kind: 'decision', id: decision.id },
    }));
}

/** ", by December 9": the day of review, unless it has passed. */
export function byReview({ reviewOn }: Pick<Reconsidered, 'reviewOn'>, { asOf, year }: PaperDay): string {
  return reviewOn === null || hasPassed(reviewOn, asOf) ? '' : `, by ${dateIn(reviewOn, year)}`;
}
