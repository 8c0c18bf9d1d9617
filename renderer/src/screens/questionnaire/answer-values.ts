import type { Answer, AnswerValue, Evidence } from '@shared/assessment/schema';

/** How a question is answered: one choice at a time, so that it changes in one step. */
export interface AnswerChoice {
  readonly mode: 'none' | 'value' | 'unknown' | 'not-applicable';
  readonly optionIds: readonly string[];
}

/** What the answer form holds. */
export interface AnswerValues {
  readonly choice: AnswerChoice;
  readonly owner: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly dueOn: string;
  readonly reason: string;
  readonly note: string;
  readonly privilegedNote: string;
  readonly evidence: readonly Evidence[];
}

/** Who answers what, and when. */
export interface AnswerStamp {
  readonly questionId: string;
  readonly packVersion: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** No answer yet. */
export const NO_CHOICE: AnswerChoice = { mode: 'none', optionIds: [] };

/** Label of a document for which only the place was typed. */
const UNTITLED = 'Untitled document';

const EMPTY: AnswerValues = {
  choice: NO_CHOICE,
  owner: '',
  dueOn: '',
  reason: '',
  note: '',
  privilegedNote: '',
  evidence: [],
};

/** What the form starts from. */
export function toAnswerValues(answer: Answer | null): AnswerValues {
  if (answer === null) return EMPTY;
  const { note, privilegedNote, evidence, value } = answer;
  return { ...EMPTY, note, privilegedNote, evidence, ...valueFields(value) };
}

/** The answer the form holds. Documents with neither name nor place are left out. */
export function toAnswer(values: AnswerValues, stamp: AnswerStamp): Answer {
  return {
    ...stamp,
    value: toValue(values),
    note: values.note,
    privilegedNote: values.privilegedNote,
    evidence: values.evidence.flatMap(toEvidence),
  };
}

function valueFields(value: AnswerValue | null): Partial<AnswerValues> {
  if (value === null) return {};
  switch (value.kind) {
    case 'value':
      return { choice: { mode: 'value', optionIds: value.optionIds } };
    case 'unknown':
      return {
        choice: { mode: 'unknown', optionIds: [] },
        owner: value.owner,
        dueOn: value.dueOn ?? '',
      };
    case 'not-applicable':
      return { choice: { mode: 'not-applicable', optionIds: [] }, reason: value.reason };
  }
}

function toValue({ choice, owner, dueOn, reason }: AnswerValues): AnswerValue | null {
  switch (choice.mode) {
    case 'none':
      return null;
    case 'value':
      return choice.optionIds.length === 0 ? null : { kind: 'value', optionIds: choice.optionIds };
    case 'unknown':
      return { kind: 'unknown', owner, dueOn: dueOn === '' ? null : dueOn };
    case 'not-applicable':
      return { kind: 'not-applicable', reason };
  }
}

function toEvidence({ id, label, location }: Evidence): readonly Evidence[] {
  if (label.trim() === '' && location.trim() === '') return [];
  return [{ id, label: label.trim() === '' ? UNTITLED : label, location }];
}
