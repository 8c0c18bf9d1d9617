/** The action register: every finding, and every action counsel has planned, one line each. Assigns nothing itself. */
import { isPlanned } from '../../actions/register';
import type { Answer, PlannedAction } from '../../assessment/schema';
import type { Question } from '../../pack/schema';
import { requirementOf } from '../../scoring/requirement';
import { REQUIREMENT_WORDS } from '../../wording/requirement-words';
import type { CiteView } from '../cite-types';
import type { RegisterRow } from '../tracking-types';
import { citesOf } from './authorities';
import { ACTION_STATUS_WORDS } from '../../wording/record-states';
import type { ReportContext } from './context';
import { mattersOf, type Matter } from '../../wording/matters';

type Draft = Omit<RegisterRow, 'number'>;
type Follow = Pick<RegisterRow, 'owner' | 'dueOn' | 'status'>;

/** "47 CFR 1.2 [P]; N.Y. Gen. Bus. Law 899-aa [S] (expires December 11, 2026)". */
function citations(cites: readonly CiteView[]): string {
  return cites
    .map(({ text, mark, warning }) => `${text} [${mark}]${warning === '' ? '' : ` (${warning})`}`)
    .join('; ');
}

/** What a line says of the question it answers; empty words for an action of its own. */
function aboutQuestion(
  question: Question | undefined,
  context: ReportContext,
): Pick<Draft, 'requirement' | 'questionId' | 'question' | 'authorities'> {
  if (question === undefined) {
    return { requirement: 'Not tied to law', questionId: '', question: '', authorities: '' };
  }
  return {
    requirement: REQUIREMENT_WORDS[requirementOf(question, context.input.assessment.profile)],
    questionId: question.id,
    question: question.text,
    authorities: citations(citesOf(question.authorities, context)),
  };
}

function followOf(action: PlannedAction): Follow {
  return { owner: action.owner.trim(), dueOn: action.dueOn, status: ACTION_STATUS_WORDS[action.status] };
}

/** Who finds out what is not known, and by when; nobody yet for a gap. */
function followUnplanned(answer: Answer | undefined): Follow {
  const value = answer?.value;
  if (value?.kind !== 'unknown') return { owner: '', dueOn: null, status: 'Open' };
  return { owner: value.owner.trim(), dueOn: value.dueOn, status: 'Open' };
}

function planInWords({ title, detail }: PlannedAction): string {
  return detail.trim() === '' ? title : `${title}: ${detail.trim()}`;
}

/** A finding with what is planned against it: a line for each plan, and one of its own while nothing is. */
function matterRows({ kind, found, words }: Matter, context: ReportContext): readonly Draft[] {
  const question = context.questionById.get(found.questionId);
  const base = {
    ...aboutQuestion(question, context),
    questionId: found.questionId,
    finding: words.title,
    priority: found.priority,
    source: kind,
  };
  const plans = context.input.assessment.actions.filter((plan) => plan.questionId === found.questionId);
  const planned = plans.map((plan) => ({ ...base, action: planInWords(plan), ...followOf(plan) }));
  // What was dropped closes no gap.
  if (plans.some(isPlanned)) return planned;
  const answer = context.itemById.get(found.questionId)?.answer;
  return [...planned, { ...base, action: words.action, ...followUnplanned(answer) }];
}

/** A planned action that follows from no finding of today. */
function ownRow(plan: PlannedAction, context: ReportContext): Draft {
  const question = plan.questionId === null ? undefined : context.questionById.get(plan.questionId);
  return {
    ...aboutQuestion(question, context),
    questionId: plan.questionId ?? '',
    finding: '',
    action: planInWords(plan),
    priority: null,
    source: 'Own action',
    ...followOf(plan),
  };
}

/** All lines: findings first, most pressing first, then the other actions in the order they were planned. */
export function registerRows(context: ReportContext): readonly RegisterRow[] {
  const matters = mattersOf(context.input.score, context.input.pack);
  const found = new Set(matters.map((matter) => matter.found.questionId));
  const others = context.input.assessment.actions.filter(
    ({ questionId }) => questionId === null || !found.has(questionId),
  );
  const drafts = [
    ...matters.flatMap((matter) => matterRows(matter, context)),
    ...others.map((plan) => ownRow(plan, context)),
  ];
  return drafts.map((draft, index) => ({ number: index + 1, ...draft }));
}
