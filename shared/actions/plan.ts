/** Makes planned actions: from a finding, from a change kept from a what-if, or empty. Stores nothing. */
import { LINE_CHARACTERS } from '../base/text-limits';
import { bestValue } from '../assessment/answer-semantics';
import type { PlannedAction } from '../assessment/schema';
import type { Question } from '../pack/schema';
import type { AnswerChange } from '../scoring/what-if';

/** Who makes the action, and under which id. */
export interface ActionStamp {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** Who is to do it, and by when. */
export interface Assignment {
  readonly owner: string;
  /** `YYYY-MM-DD`, or `null` while not set. */
  readonly dueOn: string | null;
}

const UNASSIGNED: Assignment = { owner: '', dueOn: null };

function planned(
  stamp: ActionStamp,
  parts: Pick<PlannedAction, 'questionId' | 'title' | 'detail' | 'target'> & Assignment,
): PlannedAction {
  const { id, at, by } = stamp;
  return { id, ...parts, status: 'planned', createdAt: at, updatedAt: at, updatedBy: by };
}

/** What the finding says is to be done. */
function wordsOf({ finding }: Question): Pick<PlannedAction, 'title' | 'detail'> {
  return { title: finding.action.slice(0, LINE_CHARACTERS), detail: '' };
}

/** Keeps a change of a what-if: the answer tried becomes the target. */
export function actionFromChange(
  change: AnswerChange,
  question: Question,
  { stamp, assignment }: { readonly stamp: ActionStamp; readonly assignment: Assignment },
): PlannedAction {
  const { owner, dueOn } = assignment;
  return planned(stamp, {
    questionId: question.id,
    ...wordsOf(question),
    owner,
    dueOn,
    target: change.value,
  });
}

/** Plans for a finding: the target is the best answer to its question. */
export function actionFromFinding(question: Question, stamp: ActionStamp): PlannedAction {
  return planned(stamp, {
    questionId: question.id,
    ...wordsOf(question),
    ...UNASSIGNED,
    target: bestValue(question),
  });
}

/** An action of counsel's own, serving no question. */
export function ownAction(title: string, stamp: ActionStamp): PlannedAction {
  return planned(stamp, { questionId: null, title, detail: '', ...UNASSIGNED, target: null });
}
