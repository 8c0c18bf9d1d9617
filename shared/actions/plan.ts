/** Makes planned actions: from a finding, from a change kept from a what-if, or empty. Stores nothing. */
import { LINE_CHARACTERS } from '../base/text-limits';
import { bestValue } from '../assessment/answer-semantics';
import type { AnswerValue, PlannedAction } from '../assessment/schema';
import type { Question } from '../pack/schema';
import type { Finding } from '../scoring/types';
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

/** What is to be done, as the pack says it of an answer; a change from no answer takes that of the weakest. */
function actionWords({ options, partial }: Question, value: AnswerValue | null): string {
  const chosen = value?.kind === 'value' ? value.optionIds : [];
  const own = options.find(({ id, finding }) => finding !== undefined && chosen.includes(id));
  const weakest = options.findLast(({ finding }) => finding !== undefined);
  const finding = own?.finding ?? partial ?? weakest?.finding;
  return finding?.action ?? '';
}

function titled(words: string): Pick<PlannedAction, 'title' | 'detail'> {
  return { title: words.slice(0, LINE_CHARACTERS), detail: '' };
}

/** What surrounds a change of a what-if that is kept. */
export interface KeptChange {
  readonly stamp: ActionStamp;
  readonly assignment: Assignment;
  /** The answer on file, or `null`. */
  readonly before: AnswerValue | null;
}

/** Keeps a change of a what-if: the answer tried becomes the target. */
export function actionFromChange(
  change: AnswerChange,
  question: Question,
  { stamp, assignment, before }: KeptChange,
): PlannedAction {
  const { owner, dueOn } = assignment;
  return planned(stamp, {
    questionId: question.id,
    ...titled(actionWords(question, before)),
    owner,
    dueOn,
    target: change.value,
  });
}

/** Plans for a finding: the target is the best answer to its question. */
export function actionFromFinding(
  finding: Pick<Finding, 'action'>,
  question: Question,
  stamp: ActionStamp,
): PlannedAction {
  return planned(stamp, {
    questionId: question.id,
    ...titled(finding.action),
    ...UNASSIGNED,
    target: bestValue(question),
  });
}

/** An action of counsel's own, serving no question. */
export function ownAction(title: string, stamp: ActionStamp): PlannedAction {
  return planned(stamp, { questionId: null, title, detail: '', ...UNASSIGNED, target: null });
}
