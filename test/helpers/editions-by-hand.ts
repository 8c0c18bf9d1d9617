/** The rules of editions written out field by field, as a second opinion on those that follow from the schema. */
import { createHash } from 'node:crypto';
import { matterTag } from '@shared/assessment/matter-tag';
import type {
  Answer,
  AnswerValue,
  Assessment,
  DecisionRecord,
  LossEstimates,
  MatterRecord,
  Paragraph,
  PlannedAction,
} from '@shared/assessment/schema';
import type { EditionRules } from '@shared/release/editions/apply-edition';
import { redactText } from '@shared/release/editions/redact-text';
import type { RedactionTerm } from '@shared/release/editions/terms';
import { REDACTION_MARK } from '@shared/wording/edition';

/** The longest single line an assessment file may hold; marks can be longer than what they replace. */
const LINE_CHARACTERS = 500;
const PROSE_CHARACTERS = 20_000;

interface Redactor {
  readonly line: (text: string) => string;
  readonly prose: (text: string) => string;
}

/** Cut before the last mark that would be cut in two. */
function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const open = cut.lastIndexOf('[');
  return `${open > limit - 1 - REDACTION_MARK.length ? cut.slice(0, open) : cut}…`;
}

function redactorFor(terms: readonly RedactionTerm[]): Redactor {
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
    paragraphs: assessment.paragraphs.map((paragraph) =>
      paragraph.words.kind === 'everyone'
        ? paragraph
        : { ...paragraph, words: { ...paragraph.words, text: '', reason: '' } },
    ),
    matter: assessment.matter && {
      ...assessment.matter,
      litigation: { ...assessment.matter.litigation, description: '' },
      conclusion: '',
    },
    // Earlier states hold earlier privileged notes.
    snapshots: [],
    incidents: [],
    audit: [],
  };
}

/** Counsel's work is no fact: decisions, plans and estimates go with the notes. */
function factsOnly(assessment: Assessment): Assessment {
  return {
    ...withoutPrivilege(assessment),
    decisions: [],
    actions: [],
    exposure: null,
    settlements: [],
    paragraphs: [],
    matter: null,
  };
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

function redactBase(base: NonNullable<Paragraph['base']>, text: string): Paragraph['base'] {
  return { ...base, text, hash: createHash('sha256').update(text).digest('hex') };
}

function redactParagraph(paragraph: Paragraph, { line, prose }: Redactor): Paragraph {
  const { words, base } = paragraph;
  const isForAll = words.kind === 'everyone';
  return {
    ...paragraph,
    words: {
      kind: words.kind,
      text: isForAll ? prose(words.text) : '',
      reason: isForAll ? prose(words.reason) : '',
    },
    base: base === null ? null : redactBase(base, prose(base.text)),
    updatedBy: line(paragraph.updatedBy),
  };
}

function redactMatter(matter: MatterRecord, { line }: Redactor): MatterRecord {
  const { body, litigation, letterhead, updatedBy } = matter;
  return {
    ...matter,
    body: line(body),
    litigation: { ...litigation, description: '' },
    letterhead: { name: line(letterhead.name), address: letterhead.address.map(line) },
    conclusion: '',
    updatedBy: line(updatedBy),
  };
}

function redactExposure(exposure: LossEstimates, { line, prose }: Redactor): LossEstimates {
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

function redacted(assessment: Assessment, terms: readonly RedactionTerm[]): Assessment {
  const redact = redactorFor(terms);
  const { profile, exposure } = assessment;
  return {
    ...withoutPrivilege(assessment),
    // The fingerprint covers the id: without it, nobody can find a name by trying names against the fingerprint.
    id: `redacted-${matterTag(assessment, 'redacted')}`,
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
    settlements: assessment.settlements.map((settlement) => ({
      ...settlement,
      because: redact.prose(settlement.because),
      updatedBy: redact.line(settlement.updatedBy),
    })),
    paragraphs: assessment.paragraphs.map((paragraph) => redactParagraph(paragraph, redact)),
    matter: assessment.matter === null ? null : redactMatter(assessment.matter, redact),
  };
}

/** What an edition may show, field by field. */
export function editionByHand({ edition, terms }: EditionRules, assessment: Assessment): Assessment {
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

function mapExposure(exposure: LossEstimates, change: Change): LossEstimates {
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

function mapParagraph(paragraph: Paragraph, change: Change): Paragraph {
  const { words, base } = paragraph;
  return {
    ...paragraph,
    words: { ...words, text: change(words.text), reason: change(words.reason) },
    base: base === null ? null : { ...base, text: change(base.text) },
    updatedBy: change(paragraph.updatedBy),
  };
}

function mapMatter(matter: MatterRecord, change: Change): MatterRecord {
  const { body, litigation, letterhead, conclusion, updatedBy } = matter;
  return {
    ...matter,
    body: change(body),
    litigation: { ...litigation, description: change(litigation.description) },
    letterhead: {
      name: change(letterhead.name),
      address: letterhead.address.map(change),
      ...(letterhead.logo === undefined
        ? {}
        : { logo: { ...letterhead.logo, alt: change(letterhead.logo.alt) } }),
    },
    conclusion: change(conclusion),
    updatedBy: change(updatedBy),
  };
}

/** Every typed text of the content changed, field by field. */
export function mapTextsByHand(assessment: Assessment, change: Change): Assessment {
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
    settlements: assessment.settlements.map((settlement) => ({
      ...settlement,
      because: change(settlement.because),
      updatedBy: change(settlement.updatedBy),
    })),
    paragraphs: assessment.paragraphs.map((paragraph) => mapParagraph(paragraph, change)),
    matter: assessment.matter && mapMatter(assessment.matter, change),
  };
}
