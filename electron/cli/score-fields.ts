/** The score and its decisions as `score.json` has them: figures with their reasons in words. Computes nothing. */
import type {
  ChoiceReading,
  DecisionEvaluation,
  OptionReading,
  RecommendationConfidence,
} from '@shared/decisions/types';
import type { Settlement } from '@shared/assessment/schema';
import type { Range } from '@shared/base/range';
import { contradictionStatusOf } from '@shared/scoring/contradictions';
import type {
  FoundContradiction,
  ModuleScore,
  ScenarioScore,
  Score,
  QuestionShare,
  Why,
} from '@shared/scoring/types';
import { confidenceReasonInWords } from '@shared/wording/decision-words';
import {
  confidenceInWords,
  inherentInWords,
  legalExposureInWords,
  positionReadinessInWords,
  readinessInWords,
  scenarioInWords,
} from '@shared/wording/why-words';

type Say = (range: Range, shares: readonly QuestionShare[]) => string;

function whyFields(why: Why, range: Range | null, say: Say) {
  return { sentence: range === null ? 'Not scored: nothing counts.' : say(range, why.shares), ...why };
}

function moduleFields(module: ModuleScore) {
  return { ...module, why: whyFields(module.why, module.readiness, readinessInWords) };
}

function scenarioFields(scenario: ScenarioScore) {
  const { confidence, movers, inherentRisk, ...figures } = scenario;
  const { id, title, ...rest } = figures;
  const { residual: figure, band: bandPosition, ...others } = rest;
  return {
    id,
    title,
    inherentRisk: { ...inherentRisk, because: inherentInWords(inherentRisk) },
    figure,
    residual: figure,
    bandPosition,
    ...others,
    sentence: scenarioInWords(scenario),
    confidence: { ...confidence, because: confidenceInWords(confidence) },
    movers,
  };
}

/** One contradiction: `settled` only while its reason stands; `reopened` tells of one recorded against other answers. */
function contradictionFields(found: FoundContradiction, settlements: readonly Settlement[]) {
  const status = contradictionStatusOf(found, settlements);
  const { id, text, questionIds } = found;
  const reason =
    status.state === 'open'
      ? null
      : { because: status.by.because, by: status.by.updatedBy, at: status.by.updatedAt };
  return {
    id,
    text,
    questionIds,
    settled: status.state === 'settled' ? reason : null,
    reopened: status.state === 'reopened' ? reason : null,
  };
}

/** The whole score, every figure with the sentences a reader sees beside it. */
export function scoreFields(score: Score, settlements: readonly Settlement[]) {
  const { headlines, why } = score;
  return {
    ...score,
    why: {
      legalExposure: whyFields(why.legalExposure, headlines.legalExposure, legalExposureInWords),
      positionReadiness: whyFields(
        why.positionReadiness,
        headlines.positionReadiness,
        positionReadinessInWords,
      ),
    },
    modules: score.modules.map(moduleFields),
    scenarios: score.scenarios.map(scenarioFields),
    contradictions: score.contradictions.map((found) => contradictionFields(found, settlements)),
  };
}

function confidenceFields({ level, reasons }: RecommendationConfidence) {
  return {
    level,
    reasons: reasons.map((reason) => ({
      kind: reason.kind,
      atMost: reason.atMost,
      text: confidenceReasonInWords(reason),
    })),
  };
}

/** The file calls the gate status `standing`, and its keys keep their spelling. */
function optionFields({ code, title, gateStatus, ...rest }: OptionReading) {
  return { code, title, standing: gateStatus, ...rest };
}

function choiceFields({ gateStatus, differs, ...rest }: ChoiceReading) {
  return { ...rest, standing: gateStatus, differs };
}

/** One decision with its workings, what limits its confidence in words. */
export function evaluationFields(evaluation: DecisionEvaluation) {
  const { confidence, options, choice } = evaluation;
  return {
    ...evaluation,
    options: options.map(optionFields),
    confidence: confidence === null ? null : confidenceFields(confidence),
    choice: choice === null ? null : choiceFields(choice),
  };
}
