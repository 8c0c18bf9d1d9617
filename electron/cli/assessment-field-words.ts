/** What the fields of the plain assessment file mean, for its published schema. Words only. */

/** The entries of an object, each name after the path it lies at. */
function under(path: string, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [`${path}.${name}`, text]));
}

const RANGE_ENDS = {
  low: 'Lower end of the range.',
  high: 'Upper end of the range; at least the lower end.',
};

const PROFILE = {
  profile: 'Facts about the organization that decide which questions apply.',
  'profile.organisation': 'Name of the organization.',
  'profile.facets': 'Chosen option ids by facet id. A facet that is missing or empty is unknown.',
  'profile.preparedBy': 'Who prepares the file; printed on documents.',
  'profile.preparedFor': 'Whom the memo is addressed to.',
};

const ANSWERS = {
  answers:
    'The answers given so far. An answer to a question the pack does not have is kept, and not scored.',
  ...under('answers.*', {
    questionId: 'The question, by its id in the pack.',
    packVersion: 'Version of the pack the question was read from when it was answered.',
    value: 'A value, "unknown" or "not-applicable"; null while only notes or evidence exist.',
    note: 'Explanation that goes into documents.',
    privilegedNote: 'For counsel only: goes into the privileged memo, never into the briefing.',
    evidence: 'Documents that show the answer to be true.',
    'evidence.*.id': 'Identifies the piece of evidence within the assessment.',
    'evidence.*.label': 'What the document is, e.g. "Risk committee charter, 2026".',
    'evidence.*.location': 'Where it is kept, e.g. a document-management number.',
    updatedAt: 'When the answer last changed, in UTC.',
    updatedBy: 'Who answered; may be empty.',
  }),
};

const DECISIONS = {
  decisions: 'How the decisions of the pack stand; one record for each at most.',
  ...under('decisions.*', {
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
  }),
};

const ACTIONS = {
  actions: 'What is planned, by whom and by when.',
  ...under('actions.*', {
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
  }),
};

const LOSS_ESTIMATES = {
  exposure:
    'Estimates of loss in money, from which a year’s loss is simulated; null until someone fills them in.',
  ...under('exposure', {
    currency: 'Currency of every amount, as three capital letters (ISO 4217).',
    years: 'How many years are simulated.',
    seed: 'Start of the random numbers: the same seed gives the same figures.',
    correlation:
      'How far the number of events in a year follows one factor common to all scenarios, 0 (not at all) to 0.9.',
    correlationReason: 'Why scenarios are taken to move together that much.',
    estimates: 'One estimate for each scenario at most.',
  }),
  ...under('exposure.estimates.*', {
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
  }),
  ...under('exposure', {
    updatedAt: 'When the estimates last changed, in UTC.',
    updatedBy: 'Who changed them; may be empty.',
  }),
};

const CONTENT = {
  title: 'What the matter is called; printed on documents.',
  ...PROFILE,
  ...ANSWERS,
  ...DECISIONS,
  ...ACTIONS,
  ...LOSS_ESTIMATES,
};

const SNAPSHOT_SCORE = {
  score: 'The figures of that time, on scales of 0 to 100.',
  ...under('score', {
    legalExposure: 'Headline of the duties that bind; low is good.',
    ...under('legalExposure', RANGE_ENDS),
    positionReadiness: 'Headline of the voluntary choices; high is good.',
    ...under('positionReadiness', RANGE_ENDS),
    answered: 'How many questions that applied were answered.',
    applicable: 'How many questions applied.',
    modules: 'Readiness of each module that applied.',
    scenarios: 'Risk of each scenario that applied, before and after controls.',
    findings: 'What stood open.',
  }),
  ...under('score.modules.*', {
    id: 'The module, by its id in the pack.',
    title: 'Its title at that time.',
    readiness: 'How ready it was; high is good.',
    ...under('readiness', RANGE_ENDS),
  }),
  ...under('score.scenarios.*', {
    id: 'The scenario, by its id in the pack.',
    title: 'Its title at that time.',
    inherent: 'Risk before controls.',
    ...under('inherent', RANGE_ENDS),
    residual: 'Risk after controls.',
    ...under('residual', RANGE_ENDS),
  }),
  ...under('score.findings.*', {
    questionId: 'The question it came from, by its id in the pack.',
    title: 'Its title at that time.',
    headline: 'The headline it counts towards.',
    kind: 'Whether it was a gap, or not known.',
  }),
};

const SNAPSHOTS = {
  snapshots: 'Frozen states of the assessment, oldest first. None is ever changed.',
  ...under('snapshots.*', {
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
    ...under('content', CONTENT),
    ...SNAPSHOT_SCORE,
    fingerprint: 'SHA-256 over the content and the pack; printed on every page made from it.',
    signatures: 'Who signed off. None: a record along the way. Some: final.',
    'signatures.*.name': 'Who signed.',
    'signatures.*.role': 'In which role.',
    'signatures.*.signedOn': 'The day of the signature.',
  }),
};

const AUDIT = {
  audit: 'What was done with the assessment, oldest first, as a chain in which none can be dropped unseen.',
  ...under('audit.*', {
    number: '1, 2, 3 … without a gap.',
    at: 'When it was done, in UTC.',
    by: 'Who did it; may be empty.',
    event: 'What was done, e.g. "document-exported".',
    detail: 'Particulars by name, e.g. the SHA-256 of the file.',
    previous: 'Hash of the entry before; 64 zeros for the first.',
    hash: 'SHA-256 over the rest of this entry as canonical JSON (RFC 8785).',
  }),
};

/** What fields mean, by path; `*` stands for any entry of a list or any name. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  format: 'Marks the file as a Brieflock assessment.',
  formatVersion: 'Version of this format. A program refuses a version newer than it knows.',
  pack: 'The body of law and questions under which the answers were given.',
  'pack.id': 'Name of the pack, e.g. "us-eo-14409".',
  'pack.version': 'Version of the pack, e.g. "1.0.0".',
  assessment: 'One matter: who the organization is, what it answered, and what was decided and done.',
  ...under('assessment', {
    id: 'Identifies the assessment. The same id is the same matter.',
    createdAt: 'When the assessment was begun, in UTC.',
    updatedAt: 'When anything in it last changed, in UTC.',
    ...CONTENT,
    ...SNAPSHOTS,
    ...AUDIT,
  }),
};

/** What the forms of a field that has several mean, by the word in their `kind`. */
export const FORM_WORDS: Readonly<Record<string, string>> = {
  value: 'A choice: one option id for a question with one answer, any number where several may be ticked.',
  unknown: 'Not known yet, with who will find out and by when. Scored as the whole span from worst to best.',
  'not-applicable': 'Does not apply to this organization. Counts only with a reason.',
  lognormal: 'Lognormal: many small losses, few very large ones.',
  pert: 'Between the ends of the loss, around the most likely loss in "mode".',
};
