/** The action register: every finding, and every action counsel has planned, one line each. Assigns nothing itself. */
import type { Answer, PlannedAction } from '../../assessment/schema';
import type { Question } from '../../pack/schema';
import type { Finding } from '../../scoring/types';
import type { CiteView } from '../cite-types';
import type { RegisterRow } from '../tracking-types';
import { citesOf } from './authorities';
import type { ReportContext } from './context';
import { HEADLINE_WORDS } from '../../wording/headline-words';
import { ACTION_STATUS_WORDS, FINDING_KIND_WORDS } from '../../wording/record-states';

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
): Pick<Draft, 'legalForce' | 'questionId' | 'question' | 'authorities'> {
  if (question === undefined) {
    return { legalForce: 'Not tied to law', questionId: '', question: '', authorities: '' };
  }
  return {
    legalForce: HEADLINE_WORDS[question.headline].legalForce,
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
function findingRows(finding: Finding, context: ReportContext): readonly Draft[] {
  const question = context.questionById.get(finding.questionId);
  const { title, action } = question?.finding ?? finding;
  const isUnknown = finding.kind === 'unknown';
  const base = {
    ...aboutQuestion(question, context),
    questionId: finding.questionId,
    legalForce: HEADLINE_WORDS[finding.headline].legalForce,
    finding: isUnknown ? (question?.text ?? title) : title,
    priority: finding.priority,
    source: FINDING_KIND_WORDS[finding.kind],
  } as const;
  const plans = context.input.assessment.actions.filter((plan) => plan.questionId === finding.questionId);
  const planned = plans.map((plan) => ({ ...base, action: planInWords(plan), ...followOf(plan) }));
  // What was dropped closes no gap.
  if (plans.some(({ status }) => status !== 'dropped')) return planned;
  const answer = context.itemById.get(finding.questionId)?.answer;
  const advice = isUnknown ? `Find out first. If the answer is weak: ${action}` : action;
  return [...planned, { ...base, action: advice, ...followUnplanned(answer) }];
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
  const { findings } = context.input.score;
  const found = new Set(findings.map((finding) => finding.questionId));
  const others = context.input.assessment.actions.filter(
    ({ questionId }) => questionId === null || !found.has(questionId),
  );
  const drafts = [
    ...findings.flatMap((finding) => findingRows(finding, context)),
    ...others.map((plan) => ownRow(plan, context)),
  ];
  return drafts.map((draft, index) => ({ number: index + 1, ...draft }));
}
