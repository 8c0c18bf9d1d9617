/** Findings as actions: what, why, who, by when. Names no owner the assessment does not name. */
import type { Finding } from '../../scoring/types';
import { formatDate } from '../format';
import type { ActionView } from '../model-types';
import type { ReportContext } from './context';

interface Owner {
  readonly who: string;
  readonly due: string;
}

function ownerOf(finding: Finding, context: ReportContext): Owner {
  const value = context.itemById.get(finding.questionId)?.answer?.value;
  if (value?.kind !== 'unknown') return { who: 'To be assigned', due: 'To be set' };
  return {
    who: value.owner.trim() === '' ? 'To be assigned' : value.owner.trim(),
    due: value.dueOn === null ? 'To be set' : formatDate(value.dueOn),
  };
}

/** The words come from the question as it reads on the day of the report, not from the score. */
function actionView(finding: Finding, index: number, context: ReportContext): ActionView {
  const isUnknown = finding.kind === 'unknown';
  const question = context.questionById.get(finding.questionId);
  const { title, action } = question?.finding ?? finding;
  return {
    number: index + 1,
    questionId: finding.questionId,
    standing: finding.headline,
    kind: isUnknown ? 'Not known' : 'Gap',
    title: isUnknown ? (question?.text ?? title) : title,
    action: isUnknown ? `Find out first. If the answer is weak: ${action}` : action,
    priority: String(finding.priority),
    ...ownerOf(finding, context),
  };
}

/** All findings, most pressing first. Questions nobody has reached are not findings: coverage counts them. */
export function actionViews(context: ReportContext): readonly ActionView[] {
  return context.input.score.findings.map((finding, index) => actionView(finding, index, context));
}
