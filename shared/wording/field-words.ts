/** What the fields of the plain assessment file mean, for its published schema. A field without words does not compile. */
import { RECORD_KINDS, type AllKinds, type KindName, type RecordValue } from '../assessment/record-kinds';
import type { Assessment, AssessmentFile, LossEstimate, Profile, ScoreSummary } from '../assessment/schema';
import { CONTENT_KINDS, type ContentKindName } from '../assessment/schema-content';
import type { RecordKinds } from '../assessment/schema-record-kind';
import { MATTER, PARAGRAPHS } from './field-words-hand';
import { INCIDENTS } from './field-words-incident';
import type { PartWords, FieldWords, WordsFor } from './field-words-types';

/** The entries of an object, each name after the path it lies at. */
function under(path: string, words: FieldWords): FieldWords {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [`${path}.${name}`, text]));
}

const RANGE_ENDS = {
  low: 'Lower end of the range.',
  high: 'Upper end of the range; at least the lower end.',
};

const PROFILE: WordsFor<Profile> = {
  organisation: 'Name of the organization.',
  facets: 'Chosen option ids by facet id. A facet that is missing or empty is unknown.',
  preparedBy: 'Who prepares the file; printed on documents.',
  preparedFor: 'Whom the memo is addressed to.',
};

const ANSWERS: PartWords<RecordValue<'answer'>> = {
  part: 'The answers given so far. An answer to a question the pack does not have is kept, and not scored.',
  fields: {
    questionId: 'The question, by its id in the pack.',
    packVersion: 'Version of the pack the question was read from when it was answered.',
    value: 'A value, "unknown" or "not-applicable"; null while only notes or evidence exist.',
    answerUse:
      'Where papers tell the answer: "sentence" in their text (also if it is missing), or "annex" in the annexes alone.',
    note: 'Explanation that goes into documents.',
    noteUse:
      'Where the note stands: "sentence" in the memo in place of the option’s statement, "annex" (also if it is missing), or "nowhere".',
    privilegedNote: 'For counsel only: never in the briefing or any edition but the privileged one.',
    privilegedUse:
      'Whether the privileged memo prints the privileged note: "advice" (also if it is missing) or "counsel-only", which reaches no document.',
    evidence: 'Documents that show the answer to be true.',
    'evidence.*.id': 'Identifies the piece of evidence within the assessment.',
    'evidence.*.label': 'What the document is, e.g. "Risk committee charter, 2026".',
    'evidence.*.location': 'Where it is kept, e.g. a document-management number.',
    updatedAt: 'When the answer last changed, in UTC.',
    updatedBy: 'Who answered; may be empty.',
  },
};

const DECISIONS: PartWords<RecordValue<'decision'>> = {
  part: 'How the decisions of the pack stand; one record for each at most.',
  fields: {
    decisionId: 'The decision, by its id in the pack.',
    gates: 'How each precondition stands, by its id in the pack. One that is missing is unknown.',
    'gates.*.state': 'Whether the precondition is met.',
    'gates.*.note': 'What that rests on.',
    factors: 'How far each consideration holds, by its id in the pack. One that is missing is unknown.',
    'factors.*.holds': 'How far it holds for this organization.',
    'factors.*.weight': 'How much counsel makes of it, 0 (nothing) to 5; null keeps the weight of the pack.',
    'factors.*.reason': 'Why. A weight that differs from the pack’s counts only with a reason.',
    choice: 'What was decided, which may differ from the recommendation; null until something was.',
    'choice.optionCode': 'The chosen option, by its code in the pack.',
    'choice.rationale': 'Why, in words that go into documents.',
    'choice.privilegedRationale': 'For counsel only: goes into the privileged memo.',
    'choice.deciders': 'Who decided, e.g. "Risk Committee".',
    'choice.decidedOn': 'The day of the decision; null if not said.',
    'choice.reviewOn': 'The day it is to be looked at again; null if not said.',
    updatedAt: 'When the record last changed, in UTC.',
    updatedBy: 'Who changed it; may be empty.',
  },
};

const ACTIONS: PartWords<RecordValue<'action'>> = {
  part: 'What is planned, by whom and by when.',
  fields: {
    id: 'Identifies the action within the assessment.',
    questionId: 'The question whose answer it is to better; null for an action of its own.',
    title: 'What is to be done, in a few words.',
    detail: 'What exactly is to be done.',
    owner: 'Who does it.',
    dueOn: 'The day it is due; null if not said.',
    status: 'Where it stands.',
    target: 'The answer it is to bring about; null if not said.',
    createdAt: 'When it was planned, in UTC.',
    updatedAt: 'When it last changed, in UTC.',
    updatedBy: 'Who changed it; may be empty.',
  },
};

const ESTIMATE: WordsFor<LossEstimate> = {
  scenarioId: 'The scenario, by its id in the pack.',
  frequency:
    '90 % range of events a year, before the controls the assessment asks about; null until both ends are known.',
  ...under('frequency', RANGE_ENDS),
  loss: '90 % range of the loss of one event, before those controls; null until both ends are known.',
  ...under('loss', RANGE_ENDS),
  severity: 'How the loss of one event is spread.',
  controls: 'Whether the effect of the controls is applied, or the figures already include it.',
  estimatedBy: 'Whose estimate it is.',
  estimatedOn: 'The day of the estimate; null if not said.',
  basis: 'What it rests on.',
};

const LOSS_ESTIMATES: PartWords<RecordValue<'exposure'>> = {
  part: 'Estimates of loss in money, from which a year’s loss is simulated; null until someone fills them in.',
  fields: {
    currency: 'Currency of every amount, as three capital letters (ISO 4217).',
    years: 'How many years are simulated.',
    seed: 'Start of the random numbers: the same seed gives the same figures.',
    correlation:
      'How far the number of events in a year follows one factor common to all scenarios, 0 (not at all) to 0.9.',
    correlationReason: 'Why scenarios are taken to move together that much.',
    estimates: 'One estimate for each scenario at most.',
    ...under('estimates.*', ESTIMATE),
    updatedAt: 'When the estimates last changed, in UTC.',
    updatedBy: 'Who changed them; may be empty.',
  },
};

const SETTLEMENTS: PartWords<RecordValue<'settlement'>> = {
  part: 'Why answers that disagree both stand; one record for each contradiction of the pack at most.',
  fields: {
    contradictionId: 'The contradiction, by its id in the pack.',
    because: 'Why both stand, in words that go into documents. Counts only if it is a reason.',
    grounds: 'What was recorded then. Where one of these has changed since, the contradiction is open again.',
    'grounds.*.questionId': 'The question, by its id in the pack.',
    'grounds.*.state': 'How it was answered.',
    'grounds.*.facet': 'The facet of the profile, by its id in the pack.',
    'grounds.*.optionIds': 'What was chosen.',
    updatedAt: 'When the reason last changed, in UTC.',
    updatedBy: 'Who gave it; may be empty.',
  },
};

const CONTENT_PARTS: { readonly [Name in ContentKindName]: PartWords<RecordValue<Name>> } = {
  answer: ANSWERS,
  decision: DECISIONS,
  action: ACTIONS,
  exposure: LOSS_ESTIMATES,
  settlement: SETTLEMENTS,
  paragraph: PARAGRAPHS,
  matter: MATTER,
};

/** The words for the parts of the kinds and all that is in them, each at its place in an assessment. */
function partsOf(kinds: RecordKinds, words: Readonly<Record<string, PartWords<unknown>>>): FieldWords {
  const all = Object.entries(kinds).map(([name, { part, cardinality }]) => ({
    [part]: words[name]?.part ?? '',
    ...under(cardinality === 'one' ? part : `${part}.*`, words[name]?.fields ?? {}),
  }));
  return Object.fromEntries(all.flatMap((each) => Object.entries(each)));
}

const HEAD: WordsFor<Pick<Assessment, 'title' | 'profile'>> = {
  title: 'What the matter is called; printed on documents.',
  profile: 'Facts about the organization that decide which questions apply.',
  ...under('profile', PROFILE),
};

const SNAPSHOT_SCORE: WordsFor<ScoreSummary> = {
  legalExposure: 'Headline of the duties that bind; low is good.',
  ...under('legalExposure', RANGE_ENDS),
  positionReadiness: 'Headline of the voluntary choices; high is good.',
  ...under('positionReadiness', RANGE_ENDS),
  answered: 'How many questions that applied were answered.',
  applicable: 'How many questions applied.',
  modules: 'Readiness of each module that applied.',
  scenarios: 'Risk of each scenario that applied, before and after controls.',
  findings: 'What stood open.',
  ...under('modules.*', {
    id: 'The module, by its id in the pack.',
    title: 'Its title at that time.',
    readiness: 'How ready it was; high is good.',
    ...under('readiness', RANGE_ENDS),
  }),
  ...under('scenarios.*', {
    id: 'The scenario, by its id in the pack.',
    title: 'Its title at that time.',
    inherent: 'Risk before controls.',
    ...under('inherent', RANGE_ENDS),
    residual: 'Risk after controls.',
    ...under('residual', RANGE_ENDS),
  }),
  ...under('findings.*', {
    questionId: 'The question it came from, by its id in the pack.',
    title: 'Its title at that time.',
    headline: 'The headline it counts towards.',
    kind: 'Whether it was a gap, or not known.',
  }),
};

const SNAPSHOTS: PartWords<RecordValue<'snapshot'>> = {
  part: 'Frozen states of the assessment, oldest first. None is ever changed.',
  fields: {
    id: 'Identifies the snapshot within the assessment.',
    number: '1, 2, 3 … in the order they were taken.',
    label: 'What it is called, e.g. "Before the March board".',
    takenAt: 'When it was taken, in UTC.',
    takenBy: 'Who took it; may be empty.',
    asOf: 'The day its documents speak of.',
    pack: 'The pack it was scored under.',
    'pack.id': 'Name of the pack.',
    'pack.version': 'Version of the pack.',
    content: 'What the assessment said at that time.',
    ...under('content', { ...HEAD, ...partsOf(CONTENT_KINDS, CONTENT_PARTS) }),
    score: 'The figures of that time, on scales of 0 to 100.',
    ...under('score', SNAPSHOT_SCORE),
    fingerprint: 'SHA-256 over the content and the pack; printed on every page made from it.',
    signatures: 'Who signed off. None: a record along the way. Some: final.',
    'signatures.*.name': 'Who signed.',
    'signatures.*.role': 'In which role.',
    'signatures.*.signedOn': 'The day of the signature.',
  },
};

const AUDIT: PartWords<RecordValue<'audit'>> = {
  part: 'What was done with the assessment, oldest first, as a chain in which none can be dropped unseen.',
  fields: {
    number: '1, 2, 3 … without a gap.',
    at: 'When it was done, in UTC.',
    by: 'Who did it; may be empty.',
    event: 'What was done, e.g. "document-exported".',
    detail: 'Particulars by name, e.g. the SHA-256 of the file.',
    previous: 'Hash of the entry before; 64 zeros for the first.',
    hash: 'SHA-256 over the rest of this entry as canonical JSON (RFC 8785).',
  },
};

const PARTS: { readonly [Name in KindName]: PartWords<RecordValue<Name>> } = {
  ...CONTENT_PARTS,
  snapshot: SNAPSHOTS,
  incident: INCIDENTS,
  audit: AUDIT,
};

const FILE: WordsFor<AssessmentFile> = {
  format: 'Marks the file as a Brieflock assessment.',
  formatVersion: 'Version of this format. A program refuses a version newer than it knows.',
  pack: 'The body of law and questions under which the answers were given.',
  'pack.id': 'Name of the pack, e.g. "us-sample-act".',
  'pack.version': 'Version of the pack, e.g. "1.0.0".',
  logHead:
    'Where the audit log ended when the file was made, so that an end that was cut off shows; null: it was empty, or the file was written by an earlier version.',
  'logHead.number': 'Number of its last entry.',
  'logHead.hash': 'Hash of its last entry.',
  assessment: 'One matter: who the organization is, what it answered, and what was decided and done.',
};

const ASSESSMENT: WordsFor<Omit<Assessment, AllKinds[KindName]['part']>> = {
  id: 'Identifies the assessment. The same id is the same matter.',
  createdAt: 'When the assessment was begun, in UTC.',
  updatedAt: 'When anything in it last changed, in UTC.',
  ...HEAD,
};

/** What fields mean, by path; `*` stands for any entry of a list or any name. */
export const FIELD_WORDS: FieldWords = {
  ...FILE,
  ...under('assessment', { ...ASSESSMENT, ...partsOf(RECORD_KINDS, PARTS) }),
};

/** What the forms of a field that has several mean, by the word in their `kind`. */
export const FORM_WORDS: FieldWords = {
  value: 'A choice: one option id for a question with one answer, any number where several may be ticked.',
  unknown: 'Not known yet, with who will find out and by when. Scored as the whole span from worst to best.',
  'not-applicable': 'Does not apply to this organization. Counts only with a reason.',
  answer: 'An answer as it stood when the reason was recorded.',
  fact: 'A fact of the profile as it stood then.',
  everyone: 'FieldWords that may stand in every edition.',
  counsel: 'FieldWords that stand in the privileged edition alone.',
  lognormal: 'Lognormal: many small losses, few very large ones.',
  opened: 'The record of an incident begins. Always the first.',
  renamed: 'The incident is called otherwise.',
  closed: 'The incident is over.',
  reopened: 'The incident is not over after all.',
  'sides-set': 'Who was hit, and whose agent or product did it.',
  'name-set': 'Who is bound, or what is known.',
  'condition-set': 'What was answered to a question of the pack about the incident.',
  'moment-set': 'When something happened, or that it has not.',
  'moment-withdrawn': 'It did not happen, or is another.',
  'people-set': 'How many people of a State or country are affected.',
  'people-withdrawn': 'None of that State or country, as it turned out.',
  'detail-set': 'What is known, in words.',
  'contract-set': 'A notice clause, as counsel read it.',
  'contract-withdrawn': 'The clause does not apply.',
  'owner-set': 'Whose task a deadline is.',
  filed: 'What a deadline asks for was filed.',
  'filing-withdrawn': 'It was not filed after all.',
  'set-aside': 'In counsel’s view a deadline does not apply here.',
  'taken-up': 'It applies after all.',
  'item-set': 'Where an item of a list stands.',
  decided: 'What was decided, and why.',
  noted: 'A note.',
  'taken-back': 'An earlier entry counts no more; both stand in the record.',
  pert: 'Between the ends of the loss, around the most likely loss in "mode".',
};
