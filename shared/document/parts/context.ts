/** What every part of the report model looks up: built once per report, never changed. */
import { packIndex } from '../../pack/pack-index';
import { questionnaireOf, type QuestionItem, type Questionnaire } from '../../assessment/questionnaire';
import type { Authority, Question } from '../../pack/schema';
import { packAsOf, type Switch } from '../../pack/pack-as-of';
import type { ReportInput } from '../model-types';

export interface ReportContext {
  /** As given, but with the pack as it reads on the day of the report. */
  readonly input: ReportInput;
  /** Where the standing of an authority has changed the words of a question that is asked, or of a statement. */
  readonly switches: readonly Switch[];
  readonly questionnaire: Questionnaire;
  /** Applicable questions with their answers, in the pack's order. */
  readonly items: readonly QuestionItem[];
  readonly itemById: ReadonlyMap<string, QuestionItem>;
  readonly questionById: ReadonlyMap<string, Question>;
  readonly authorityById: ReadonlyMap<string, Authority>;
}

/** Prepares the look-ups for one report. */
export function contextOf(given: ReportInput): ReportContext {
  const { pack, switches } = packAsOf(given.pack, given.asOf);
  const input = { ...given, pack };
  const { assessment } = input;
  const questionnaire = questionnaireOf(pack, assessment);
  const items = questionnaire.modules.flatMap((module) => module.items);
  const questions = packIndex(pack).questions;
  const asked = new Set(items.map((item) => item.question.id));
  return {
    input,
    switches: switches.filter(({ kind, id }) => kind !== 'question' || asked.has(id)),
    questionnaire,
    items,
    itemById: new Map(items.map((item) => [item.question.id, item])),
    questionById: new Map(questions.map((question) => [question.id, question])),
    authorityById: new Map(pack.authorities.map((authority) => [authority.id, authority])),
  };
}
