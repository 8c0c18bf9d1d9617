/**
 * What the page of answers shows in the factual edition, as data: questions, answers as chosen, notes, evidence. Takes
 * out every judgment and all law before the page is laid out. Pure; the model it is given is unchanged.
 */
import { answersAsAsked } from '../../as-asked';
import type { AnalysisModuleView, AnswerView, MemoPart } from '../../memo-types';
import type { ReportModel } from '../../model-types';

function answerOnly(view: AnswerView): AnswerView {
  return {
    ...view,
    answer: view.labels,
    why: '',
    law: [],
    finding: null,
    privilegedNote: '',
    evidenceToAskFor: [],
    cites: [],
    asked: '',
  };
}

function moduleOnly(module: AnalysisModuleView, memo: MemoPart): AnalysisModuleView {
  return {
    ...module,
    purpose: '',
    readiness: '',
    answered: '',
    required: [],
    notRequired: answersAsAsked(module, memo).map(answerOnly),
  };
}

/** The model without what is no fact: figures, law, why a question matters, findings, what the profile switches off. */
export function factsOnly({ common, memo, ...others }: ReportModel): ReportModel {
  return {
    common: { ...common, headlines: [] },
    memo: {
      ...memo,
      analysis: memo.analysis.map((module) => moduleOnly(module, memo)),
      hidden: memo.hidden.map(answerOnly),
      notAsked: [],
      authorities: [],
      marks: [],
    },
    ...others,
  };
}
