/** fast-check generators of decisions and of what counsel may record about them. */
import fc from 'fast-check';
import type { DecisionRecord, FactorRecord } from '@shared/assessment/schema';
import type { Decision } from '@shared/pack/schema';

export const DECIDED_AT = '2026-11-20T10:00:00.000Z';
export const SETTLED = ['yes', 'partly', 'no'] as const;

type Factor = Decision['factors'][number];

/** A decision with nothing in it that a test does not ask for. */
export function buildPackDecision(over: Partial<Decision> = {}): Decision {
  const option = (code: string) => ({
    code,
    title: `Option ${code}`,
    summary: 's',
    upside: 'u',
    downside: 'd',
  });
  return {
    id: 'choice',
    title: 'A choice',
    ask: 'Choose.',
    applicability: { kind: 'always' },
    options: ['A', 'B', 'C'].map(option),
    gates: [],
    factors: [],
    authorities: [{ authority: 'law' }],
    ...over,
  };
}

/** A factor of a decision. */
export function buildFactor(id: string, weight: number, pulls: Factor['pulls']): Factor {
  return { id, title: `Factor ${id}`, why: 'Because.', weight, pulls, authorities: [{ authority: 'law' }] };
}

/** A record in which only what is given is known. */
export function buildRecord(over: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    decisionId: 'choice',
    gates: {},
    factors: {},
    choice: null,
    updatedAt: DECIDED_AT,
    updatedBy: 'Tester',
    ...over,
  };
}

/** How a factor stands, with the pack's weight. */
export function holding(holds: FactorRecord['holds']): FactorRecord {
  return { holds, weight: null, reason: '' };
}

function factor(id: string, codes: readonly string[]): fc.Arbitrary<Factor> {
  const pull = fc.integer({ min: -2, max: 2 });
  return fc
    .record({ weight: fc.integer({ min: 1, max: 5 }), pulls: fc.tuple(...codes.map(() => pull)) })
    .map(({ weight, pulls }) =>
      buildFactor(id, weight, Object.fromEntries(codes.map((code, place) => [code, pulls[place] ?? 0]))),
    );
}

/** Decisions of two to four options, up to three gates and one to five factors. */
export const anyDecision: fc.Arbitrary<Decision> = fc
  .record({
    options: fc.integer({ min: 2, max: 4 }),
    gates: fc.integer({ min: 0, max: 3 }),
    factors: fc.integer({ min: 1, max: 5 }),
  })
  .chain((sizes) => {
    const codes = ['A', 'B', 'C', 'D'].slice(0, sizes.options);
    const ids = (letter: string, size: number) =>
      Array.from({ length: size }, (_, place) => `${letter}${String(place + 1)}`);
    return fc
      .record({
        guards: fc.tuple(...ids('P', sizes.gates).map(() => fc.subarray(codes.slice(1), { minLength: 1 }))),
        factors: fc.tuple(...ids('F', sizes.factors).map((id) => factor(id, codes))),
      })
      .map(({ guards, factors }) =>
        buildPackDecision({
          options: codes.map((code) => ({ code, title: code, summary: 's', upside: 'u', downside: 'd' })),
          gates: guards.map((guarded, place) => ({
            id: `P${String(place + 1)}`,
            text: 'In place.',
            guards: guarded,
          })),
          factors,
        }),
      );
  });

const standing: fc.Arbitrary<FactorRecord> = fc.record({
  holds: fc.constantFrom('yes', 'partly', 'no', 'unknown'),
  weight: fc.option(fc.integer({ min: 0, max: 5 })),
  reason: fc.constantFrom('', 'Counsel thinks so.'),
});

/** Any record of a decision: some gates and factors said, some left out. */
export function anyRecord(decision: Decision): fc.Arbitrary<DecisionRecord> {
  const gate = fc.record({ state: fc.constantFrom('met', 'not-met', 'unknown'), note: fc.constant('') });
  const some = <Value>(ids: readonly string[], value: fc.Arbitrary<Value>) =>
    fc
      .tuple(...ids.map((id) => fc.option(value).map((chosen) => [id, chosen] as const)))
      .map((entries) =>
        Object.fromEntries(entries.flatMap(([id, chosen]) => (chosen === null ? [] : [[id, chosen]]))),
      );
  return fc
    .record({
      gates: some(
        decision.gates.map(({ id }) => id),
        gate,
      ),
      factors: some(
        decision.factors.map(({ id }) => id),
        standing,
      ),
    })
    .map((parts) => buildRecord({ decisionId: decision.id, ...parts }));
}

/** A decision with something recorded about it. */
export const anyDecisionAndRecord = anyDecision.chain((decision) =>
  anyRecord(decision).map((record) => ({ decision, record })),
);

/** The record with one factor standing otherwise, its weight and reason as they were. */
export function withHolds(
  record: DecisionRecord,
  factorId: string,
  holds: FactorRecord['holds'],
): DecisionRecord {
  const before = record.factors[factorId] ?? holding('unknown');
  return { ...record, factors: { ...record.factors, [factorId]: { ...before, holds } } };
}
