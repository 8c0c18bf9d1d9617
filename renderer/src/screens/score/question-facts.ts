import type { Questionnaire } from '@shared/assessment/questionnaire';
import type { Answer } from '@shared/assessment/schema';
import type { Question } from '@shared/pack/schema';

/** What the score page says about a question. */
export interface QuestionFact {
  readonly text: string;
  readonly moduleTitle: string;
  /** The answer in words, e.g. "Not known yet" or the chosen options. */
  readonly answer: string;
}

export type QuestionFacts = ReadonlyMap<string, QuestionFact>;

/** The answer as the reader would say it. Options the pack does not have are shown by their id. */
export function answerInWords(question: Question, answer: Answer | undefined): string {
  const value = answer?.value ?? null;
  if (value === null) return 'Not answered';
  switch (value.kind) {
    case 'unknown':
      return value.owner === '' ? 'Not known yet' : `Not known yet; ${value.owner} will find out`;
    case 'not-applicable':
      return 'Does not apply';
    case 'value':
      return value.optionIds
        .map((id) => question.options.find((option) => option.id === id)?.label ?? id)
        .join('; ');
  }
}

/** Facts for every applicable question, by id. */
export function questionFacts(questionnaire: Questionnaire): QuestionFacts {
  return new Map(
    questionnaire.modules.flatMap((module) =>
      module.items.map(({ question, answer }) => [
        question.id,
        { text: question.text, moduleTitle: module.title, answer: answerInWords(question, answer) },
      ]),
    ),
  );
}
