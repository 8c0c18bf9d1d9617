/**
 * Answers that memo and briefing tell whatever counsel chose: those in a conflict of the record, those with a date that
 * passed, and those that fall short of a duty that binds. Reads no clock: the day is passed in.
 */
import type { QuestionItem } from '../assessment/questionnaire';
import type { Assessment } from '../assessment/schema';
import { unmetDuties } from '../scoring/requirement';
import type { Score } from '../scoring/types';
import { hasPassed, isOverdue } from './register';

/** Why no paper may be silent on an answer. */
export type MustTellReason = 'conflict' | 'passed-date' | 'binding-duty';

/** What decides it. */
export interface MustTellRecord {
  readonly assessment: Pick<Assessment, 'profile' | 'actions'>;
  readonly score: Pick<Score, 'contradictions'>;
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Whether counsel wants the answer in the annexes alone. */
export function isForAnnexes({ answer }: Pick<QuestionItem, 'answer'>): boolean {
  return answer?.answerUse === 'annex' && answer.value !== null;
}

/** Every reason why the answer is told; empty where counsel may keep it to the annexes. */
export function mustTell(
  item: Pick<QuestionItem, 'question' | 'answer' | 'state'>,
  { assessment, score, asOf }: MustTellRecord,
): readonly MustTellReason[] {
  const { question, answer } = item;
  const value = answer?.value ?? null;
  const dueOn = value?.kind === 'unknown' ? value.dueOn : null;
  const isLate =
    hasPassed(dueOn, asOf) ||
    assessment.actions.some((action) => action.questionId === question.id && isOverdue(action, asOf));
  return [
    ...(score.contradictions.some(({ questionIds }) => questionIds.includes(question.id))
      ? ['conflict' as const]
      : []),
    ...(isLate ? ['passed-date' as const] : []),
    ...(unmetDuties(item, assessment.profile).length > 0 ? ['binding-duty' as const] : []),
  ];
}
