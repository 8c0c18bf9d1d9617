/** Answers in words, in full and in short. Keeps what it cannot read, and says so. Holds no note. */
import type { AnswerState } from '../assessment/answer-semantics';
import { isReason } from '../assessment/reasons';
import type { AnswerValue } from '../assessment/schema';
import type { Question } from '../pack/schema';
import { formatDate } from './format';

const STATES: Readonly<Record<AnswerState, string>> = {
  answered: 'Answered',
  unknown: 'Not known yet',
  open: 'Not answered',
  'not-applicable': 'Not applicable',
};

/** "Answered", "Not known yet", "Not answered", "Not applicable". */
export function stateName(state: AnswerState): string {
  return STATES[state];
}

/** "find out by December 4, 2026 (Ana Ruiz)": who owes an answer, with what is missing named. */
export function unknownInWords(value: Extract<AnswerValue, { kind: 'unknown' }>): string {
  const owner = value.owner.trim() === '' ? 'no owner named' : value.owner.trim();
  const due = value.dueOn === null ? 'no date set' : `due ${formatDate(value.dueOn)}`;
  return `Not known yet (owner: ${owner}; ${due}).`;
}

function labelOf(question: Question | undefined, optionId: string): string {
  const option = question?.options.find((candidate) => candidate.id === optionId);
  return option?.label ?? `“${optionId}” (an option this pack version does not have; counted as not known)`;
}

function optionLine(question: Question | undefined, optionId: string): string {
  const option = question?.options.find((candidate) => candidate.id === optionId);
  const label = labelOf(question, optionId);
  return option?.meaning === undefined ? label : `${label}. ${option.meaning}`;
}

/** The answer in full, one line per choice, each with what it means. */
export function answerLines(question: Question | undefined, value: AnswerValue | null): readonly string[] {
  return linesOf(value, (id) => optionLine(question, id));
}

/** The answer as it was chosen, one line per choice, without what it means. */
export function answerLabels(question: Question | undefined, value: AnswerValue | null): readonly string[] {
  return linesOf(value, (id) => labelOf(question, id));
}

function linesOf(value: AnswerValue | null, choiceInWords: (id: string) => string): readonly string[] {
  if (value === null) return ['Not answered.'];
  switch (value.kind) {
    case 'value':
      return value.optionIds.map(choiceInWords);
    case 'unknown':
      return [unknownInWords(value)];
    case 'not-applicable':
      return [
        isReason(value.reason)
          ? `Not applicable: ${value.reason.trim()}`
          : `Marked not applicable without a reason that is one; counted as not answered. ${value.reason.trim()}`.trim(),
      ];
  }
}

/**
 * What the answer makes true, one sentence for each choice; of what nobody knows, that it is not established.
 *
 * @returns empty where nothing was answered or the question was set aside
 */
export function answerStatements(question: Question, value: AnswerValue | null): readonly string[] {
  if (value?.kind === 'unknown') return [`It is not yet established ${question.whether}.`];
  if (value?.kind !== 'value') return [];
  return question.options.flatMap(({ id, statement }) => (value.optionIds.includes(id) ? [statement] : []));
}

/** The answer in short: labels only, joined. */
export function answerInShort(question: Question, value: AnswerValue | null): string {
  if (value?.kind !== 'value') return answerLines(question, value).join(' ');
  const label = (id: string) => question.options.find((option) => option.id === id)?.label ?? `“${id}”`;
  return value.optionIds.map(label).join('; ');
}
