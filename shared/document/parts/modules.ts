/** Modules: readiness rows for the board, and the memo's analysis split into binding and voluntary. */
import { countOf } from '../../base/words';
import { formatRange } from '../../wording/format';
import type { QuestionItem, QuestionnaireModule } from '../../assessment/questionnaire';
import type { Range } from '../../base/range';
import type { HeadlineId } from '../../pack/schema';
import type { AnalysisModuleView, AnswerView } from '../memo-types';
import type { ModuleRowView } from '../model-types';
import { answerView } from './answers';
import type { ReportContext } from './context';

function ofHeadline(items: readonly QuestionItem[], headline: HeadlineId): readonly QuestionItem[] {
  return items.filter((item) => item.question.headline === headline);
}

function readinessOf(moduleId: string, context: ReportContext): Range | null {
  return context.input.score.modules.find((module) => module.id === moduleId)?.readiness ?? null;
}

function answeredWords(module: QuestionnaireModule): string {
  return `${String(module.answered)} of ${String(module.applicable)}`;
}

function mixOf(module: QuestionnaireModule): string {
  const binding = ofHeadline(module.items, 'legal-exposure').length;
  const voluntary = ofHeadline(module.items, 'position-readiness').length;
  return [
    binding > 0 ? `${String(binding)} binding` : '',
    voluntary > 0 ? `${String(voluntary)} voluntary` : '',
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
      readiness: range === null ? 'set aside' : formatRange(range),
      answered: answeredWords(module),
      mix: mixOf(module),
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
  return ofHeadline(module.items, headline).map((item) => answerView(item, context));
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
      readiness: range === null ? 'Set aside as not applicable.' : `Readiness ${formatRange(range)} of 100.`,
      answered,
      binding: answersOf(module, 'legal-exposure', context),
      voluntary: answersOf(module, 'position-readiness', context),
    };
  });
}
