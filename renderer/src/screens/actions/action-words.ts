import type { AnswerValue, PlannedAction } from '@shared/assessment/schema';
import type { ActionEffect } from '@shared/actions/register';
import type { Range } from '@shared/base/range';
import type { Question } from '@shared/pack/schema';
import { figureInWords, formatDate } from '@shared/wording/format';

/** "Priya Raman" or that nobody is named yet. */
export function ownerInWords({ owner }: Pick<PlannedAction, 'owner'>): string {
  return owner.trim() === '' ? 'No owner yet' : owner;
}

/** "Due January 31, 2027" or that no day is set. */
export function dueInWords({ dueOn }: Pick<PlannedAction, 'dueOn'>): string {
  return dueOn === null ? 'No due date yet' : `Due ${formatDate(dueOn)}`;
}

/** The answer an action is to bring about. Options the pack does not have are shown by their id. */
export function targetInWords(question: Question, target: AnswerValue): string {
  switch (target.kind) {
    case 'unknown':
      return 'Not known yet';
    case 'not-applicable':
      return 'Does not apply';
    case 'value':
      return target.optionIds
        .map((id) => question.options.find((option) => option.id === id)?.label ?? id)
        .join('; ');
  }
}

function moved(name: string, before: Range | null, after: Range | null): readonly string[] {
  const [was, is] = [figureInWords(before), figureInWords(after)];
  return was === is ? [] : [`${name} from ${was} to ${is}`];
}

/** The figures an action would move, one phrase each; empty where it would move none. */
export function effectInWords({
  legalExposure,
  positionReadiness,
  scenarios,
}: ActionEffect): readonly string[] {
  return [
    ...moved('Legal exposure', legalExposure.before, legalExposure.after),
    ...moved('Position readiness', positionReadiness.before, positionReadiness.after),
    ...scenarios.flatMap(({ title, before, after }) => moved(`“${title}”`, before, after)),
  ];
}
