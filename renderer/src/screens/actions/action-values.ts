import { bestValue } from '@shared/assessment/answer-semantics';
import type { AnswerValue, PlannedAction } from '@shared/assessment/schema';
import type { Question } from '@shared/pack/schema';

/** What the action form holds. */
export interface ActionValues {
  readonly title: string;
  readonly detail: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly dueOn: string;
  readonly status: PlannedAction['status'];
  /** Question id, or empty. */
  readonly questionId: string;
  /** Option id, `KEEP` for a target no single option stands for, or empty. */
  readonly target: string;
}

/** Stands for the target as it is: more than one tick, or no choice at all. */
export const KEEP = '*';

/** What the form starts from. */
export function toActionValues(action: PlannedAction): ActionValues {
  const { title, detail, owner, status, questionId, target } = action;
  return {
    title,
    detail,
    owner,
    status,
    dueOn: action.dueOn ?? '',
    questionId: questionId ?? '',
    target: targetField(target),
  };
}

function targetField(target: AnswerValue | null): string {
  if (target === null) return '';
  const [only, ...more] = target.kind === 'value' ? target.optionIds : [];
  return only === undefined || more.length > 0 ? KEEP : only;
}

/** When and by whom the form was changed. */
export interface ActionChange {
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** The action the form holds, or `null` while it has no title. Another question takes its own best answer as target. */
export function toAction(
  values: ActionValues,
  before: PlannedAction,
  { change, question }: { readonly change: ActionChange; readonly question: Question | null },
): PlannedAction | null {
  const title = values.title.trim();
  if (title === '') return null;
  const isSameQuestion = (before.questionId ?? '') === values.questionId;
  return {
    ...before,
    title,
    detail: values.detail,
    owner: values.owner.trim(),
    status: values.status,
    dueOn: values.dueOn === '' ? null : values.dueOn,
    questionId: question?.id ?? null,
    target: isSameQuestion
      ? targetOf(values, before, question)
      : question === null
        ? null
        : bestValue(question),
    ...change,
  };
}

function targetOf(
  values: ActionValues,
  before: PlannedAction,
  question: Question | null,
): AnswerValue | null {
  if (values.target === KEEP) return before.target;
  const fits = question?.options.some(({ id }) => id === values.target) ?? false;
  return fits ? { kind: 'value', optionIds: [values.target] } : null;
}
