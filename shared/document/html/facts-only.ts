/**
 * What the page of answers shows in the factual edition, as data: questions, answers, notes, evidence, authorities.
 * Takes out every judgment before the page is laid out. Pure; the model it is given is unchanged.
 */
import type { AnalysisModuleView, AnswerView } from '../memo-types';
import type { ReportModel } from '../model-types';

function answerOnly(view: AnswerView): AnswerView {
  return { ...view, why: '', finding: null, privilegedNote: '', evidenceToAskFor: [] };
}

function moduleOnly(module: AnalysisModuleView): AnalysisModuleView {
  return {
    ...module,
    purpose: '',
    readiness: '',
    answered: '',
    binding: module.binding.map(answerOnly),
    voluntary: module.voluntary.map(answerOnly),
  };
}

/** The model without what is no fact: figures, why a question matters, findings, what the profile switches off. */
export function factsOnly({ common, memo, tracking }: ReportModel): ReportModel {
  return {
    common: { ...common, headlines: [] },
    memo: {
      ...memo,
      analysis: memo.analysis.map(moduleOnly),
      hidden: memo.hidden.map(answerOnly),
      notAsked: [],
    },
    tracking,
  };
}
