/** Whether law requires a practice of an organization, from the duties of its question. Pure; knows no day of its own. */
import { truthOf, type FacetChoices } from '../pack/applicability';
import { answerReadingOf } from '../assessment/answer-semantics';
import type { QuestionItem } from '../assessment/questionnaire';
import type { Duty, Question } from '../pack/schema';

/** `undetermined`: a fact that the profile leaves open would decide. */
export type Requirement = 'required' | 'undetermined' | 'not-required';

/** A duty that reaches an organization, or may. */
export interface ReachingDuty {
  readonly duty: Duty;
  /** `unknown`: a fact that the profile leaves open would decide. */
  readonly reach: 'yes' | 'unknown';
}

/**
 * The law that bears on a practice of this organization, in the pack's order. Of a pack resolved for a day, only what
 * runs that day.
 */
export function reachingDuties(
  question: Pick<Question, 'duties'>,
  profile: FacetChoices,
): readonly ReachingDuty[] {
  return question.duties.flatMap((duty) => {
    const reach = truthOf(duty.when, profile);
    return reach === 'no' ? [] : [{ duty, reach }];
  });
}

/** Only a duty that counts here requires; a prohibition, a condition and a contract term bear on a practice without requiring it. */
export function requirementOf(question: Pick<Question, 'duties'>, profile: FacetChoices): Requirement {
  let requirement: Requirement = 'not-required';
  for (const { kind, when, countedIn } of question.duties) {
    if (kind !== 'duty' || countedIn !== undefined) continue;
    const reach = truthOf(when, profile);
    if (reach === 'yes') return 'required';
    if (reach === 'unknown') requirement = 'undetermined';
  }
  return requirement;
}

/** The duties that certainly reach the organization on a question it has answered, and whose test the answer does not fully meet. */
export function unmetDuties(
  { question, answer, state }: Pick<QuestionItem, 'question' | 'answer' | 'state'>,
  profile: FacetChoices,
): readonly Duty[] {
  if (state !== 'answered' || answerReadingOf(question, answer).effectiveness.low >= 1) return [];
  return reachingDuties(question, profile)
    .filter(({ duty, reach }) => reach === 'yes' && duty.kind === 'duty')
    .map(({ duty }) => duty);
}
