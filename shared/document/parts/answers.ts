/** Answers in words: for the analysis, the index and the appendices. Keeps what it cannot read, and says so. */
import type { HiddenItem, QuestionItem } from '../../assessment/questionnaire';
import type { Answer } from '../../assessment/schema';
import { printedNote, printedPrivilegedNote } from '../../assessment/note-use';
import type { Question } from '../../pack/schema';
import { requirementOf } from '../../scoring/requirement';
import { answerInShort, answerLabels, answerLines, stateName } from '../../wording/answer-words';
import { findingInWords } from '../../wording/finding-words';
import { formatDate } from '../../wording/format';
import { lawLines, NOT_REQUIRED } from '../../wording/requirement-words';
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

function lawOf(question: Question, { input: { pack, assessment } }: ReportContext): readonly string[] {
  const lines = lawLines(question, { pack, profile: assessment.profile, addressee: 'the Company' });
  return lines.length === 0 ? [NOT_REQUIRED] : lines.map(({ text }) => text);
}

function viewOf({ question, answer, state, asked }: Parts, context: ReportContext): AnswerView {
  const { score, assessment } = context.input;
  const finding = score.findings.find((candidate) => candidate.questionId === question.id);
  const value = answer?.value ?? null;
  return {
    questionId: question.id,
    question: question.text,
    why: question.why,
    requirement: requirementOf(question, assessment.profile),
    law: lawOf(question, context),
    state,
    answer: answerLines(question, value),
    labels: answerLabels(question, value),
    asked,
    note: answer === undefined ? '' : printedNote(answer),
    privilegedNote: answer === undefined ? '' : printedPrivilegedNote(answer),
    evidence: evidenceOf(answer),
    evidenceToAskFor: question.evidence,
    cites: citesOf(question.authorities, context),
    finding: finding === undefined ? null : findingInWords(finding, question),
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
export function indexRow(item: QuestionItem, context: ReportContext): IndexRowView {
  return {
    questionId: item.question.id,
    question: item.question.text,
    requirement: requirementOf(item.question, context.input.assessment.profile),
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
    note: printedNote(answer),
    privilegedNote: printedPrivilegedNote(answer),
    evidence: evidenceOf(answer),
  };
}
