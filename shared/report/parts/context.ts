/** What every part of the report model looks up: built once per report, never changed. */
import { questionnaireOf, type QuestionItem, type Questionnaire } from '../../assessment/questionnaire';
import type { Authority, Question } from '../../pack/schema';
import type { ReportInput } from '../model-types';

export interface ReportContext {
  readonly input: ReportInput;
  readonly questionnaire: Questionnaire;
  /** Applicable questions with their answers, in the pack's order. */
  readonly items: readonly QuestionItem[];
  readonly itemById: ReadonlyMap<string, QuestionItem>;
  readonly questionById: ReadonlyMap<string, Question>;
  readonly authorityById: ReadonlyMap<string, Authority>;
}

/** Prepares the look-ups for one report. */
export function contextOf(input: ReportInput): ReportContext {
  const { pack, assessment } = input;
  const questionnaire = questionnaireOf(pack, assessment);
  const items = questionnaire.modules.flatMap((module) => module.items);
  const questions = pack.modules.flatMap((module) => module.questions);
  return {
    input,
    questionnaire,
    items,
    itemById: new Map(items.map((item) => [item.question.id, item])),
    questionById: new Map(questions.map((question) => [question.id, question])),
    authorityById: new Map(pack.authorities.map((authority) => [authority.id, authority])),
  };
}
