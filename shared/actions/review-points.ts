/**
 * What to look at before documents are made: gaps, answers that are none, conflicts, dates and law that have moved since.
 * Only lists; it changes no answer. Reads no clock: the day is passed in.
 */
import { answersToSettle } from '../assessment/pack-version-review';
import { noteAgainstAnswer } from '../assessment/note-check';
import { questionnaireOf, type QuestionItem } from '../assessment/questionnaire';
import { isReason } from '../assessment/reasons';
import type { Assessment } from '../assessment/schema';
import { localDay } from '../base/days';
import { authorityStatusOf } from '../pack/authority-status';
import { packIndex } from '../pack/pack-index';
import type { Authority, AuthorityStatus, Pack, Question } from '../pack/schema';
import { contradictionStatusOf } from '../scoring/contradictions';
import type { FoundContradiction, Score } from '../scoring/types';
import { hasPassed } from './register';

/** A question and what about it is to be looked at. */
export type ReviewPoint =
  /** Nothing was answered. */
  | { readonly kind: 'gap'; readonly question: Question }
  /** Marked as not applying, with words that do not say why. */
  | { readonly kind: 'no-reason'; readonly question: Question; readonly said: string }
  /** Not known yet, and nobody finds out, or by no day. */
  | {
      readonly kind: 'unassigned';
      readonly question: Question;
      readonly hasOwner: boolean;
      readonly hasDay: boolean;
    }
  /** Not known yet, and the day by which it was to be known is over. */
  | { readonly kind: 'passed-date'; readonly question: Question; readonly dueOn: string }
  /** The note may not fit the answer; the words that make it so. */
  | { readonly kind: 'note'; readonly question: Question; readonly words: string }
  /** An authority it rests on stands otherwise than on the day of the answer. */
  | {
      readonly kind: 'law-moved';
      readonly question: Question;
      readonly authority: Authority;
      readonly answeredOn: string;
    }
  /** Given under an earlier version of the pack, and no longer quite what is asked. */
  | { readonly kind: 'to-confirm'; readonly question: Question; readonly because: string };

/** What to look at, each kind in the order of the questionnaire. */
export interface Review {
  readonly points: readonly ReviewPoint[];
  /** Conflicts of the record for which no reason stands. */
  readonly conflicts: readonly FoundContradiction[];
}

interface ReviewInput {
  /** As it reads on the day. */
  readonly pack: Pack;
  readonly assessment: Assessment;
  readonly score: Pick<Score, 'contradictions'>;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** An end that is only near has moved nothing yet. */
function statusOn(authority: Authority, day: string): Exclude<AuthorityStatus, 'expiring-soon'> {
  const { status } = authorityStatusOf(authority, day);
  return status === 'expiring-soon' ? 'current' : status;
}

function lawMoved({ question, answer }: QuestionItem, { pack, asOf }: ReviewInput): readonly ReviewPoint[] {
  if (answer === undefined || answer.value === null) return [];
  const answeredOn = localDay(new Date(answer.updatedAt));
  const ids = new Set([...question.authorities, ...question.duties].map(({ authority }) => authority));
  return [...ids].flatMap((id) => {
    const authority = packIndex(pack).authorityById.get(id);
    if (authority === undefined || statusOn(authority, answeredOn) === statusOn(authority, asOf)) return [];
    return [{ kind: 'law-moved', question, authority, answeredOn } as const];
  });
}

function ownPoints({ question, answer, state }: QuestionItem, asOf: string): readonly ReviewPoint[] {
  const value = answer?.value ?? null;
  if (value?.kind === 'not-applicable') {
    return isReason(value.reason) ? [] : [{ kind: 'no-reason', question, said: value.reason.trim() }];
  }
  if (state === 'open') return [{ kind: 'gap', question }];
  if (value?.kind === 'unknown') {
    if (hasPassed(value.dueOn, asOf)) return [{ kind: 'passed-date', question, dueOn: value.dueOn ?? '' }];
    const hasOwner = value.owner.trim() !== '';
    const hasDay = value.dueOn !== null;
    return hasOwner && hasDay ? [] : [{ kind: 'unassigned', question, hasOwner, hasDay }];
  }
  const words = noteAgainstAnswer(question, answer);
  return words === null ? [] : [{ kind: 'note', question, words }];
}

/** Everything to look at; empty lists where documents can be made without a second look. */
export function reviewOf(input: ReviewInput): Review {
  const { pack, assessment, score, asOf } = input;
  const items = questionnaireOf(pack, assessment).modules.flatMap((module) => module.items);
  const stale = new Map(
    answersToSettle(pack, assessment.answers).map(
      ({ questionId, because }) => [questionId, because] as const,
    ),
  );
  return {
    points: items.flatMap((item) => {
      const because = stale.get(item.question.id);
      return [
        ...ownPoints(item, asOf),
        ...lawMoved(item, input),
        ...(because === undefined ? [] : [{ kind: 'to-confirm', question: item.question, because } as const]),
      ];
    }),
    conflicts: score.contradictions.filter(
      (found) => contradictionStatusOf(found, assessment.settlements).state !== 'settled',
    ),
  };
}

/** How much there is to look at. */
export function countOfReview({ points, conflicts }: Review): number {
  return points.length + conflicts.length;
}
