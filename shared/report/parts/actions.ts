/** Findings as actions: what, why, who, by when. Names no owner the assessment does not name. */
import { countOf } from '../../lib/words';
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

function actionView(finding: Finding, index: number, context: ReportContext): ActionView {
  const isUnknown = finding.kind === 'unknown';
  const question = context.questionById.get(finding.questionId)?.text ?? finding.questionId;
  return {
    number: index + 1,
    questionId: finding.questionId,
    standing: finding.headline,
    kind: isUnknown ? 'Not known' : 'Gap',
    title: isUnknown ? question : finding.title,
    action: isUnknown ? `Find out first. If the answer is weak: ${finding.action}` : finding.action,
    priority: String(finding.priority),
    ...ownerOf(finding, context),
  };
}

/** All findings, most pressing first; open questions are counted by `openQuestionsInWords`, not listed. */
export function actionViews(context: ReportContext): readonly ActionView[] {
  return context.input.score.findings.map((finding, index) => actionView(finding, index, context));
}

/** One sentence about questions nobody has reached; empty if there are none. */
export function openQuestionsInWords(context: ReportContext): string {
  const { open } = context.input.score.coverage;
  return open === 0
    ? ''
    : `${countOf(open, 'applicable question')} ${open === 1 ? 'has' : 'have'} no answer yet and may add to this list.`;
}
