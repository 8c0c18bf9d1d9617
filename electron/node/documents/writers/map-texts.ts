/** Changes every text someone typed into an assessment, and nothing else of it. Pure. */
import type {
  Answer,
  AnswerValue,
  Assessment,
  AssessmentFile,
  DecisionRecord,
  Exposure,
  PlannedAction,
} from '@shared/assessment/schema';

type Change = (text: string) => string;

function mapValue(value: AnswerValue, change: Change): AnswerValue {
  switch (value.kind) {
    case 'value':
      return value;
    case 'unknown':
      return { ...value, owner: change(value.owner) };
    case 'not-applicable':
      return { ...value, reason: change(value.reason) };
  }
}

function mapAnswer(answer: Answer, change: Change): Answer {
  return {
    ...answer,
    value: answer.value === null ? null : mapValue(answer.value, change),
    note: change(answer.note),
    privilegedNote: change(answer.privilegedNote),
    updatedBy: change(answer.updatedBy),
    evidence: answer.evidence.map((item) => ({
      ...item,
      label: change(item.label),
      location: change(item.location),
    })),
  };
}

function mapEntries<Entry>(
  entries: Readonly<Record<string, Entry>>,
  map: (entry: Entry) => Entry,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, map(entry)]));
}

function mapDecision(record: DecisionRecord, change: Change): DecisionRecord {
  const { choice } = record;
  return {
    ...record,
    gates: mapEntries(record.gates, (gate) => ({ ...gate, note: change(gate.note) })),
    factors: mapEntries(record.factors, (factor) => ({ ...factor, reason: change(factor.reason) })),
    choice: choice && {
      ...choice,
      rationale: change(choice.rationale),
      privilegedRationale: change(choice.privilegedRationale),
      deciders: change(choice.deciders),
    },
    updatedBy: change(record.updatedBy),
  };
}

function mapAction(action: PlannedAction, change: Change): PlannedAction {
  return {
    ...action,
    title: change(action.title),
    detail: change(action.detail),
    owner: change(action.owner),
    target: action.target === null ? null : mapValue(action.target, change),
    updatedBy: change(action.updatedBy),
  };
}

function mapExposure(exposure: Exposure, change: Change): Exposure {
  return {
    ...exposure,
    correlationReason: change(exposure.correlationReason),
    estimates: exposure.estimates.map((estimate) => ({
      ...estimate,
      estimatedBy: change(estimate.estimatedBy),
      basis: change(estimate.basis),
    })),
    updatedBy: change(exposure.updatedBy),
  };
}

function mapAssessment(assessment: Assessment, change: Change): Assessment {
  const { profile, exposure } = assessment;
  return {
    ...assessment,
    title: change(assessment.title),
    profile: {
      ...profile,
      organisation: change(profile.organisation),
      preparedBy: change(profile.preparedBy),
      preparedFor: change(profile.preparedFor),
    },
    answers: assessment.answers.map((answer) => mapAnswer(answer, change)),
    decisions: assessment.decisions.map((record) => mapDecision(record, change)),
    actions: assessment.actions.map((action) => mapAction(action, change)),
    exposure: exposure && mapExposure(exposure, change),
  };
}

/** A copy of the file with every typed text changed. History is kept as it is: no document prints it as text. */
export function mapTexts(file: AssessmentFile, change: Change): AssessmentFile {
  return { ...file, assessment: mapAssessment(file.assessment, change) };
}
