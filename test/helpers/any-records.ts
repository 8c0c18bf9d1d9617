/** fast-check arbitraries of everything the assessment schema allows besides profile and answers, in small. */
import { PIXEL } from './pixel';
import fc from 'fast-check';
import type {
  AnswerValue,
  Assessment,
  AuditEntry,
  DecisionRecord,
  LossEstimates,
  MatterRecord,
  Paragraph,
  PlannedAction,
  Settlement,
  Snapshot,
} from '@shared/assessment/schema';
import { anyId, anyMoment, anyPackId, anyText, someText } from './any-basics';
import { anyIncidentLog } from './any-incidents';

const day = anyMoment.map((moment) => moment.slice(0, 10));
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
const authorship = { updatedAt: anyMoment, updatedBy: anyText };

/** An object with names of the kind that packs give, at most three of them. */
function byPackId<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.dictionary(anyPackId, value, { maxKeys: 3, noNullPrototype: true });
}

function rangeOf(
  number: fc.Arbitrary<number>,
): fc.Arbitrary<{ readonly low: number; readonly high: number }> {
  return fc.tuple(number, number).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
}

export const anyAnswerValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    optionIds: fc.array(anyPackId, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('unknown' as const), owner: anyText, dueOn: fc.option(day) }),
  fc.record({ kind: fc.constant('not-applicable' as const), reason: anyText }),
);

export const anyAnswer = fc.record({
  questionId: anyPackId,
  packVersion: fc.string({ maxLength: 40 }),
  value: fc.option(anyAnswerValue),
  note: anyText,
  privilegedNote: anyText,
  evidence: fc.array(fc.record({ id: anyId, label: someText, location: anyText }), { maxLength: 3 }),
  ...authorship,
});

export const anyProfile = fc.record({
  organisation: anyText,
  facets: byPackId(fc.array(anyPackId, { maxLength: 4 })),
  preparedBy: anyText,
  preparedFor: anyText,
});

export const anyDecision: fc.Arbitrary<DecisionRecord> = fc.record({
  decisionId: anyPackId,
  gates: byPackId(
    fc.record({
      state: fc.constantFrom('met' as const, 'not-met' as const, 'unknown' as const),
      note: anyText,
    }),
  ),
  factors: byPackId(
    fc.record({
      holds: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const, 'unknown' as const),
      weight: fc.option(fc.integer({ min: 0, max: 5 })),
      reason: anyText,
    }),
  ),
  choice: fc.option(
    fc.record({
      optionCode: anyPackId,
      rationale: anyText,
      privilegedRationale: anyText,
      deciders: anyText,
      decidedOn: fc.option(day),
      reviewOn: fc.option(day),
    }),
  ),
  ...authorship,
});

export const anyAction: fc.Arbitrary<PlannedAction> = fc.record({
  id: anyId,
  questionId: fc.option(anyPackId),
  title: someText,
  detail: anyText,
  owner: anyText,
  dueOn: fc.option(day),
  status: fc.constantFrom('planned', 'in-progress', 'done', 'dropped'),
  target: fc.option(anyAnswerValue),
  createdAt: anyMoment,
  ...authorship,
});

const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });

export const anyExposure: fc.Arbitrary<LossEstimates> = fc.record({
  currency: fc.stringMatching(/^[A-Z]{3}$/),
  years: fc.integer({ min: 1_000, max: 1_000_000 }),
  seed: fc.integer({ min: 0, max: 4_294_967_295 }),
  correlation: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
  correlationReason: anyText,
  estimates: fc.array(
    fc.record({
      scenarioId: anyPackId,
      frequency: fc.option(rangeOf(fc.double({ min: 0.001, max: 10_000, noNaN: true }))),
      loss: fc.option(rangeOf(amount)),
      severity: fc.oneof(
        fc.constant({ kind: 'lognormal' as const }),
        fc.option(amount).map((mode) => ({ kind: 'pert' as const, mode })),
      ),
      controls: fc.constantFrom('apply' as const, 'included' as const),
      estimatedBy: anyText,
      estimatedOn: fc.option(day),
      basis: anyText,
    }),
    { maxLength: 3 },
  ),
  ...authorship,
});

const optionIds = fc.array(anyPackId, { maxLength: 4 });

export const anySettlement: fc.Arbitrary<Settlement> = fc.record({
  contradictionId: anyPackId,
  because: anyText,
  grounds: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('answer' as const),
        questionId: anyPackId,
        state: fc.constantFrom('answered', 'unknown', 'not-applicable', 'open'),
        optionIds,
      }),
      fc.record({ kind: fc.constant('fact' as const), facet: anyPackId, optionIds }),
    ),
    { maxLength: 3 },
  ),
  ...authorship,
});

const anyUnitId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9/:._-]{0,199}$/);

export const anyParagraph: fc.Arbitrary<Paragraph> = fc.record({
  unit: anyUnitId,
  part: anyUnitId,
  state: fc.constantFrom('accepted', 'edited', 'left-out', 'own'),
  words: fc.record({ kind: fc.constantFrom('everyone', 'counsel'), text: anyText, reason: anyText }),
  base: fc.option(
    fc.record({
      hash: sha256,
      text: anyText,
      grounds: fc.array(fc.record({ kind: fc.constant('fact' as const), facet: anyPackId, optionIds }), {
        maxLength: 2,
      }),
    }),
  ),
  after: fc.option(anyUnitId),
  liftedFrom: fc.option(anyPackId),
  ...authorship,
});

export const anyPixel = {
  format: fc.constant(PIXEL.format),
  widthPx: fc.constant(PIXEL.widthPx),
  heightPx: fc.constant(PIXEL.heightPx),
  data: fc.constant(PIXEL.data),
};

const anyMatter: fc.Arbitrary<MatterRecord> = fc.record({
  body: anyText,
  nextMeetingOn: fc.option(day),
  litigation: fc.record({
    state: fc.constantFrom('not-recorded', 'none', 'anticipated', 'pending'),
    since: fc.option(day),
    description: anyText,
  }),
  letterhead: fc.record(
    {
      name: anyText,
      address: fc.array(anyText, { maxLength: 3 }),
      logo: fc.record({ ...anyPixel, alt: anyText }),
    },
    { requiredKeys: ['name', 'address'] },
  ),
  conclusion: anyText,
  ...authorship,
});

const figure = rangeOf(
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
);
const titled = { id: anyPackId, title: anyText };

const anyScoreSummary: fc.Arbitrary<Snapshot['score']> = fc.record({
  legalExposure: fc.option(figure),
  positionReadiness: fc.option(figure),
  answered: fc.nat(),
  applicable: fc.nat(),
  modules: fc.array(fc.record({ ...titled, readiness: fc.option(figure) }), { maxLength: 3 }),
  scenarios: fc.array(fc.record({ ...titled, inherent: figure, residual: figure }), { maxLength: 3 }),
  findings: fc.array(
    fc.record({
      questionId: anyPackId,
      title: anyText,
      headline: fc.constantFrom('legal-exposure' as const, 'position-readiness' as const),
      kind: fc.constantFrom('gap' as const, 'unknown' as const),
    }),
    { maxLength: 3 },
  ),
});

const records = {
  decisions: fc.uniqueArray(anyDecision, { maxLength: 3, selector: ({ decisionId }) => decisionId }),
  actions: fc.uniqueArray(anyAction, { maxLength: 3, selector: ({ id }) => id }),
  exposure: fc.option(anyExposure),
  settlements: fc.uniqueArray(anySettlement, {
    maxLength: 3,
    selector: ({ contradictionId }) => contradictionId,
  }),
  paragraphs: fc.uniqueArray(anyParagraph, { maxLength: 3, selector: ({ unit }) => unit }),
  matter: fc.option(anyMatter),
};

/** Numbered 1, 2, 3 …; each holds a content of its own. */
export const anySnapshots: fc.Arbitrary<readonly Snapshot[]> = fc
  .uniqueArray(
    fc.record({
      id: anyId,
      label: anyText,
      takenAt: anyMoment,
      takenBy: anyText,
      asOf: day,
      pack: fc.record({ id: anyPackId, version: fc.string({ maxLength: 40 }) }),
      content: fc.record({
        title: someText,
        profile: anyProfile,
        answers: fc.uniqueArray(anyAnswer, { maxLength: 3, selector: ({ questionId }) => questionId }),
        ...records,
      }),
      score: anyScoreSummary,
      fingerprint: sha256,
      signatures: fc.array(fc.record({ name: someText, role: anyText, signedOn: day }), { maxLength: 2 }),
    }),
    { maxLength: 2, selector: ({ id }) => id },
  )
  .map((snapshots) => snapshots.map((snapshot, place) => ({ ...snapshot, number: place + 1 })));

/** Numbered 1, 2, 3 …; the hashes fit nothing. */
const anyAudit: fc.Arbitrary<readonly AuditEntry[]> = fc
  .array(
    fc.record({
      at: anyMoment,
      by: anyText,
      event: anyPackId,
      detail: byPackId(anyText),
      previous: sha256,
      hash: sha256,
    }),
    { maxLength: 3 },
  )
  .map((entries) => entries.map((entry, place) => ({ ...entry, number: place + 1 })));

/** All of it together. */
export const anyRecords: fc.Arbitrary<
  Pick<
    Assessment,
    | 'decisions'
    | 'actions'
    | 'exposure'
    | 'settlements'
    | 'paragraphs'
    | 'matter'
    | 'snapshots'
    | 'incidents'
    | 'audit'
  >
> = fc.record({ ...records, snapshots: anySnapshots, incidents: anyIncidentLog, audit: anyAudit });
