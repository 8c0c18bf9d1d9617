/** Arbitrary records of incidents: acts as counsel may write them, and logs of them whose hashes fit. */
import fc from 'fast-check';
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import { anyId, anyMoment, anyPackId, anyText, someText } from './any-basics';

const anyToken = fc.constantFrom('discovery', 'determination', 'hipaa-covered-entity', 'residents-of-ca');
const anyObligation = fc.constantFrom('bank-36h/notice', 'state-breach/ca-residents', 'hipaa-60/media');
const anyTime = fc.record({
  at: fc.constantFrom('2026-11-30', '2026-11-30T23:10', '2026-03-08T02:30:00', '2026-11-01T01:30'),
  zone: fc.constantFrom('America/New_York', 'UTC', 'Europe/Brussels'),
});
const anyNumber = fc.integer({ min: 1, max: 12 });
const copy = fc.record({
  name: anyText,
  bytes: fc.nat(),
  sha256: fc.constant('ab'.repeat(32)),
});
const count = fc.record({
  unit: fc.constantFrom('hours' as const, 'calendar-days' as const, 'business-days' as const),
  value: fc.integer({ min: 1, max: 90 }),
});
const kind = <const Kind extends string>(word: Kind): fc.Arbitrary<Kind> => fc.constant(word);

/** Any act but the one that opens a record. */
export const anyLaterAct: fc.Arbitrary<IncidentAct> = fc.oneof(
  fc.record({ kind: kind('renamed'), title: someText }),
  fc.record({ kind: kind('closed'), because: anyText }),
  fc.record({ kind: kind('reopened'), because: anyText }),
  fc.record({ kind: kind('sides-set'), sides: fc.array(anyPackId, { maxLength: 2 }) }),
  fc.record({ kind: kind('name-set'), name: anyToken, state: fc.constantFrom('yes', 'no', 'unknown') }),
  fc.record({
    kind: kind('condition-set'),
    condition: anyPackId,
    answer: fc.constantFrom('yes', 'no', 'unknown'),
    names: fc.array(anyToken, { maxLength: 2 }),
  }),
  fc.record({
    kind: kind('moment-set'),
    moment: fc.constantFrom('m1', 'm2', 'm3'),
    of: fc.option(anyPackId),
    kinds: fc.array(anyToken, { maxLength: 2 }),
    time: fc.option(anyTime),
    certainty: fc.constantFrom('certain', 'likely', 'reported'),
    what: anyText,
    knownBy: anyText,
    source: anyText,
    days: fc.option(fc.integer({ min: 1, max: 60 })),
  }),
  fc.record({ kind: kind('moment-withdrawn'), moment: fc.constantFrom('m1', 'm2'), because: anyText }),
  fc.record({
    kind: kind('people-set'),
    place: fc.constantFrom('us-ca', 'us-ny', 'de'),
    count: fc.option(fc.nat(2_000)),
  }),
  fc.record({ kind: kind('people-withdrawn'), place: fc.constantFrom('us-ca', 'de') }),
  fc.record({
    kind: kind('detail-set'),
    field: fc.constantFrom('nature', 'systems', 'data-kinds', 'containment', 'contact'),
    text: anyText,
  }),
  fc.record({
    kind: kind('contract-set'),
    contract: fc.constantFrom('c1', 'c2'),
    under: fc.constantFrom('contract', 'policy'),
    counterparty: someText,
    clause: anyText,
    recipient: anyText,
    from: anyToken,
    count: fc.option(count),
    words: someText,
  }),
  fc.record({ kind: kind('contract-withdrawn'), contract: fc.constantFrom('c1', 'c2'), because: anyText }),
  fc.record({ kind: kind('owner-set'), obligation: anyObligation, owner: anyText }),
  fc.record({
    kind: kind('filed'),
    obligation: anyObligation,
    filed: anyTime,
    by: anyText,
    reference: anyText,
    copy: fc.option(copy),
    kinds: fc.array(anyToken, { maxLength: 1 }),
  }),
  fc.record({ kind: kind('filing-withdrawn'), obligation: anyObligation, because: anyText }),
  fc.record({ kind: kind('set-aside'), obligation: anyObligation, because: someText }),
  fc.record({ kind: kind('taken-up'), obligation: anyObligation, because: anyText }),
  fc.record({
    kind: kind('item-set'),
    list: fc.constantFrom('first-hour', 'preservation', 'privilege'),
    item: anyPackId,
    state: fc.constantFrom('open', 'under-way', 'done', 'not-here'),
    owner: anyText,
    note: anyText,
  }),
  fc.record({ kind: kind('decided'), what: someText, because: anyText }),
  fc.record({ kind: kind('noted'), what: someText }),
  fc.record({ kind: kind('taken-back'), number: anyNumber, because: anyText }),
);

const anyExercise = fc.option(fc.record({ tableTop: fc.option(anyPackId) }));
const opening: fc.Arbitrary<IncidentAct> = fc.record({
  kind: kind('opened'),
  title: someText,
  exercise: anyExercise,
});

/** The log of one incident, whole. */
export const anyIncidentLog: fc.Arbitrary<readonly IncidentEntry[]> = fc
  .record({
    incident: anyId,
    first: opening,
    later: fc.array(fc.array(anyLaterAct, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
    at: anyMoment,
    by: anyText,
  })
  .map(({ incident, first, later, at, by }) =>
    [[first], ...later].reduce<readonly IncidentEntry[]>(
      (log, acts) => [...log, nextIncidentEntry(log, { incident, at, zone: 'America/New_York', by, acts })],
      [],
    ),
  );
