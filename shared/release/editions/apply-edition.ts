/**
 * What an edition may say, as data: takes out of an assessment, before anything is scored or laid out, what the
 * edition must not show. Pure; the assessment it is given is unchanged.
 */
import { LINE_CHARACTERS, PROSE_CHARACTERS } from '../../base/text-limits';
import type {
  Answer,
  AnswerValue,
  Assessment,
  DecisionRecord,
  Exposure,
  PlannedAction,
} from '../../assessment/schema';
import type { Edition } from '../../wording/edition';
import { REDACTION_MARK, redactText, type Term } from './terms';

/** An edition with the terms that go with it; only the redacted one has any. */
export interface EditionRules {
  readonly edition: Edition;
  readonly terms: readonly Term[];
}

interface Redactor {
  readonly line: (text: string) => string;
  readonly prose: (text: string) => string;
}

/** Marks can be longer than what they replace. Cut before the last mark that would be cut in two. */
function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const open = cut.lastIndexOf('[');
  return `${open > limit - 1 - REDACTION_MARK.length ? cut.slice(0, open) : cut}…`;
}

function redactorFor(terms: readonly Term[]): Redactor {
  return {
    line: (text) => clipped(redactText(text, terms), LINE_CHARACTERS),
    prose: (text) => clipped(redactText(text, terms), PROSE_CHARACTERS),
  };
}

function withoutPrivilege(assessment: Assessment): Assessment {
  return {
    ...assessment,
    answers: assessment.answers.map((answer) => ({ ...answer, privilegedNote: '' })),
    decisions: assessment.decisions.map((record) => ({
      ...record,
      choice: record.choice === null ? null : { ...record.choice, privilegedRationale: '' },
    })),
    // Earlier states hold earlier privileged notes.
    snapshots: [],
    audit: [],
  };
}

/** Counsel's work is no fact: decisions, plans and estimates go with the notes. */
function factsOnly(assessment: Assessment): Assessment {
  return { ...withoutPrivilege(assessment), decisions: [], actions: [], exposure: null };
}

function redactValue(value: AnswerValue, { line, prose }: Redactor): AnswerValue {
  switch (value.kind) {
    case 'value':
      return value;
    case 'unknown':
      return { ...value, owner: line(value.owner) };
    case 'not-applicable':
      return { ...value, reason: prose(value.reason) };
  }
}

function redactAnswer(answer: Answer, redact: Redactor): Answer {
  return {
    ...answer,
    value: answer.value === null ? null : redactValue(answer.value, redact),
    note: redact.prose(answer.note),
    updatedBy: redact.line(answer.updatedBy),
    evidence: answer.evidence.map((item) => ({
      ...item,
      label: redact.line(item.label),
      location: redact.line(item.location),
    })),
  };
}

function redactEntries<Entry extends object>(
  entries: Readonly<Record<string, Entry>>,
  change: (entry: Entry) => Entry,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
}

function redactDecision(record: DecisionRecord, { line, prose }: Redactor): DecisionRecord {
  const { choice } = record;
  return {
    ...record,
    gates: redactEntries(record.gates, (gate) => ({ ...gate, note: prose(gate.note) })),
    factors: redactEntries(record.factors, (factor) => ({ ...factor, reason: prose(factor.reason) })),
    choice:
      choice === null
        ? null
        : { ...choice, rationale: prose(choice.rationale), deciders: line(choice.deciders) },
    updatedBy: line(record.updatedBy),
  };
}

function redactAction(action: PlannedAction, redact: Redactor): PlannedAction {
  return {
    ...action,
    title: redact.line(action.title),
    detail: redact.prose(action.detail),
    owner: redact.line(action.owner),
    target: action.target === null ? null : redactValue(action.target, redact),
    updatedBy: redact.line(action.updatedBy),
  };
}

function redactExposure(exposure: Exposure, { line, prose }: Redactor): Exposure {
  return {
    ...exposure,
    correlationReason: prose(exposure.correlationReason),
    estimates: exposure.estimates.map((estimate) => ({
      ...estimate,
      estimatedBy: line(estimate.estimatedBy),
      basis: prose(estimate.basis),
    })),
    updatedBy: line(exposure.updatedBy),
  };
}

function redacted(assessment: Assessment, terms: readonly Term[]): Assessment {
  const redact = redactorFor(terms);
  const { profile, exposure } = assessment;
  return {
    ...withoutPrivilege(assessment),
    // The fingerprint covers the id: without it, nobody can find a name by trying names against the fingerprint.
    id: 'redacted',
    title: redact.line(assessment.title),
    profile: {
      ...profile,
      organisation: redact.line(profile.organisation),
      preparedBy: redact.line(profile.preparedBy),
      preparedFor: redact.line(profile.preparedFor),
    },
    answers: withoutPrivilege(assessment).answers.map((answer) => redactAnswer(answer, redact)),
    decisions: withoutPrivilege(assessment).decisions.map((record) => redactDecision(record, redact)),
    actions: assessment.actions.map((action) => redactAction(action, redact)),
    exposure: exposure === null ? null : redactExposure(exposure, redact),
  };
}

/**
 * The assessment as an edition may show it.
 *
 * - `privileged`: as it is.
 * - `board`: without privileged notes and reasons, and without history.
 * - `factual`: that, and without decisions, planned actions and estimates.
 * - `redacted`: as for the board, every typed text without the terms, and under no id.
 */
export function assessmentIn({ edition, terms }: EditionRules, assessment: Assessment): Assessment {
  switch (edition) {
    case 'privileged':
      return assessment;
    case 'board':
      return withoutPrivilege(assessment);
    case 'factual':
      return factsOnly(assessment);
    case 'redacted':
      return redacted(assessment, terms);
  }
}
