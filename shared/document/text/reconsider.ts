/**
 * Decisions on record that a body should look at again: what was chosen is not open, or is not what the comparison puts
 * first. Says what is to be done about each, to whoever decided and as a resolution; judges no reason that was given.
 */
import { optionTitle } from '../../wording/decision-words';
import type { ChoiceReading } from '../../decisions/types';
import { dateIn, type PaperDay } from './dates';
import type { DecisionPoint } from './decisions';
import type { TraceRef } from './trace';

/** One decision, and what stands against it. */
export interface Reconsidered {
  readonly id: string;
  /** "“Position on the framework”". */
  readonly on: string;
  /** "“Inquire only”". */
  readonly chosen: string;
  /** “Watch and prepare”: what the comparison puts first of what is open; `null` where that is nothing else. */
  readonly instead: string | null;
  /** What was chosen has preconditions that are not met, or not known to be. */
  readonly isShut: boolean;
  readonly deciders: string;
  /** `YYYY-MM-DD`; `null` where no day is recorded. */
  readonly decidedOn: string | null;
  /** The day of review, `YYYY-MM-DD`; `null` where none is set. */
  readonly reviewOn: string | null;
  readonly trace: TraceRef;
}

const GRAVITY = ['closed', 'conditional', 'open', null] as const;

function reconsidered(point: DecisionPoint, choice: ChoiceReading): Reconsidered {
  const { decision, evaluation, recommended } = point;
  const { optionCode, gateStatus, deciders, decidedOn, reviewOn } = choice;
  return {
    id: decision.id,
    on: `“${decision.title}”`,
    chosen: optionTitle(evaluation, optionCode),
    instead: recommended === null || recommended.code === optionCode ? null : `“${recommended.title}”`,
    isShut: gateStatus === 'closed' || gateStatus === 'conditional',
    deciders: deciders.trim(),
    decidedOn,
    reviewOn,
    trace: { kind: 'decision', id: decision.id },
  };
}

/** The decisions to be looked at again: those that are not open first, then in the pack’s order. */
export function reconsideredIn(points: readonly DecisionPoint[]): readonly Reconsidered[] {
  return points
    .flatMap((point) => {
      const { choice } = point.evaluation;
      return choice === null ? [] : [{ point, choice }];
    })
    .toSorted((a, b) => GRAVITY.indexOf(a.choice.gateStatus) - GRAVITY.indexOf(b.choice.gateStatus))
    .map(({ point, choice }) => ({ each: reconsidered(point, choice), differs: choice.differs === true }))
    .filter(({ each, differs }) => each.isShut || (differs && each.instead !== null))
    .map(({ each }) => each);
}

/** What may be done under a choice although it is shut. */
const SAVE = 'save what a signed agreement requires and counsel approves';
const UNTIL = 'until each precondition is met and so recorded';

/** "by December 9"; where that day is not still to come or none is set, "by the next meeting". */
export function byWhen({ reviewOn }: Reconsidered, { asOf, year }: PaperDay): string {
  return reviewOn === null || reviewOn <= asOf ? 'by the next meeting' : `by ${dateIn(reviewOn, year)}`;
}

function decisionOf({ decidedOn }: Reconsidered, { year }: PaperDay): string {
  return decidedOn === null ? 'decision' : `decision of ${dateIn(decidedOn, year)}`;
}

/** What whoever decided is to do, as an imperative clause; the date stands beside it. */
export function stepWords(each: Reconsidered, day: PaperDay): string {
  const { on, chosen, isShut } = each;
  const instead = each.instead ?? 'an option that is open';
  return isShut
    ? `take no step under ${chosen}, ${SAVE}, ${UNTIL}; failing that, replace the ${decisionOf(each, day)} by ${instead}`
    : `as to ${on}, confirm ${chosen} with its reasons, or change to ${instead}, first of the options that are open`;
}

/** The same in a few words, where the step stands whole beside it. */
export function stepInShort(each: Reconsidered, day: PaperDay): string {
  const { on, chosen, isShut } = each;
  const instead = each.instead ?? 'an option that is open';
  const by = byWhen(each, day);
  return isShut
    ? `whether to replace ${chosen} by ${instead} on ${on} ${by}, since its preconditions are not met or not known to be`
    : `whether to confirm ${chosen} on ${on} ${by}, or to change to ${instead}, first of the options that are open`;
}

/** Which body decided, as the resolution of that body calls it; empty where another decided. */
function ownWords({ deciders }: Reconsidered, body: string): string {
  const bare = (text: string) => text.replace(/^(?:the|our|its) /i, '').toLowerCase();
  if (deciders === '' || bare(deciders) !== bare(body)) return '';
  if (/\bcommittee\b/i.test(body)) return 'this Committee’s';
  return /\bboard\b/i.test(body) ? 'this Board’s' : 'this body’s';
}

/** ", by December 9": the day of review, while it is still to come. */
function byReview({ reviewOn }: Reconsidered, { asOf, year }: PaperDay): string {
  return reviewOn === null || reviewOn <= asOf ? '' : `, by ${dateIn(reviewOn, year)}`;
}

/**
 * What a body resolves about a decision, each clause to follow "RESOLVED, that".
 *
 * @param body - the body that resolves, e.g. "the Risk Committee": a decision of its own it suspends, that of another it
 *   has management keep still
 * @param day - the day on which it resolves
 */
export function resolvedClauses(each: Reconsidered, body: string, day: PaperDay): readonly string[] {
  const { on, chosen, isShut } = each;
  const instead = each.instead ?? 'an option that is open';
  if (!isShut)
    return [
      `as to ${on}, management will present the reasons for ${chosen} and those for ${instead}, for the choice to be confirmed or changed${byReview(each, day)}`,
    ];
  const own = ownWords(each, body);
  const decision = decisionOf(each, day);
  const unmet = `if they are not met ${byWhen(each, day)}`;
  return own === ''
    ? [
        `management will take no step under ${chosen}, ${SAVE}, ${UNTIL}`,
        `${unmet}, the ${decision} is replaced by ${instead}`,
      ]
    : [
        `${own} ${decision}, ${chosen}, is suspended ${UNTIL}, ${SAVE}`,
        `${unmet}, it is replaced by ${instead}`,
      ];
}
