/** Answers in words: for the analysis, the index and the appendices. Keeps what it cannot read, and says so. */
import type { HiddenItem, QuestionItem } from '../../assessment/questionnaire';
import type { Answer } from '../../assessment/schema';
import type { Question } from '../../pack/schema';
import { answerInShort, answerLines, stateName } from '../../wording/answer-words';
import { formatDate } from '../../wording/format';
import type { AnswerView, EvidenceView, IndexRowView, NotAskedView, UnknownAnswerView } from '../memo-types';
import { citesOf } from './authorities';
import type { ReportContext } from './context';

/** Evidence of one answer. */
export function evidenceOf(answer: Answer | undefined): readonly EvidenceView[] {
  return (answer?.evidence ?? []).map((item) => ({
    questionId: answer?.questionId ?? '',
    label: item.label.trim() === '' ? 'Not described' : item.label,
    location: item.location.trim() === '' ? 'Location not recorded' : item.location,
  }));
}

function recordedBy(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const by = answer.updatedBy.trim() === '' ? '' : ` by ${answer.updatedBy.trim()}`;
  return `Recorded ${formatDate(answer.updatedAt)}${by}, pack ${answer.packVersion}`;
}

function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  const texts = [answer.note, answer.privilegedNote].every((text) => text.trim() === '');
  return answer.value === null && texts && answer.evidence.length === 0;
}

interface Parts {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly state: string;
  readonly asked: string;
}

function viewOf({ question, answer, state, asked }: Parts, context: ReportContext): AnswerView {
  const finding = context.input.score.findings.find((candidate) => candidate.questionId === question.id);
  return {
    questionId: question.id,
    question: question.text,
    why: question.why,
    headline: question.headline,
    state,
    answer: answerLines(question, answer?.value ?? null),
    asked,
    note: answer?.note.trim() ?? '',
    privilegedNote: answer?.privilegedNote.trim() ?? '',
    evidence: evidenceOf(answer),
    evidenceToAskFor: question.evidence,
    cites: citesOf(question.authorities, context),
    finding: finding === undefined ? null : question.finding,
    recorded: recordedBy(answer),
    isBlank: isBlank(answer),
  };
}

/** An applicable question as the memo's analysis shows it. */
export function answerView(item: QuestionItem, context: ReportContext): AnswerView {
  return viewOf({ ...item, state: stateName(item.state), asked: `Asked because ${item.because}.` }, context);
}

/** A kept answer whose question the profile hides. */
export function hiddenView(item: HiddenItem, context: ReportContext): AnswerView {
  return viewOf({ ...item, state: 'Kept, not scored', asked: `Not asked because ${item.because}.` }, context);
}

/** A hidden question without an answer. */
export function notAskedView(item: HiddenItem): NotAskedView {
  return { questionId: item.question.id, question: item.question.text, because: item.because };
}

/** One line of the index of answers. */
export function indexRow(item: QuestionItem): IndexRowView {
  return {
    questionId: item.question.id,
    question: item.question.text,
    headline: item.question.headline,
    state: stateName(item.state),
    answer: answerInShort(item.question, item.answer?.value ?? null),
  };
}

/** A stored answer the pack has no question for, printed as it was stored. */
export function unknownView(answer: Answer): UnknownAnswerView {
  return {
    questionId: answer.questionId,
    packVersion: answer.packVersion,
    answer:
      answer.value?.kind === 'value'
        ? answer.value.optionIds.join('; ')
        : answerLines(undefined, answer.value).join(' '),
    note: answer.note.trim(),
    privilegedNote: answer.privilegedNote.trim(),
    evidence: evidenceOf(answer),
  };
}
