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
  /** Where papers tell the answer. */
  readonly answerUse: NonNullable<Answer['answerUse']>;
  readonly note: string;
  /** Where documents have the note. */
  readonly noteUse: NonNullable<Answer['noteUse']>;
  readonly privilegedNote: string;
  /** Whether the privileged memo prints the privileged note. */
  readonly privilegedUse: NonNullable<Answer['privilegedUse']>;
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
  answerUse: 'sentence',
  note: '',
  noteUse: 'annex',
  privilegedNote: '',
  privilegedUse: 'counsel-only',
  evidence: [],
};

/** What the form starts from. */
export function toAnswerValues(answer: Answer | null): AnswerValues {
  if (answer === null) return EMPTY;
  const { note, privilegedNote, evidence, value, noteUse = 'annex', answerUse = 'sentence' } = answer;
  // A note of before prints as it always did; a new one is for counsel alone until she says otherwise.
  const usual = privilegedNote.trim() === '' ? 'counsel-only' : 'advice';
  const privilegedUse = answer.privilegedUse ?? usual;
  return {
    ...EMPTY,
    answerUse,
    note,
    noteUse,
    privilegedNote,
    privilegedUse,
    evidence,
    ...valueFields(value),
  };
}

/** The answer the form holds. Documents with neither name nor place are left out. */
export function toAnswer(values: AnswerValues, stamp: AnswerStamp): Answer {
  return {
    ...stamp,
    value: toValue(values),
    note: values.note,
    privilegedNote: values.privilegedNote,
    ...toUses(values),
    evidence: values.evidence.flatMap(toEvidence),
  };
}

/** Only what differs from an answer that says nothing of it, so that answers of before stay as they are. */
function toUses({
  choice,
  answerUse,
  note,
  noteUse,
  privilegedNote,
  privilegedUse,
}: AnswerValues): Pick<Answer, 'answerUse' | 'noteUse' | 'privilegedUse'> {
  return {
    ...(answerUse === 'sentence' || choice.mode === 'none' ? {} : { answerUse }),
    ...(noteUse === 'annex' || note.trim() === '' ? {} : { noteUse }),
    ...(privilegedUse === 'advice' || privilegedNote.trim() === '' ? {} : { privilegedUse }),
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
