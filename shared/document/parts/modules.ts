/** Modules: readiness rows for the board, and the memo's analysis, what law requires apart from the rest. */
import { countOf } from '../../base/words';
import { formatRange } from '../../wording/format';
import type { QuestionItem, QuestionnaireModule } from '../../assessment/questionnaire';
import type { Range } from '../../base/range';
import type { HeadlineId } from '../../pack/schema';
import { headlineOf } from '../../scoring/readiness';
import { requirementOf, type Requirement } from '../../scoring/requirement';
import type { AnalysisModuleView, AnswerView } from '../memo-types';
import type { ModuleRowView } from '../model-types';
import { answerView } from './answers';
import type { ReportContext } from './context';

function ofHeadline(
  items: readonly QuestionItem[],
  headline: HeadlineId,
  context: ReportContext,
): readonly QuestionItem[] {
  const { profile } = context.input.assessment;
  return items.filter(({ question }) => headlineOf(requirementOf(question, profile)) === headline);
}

function readinessOf(moduleId: string, context: ReportContext): Range | null {
  return context.input.score.modules.find((module) => module.id === moduleId)?.readiness ?? null;
}

function answeredWords(module: QuestionnaireModule): string {
  return `${String(module.answered)} of ${String(module.applicable)}`;
}

function mixOf(module: QuestionnaireModule, context: ReportContext): string {
  const { profile } = context.input.assessment;
  const count = (requirement: Requirement) =>
    module.items.filter(({ question }) => requirementOf(question, profile) === requirement).length;
  const [required, open, others] = [count('required'), count('undetermined'), count('not-required')];
  return [
    required > 0 ? `${String(required)} required by law` : '',
    open > 0 ? `${String(open)} left open by the profile` : '',
    others > 0 ? `${String(others)} not required` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** One row per module with at least one applicable question. */
export function moduleRows(context: ReportContext): readonly ModuleRowView[] {
  return context.questionnaire.modules.map((module) => {
    const range = readinessOf(module.id, context);
    return {
      id: module.id,
      title: module.title,
      range,
      readiness: range === null ? 'not scored' : formatRange(range),
      answered: answeredWords(module),
      mix: mixOf(module, context),
    };
  });
}

/** Titles of modules the profile switches off as a whole. */
export function modulesOff(context: ReportContext): readonly string[] {
  const listed = new Set(context.questionnaire.modules.map((module) => module.id));
  return context.input.pack.modules.filter((module) => !listed.has(module.id)).map((module) => module.title);
}

function answersOf(
  module: QuestionnaireModule,
  headline: HeadlineId,
  context: ReportContext,
): readonly AnswerView[] {
  return ofHeadline(module.items, headline, context).map((item) => answerView(item, context));
}

/** The memo's analysis, module by module in the pack's order. */
export function analysisModules(context: ReportContext): readonly AnalysisModuleView[] {
  return context.questionnaire.modules.map((module) => {
    const range = readinessOf(module.id, context);
    const answered = `${String(module.answered)} of ${countOf(module.applicable, 'applicable question')} answered.`;
    return {
      id: module.id,
      title: module.title,
      purpose: module.purpose,
      readiness:
        range === null
          ? 'Not scored: every question was set aside as not applicable.'
          : `Readiness ${formatRange(range)} of 100.`,
      answered,
      required: answersOf(module, 'legal-exposure', context),
      notRequired: answersOf(module, 'position-readiness', context),
    };
  });
}
