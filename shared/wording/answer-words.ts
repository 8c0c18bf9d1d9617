/** Answers in words, in full and in short. Keeps what it cannot read, and says so. Holds no note. */
import type { AnswerState } from '../assessment/answer-semantics';
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

function optionLine(question: Question | undefined, optionId: string): string {
  const option = question?.options.find((candidate) => candidate.id === optionId);
  if (option === undefined)
    return `“${optionId}” (an option this edition does not have; counted as not known)`;
  return option.meaning === undefined ? option.label : `${option.label}. ${option.meaning}`;
}

/** The answer in full, one line per choice. */
export function answerLines(question: Question | undefined, value: AnswerValue | null): readonly string[] {
  if (value === null) return ['Not answered.'];
  switch (value.kind) {
    case 'value':
      return value.optionIds.map((id) => optionLine(question, id));
    case 'unknown':
      return [unknownInWords(value)];
    case 'not-applicable':
      return [
        value.reason.trim() === ''
          ? 'Marked not applicable without a reason; counted as not answered.'
          : `Not applicable: ${value.reason.trim()}`,
      ];
  }
}

/** The answer in short: labels only, joined. */
export function answerInShort(question: Question, value: AnswerValue | null): string {
  if (value?.kind !== 'value') return answerLines(question, value).join(' ');
  const label = (id: string) => question.options.find((option) => option.id === id)?.label ?? `“${id}”`;
  return value.optionIds.map(label).join('; ');
}
