import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '@shared/assessment/schema';
import { evaluateDecision } from '@shared/decisions/evaluate';
import type { DecisionEvaluation } from '@shared/decisions/types';
import type { Decision } from '@shared/pack/schema';
import { AUTHORITY } from '../../helpers/builders';
import { anyDecisionAndRecord, anyRecord, SETTLED, withHolds } from '../../helpers/decision-generators';
import { loadRealPack } from '../../helpers/real-pack';

interface Case {
  readonly decision: Decision;
  readonly record: DecisionRecord;
}

const realPack = loadRealPack();
const anyRealCase: fc.Arbitrary<Case> = fc
  .constantFrom(...realPack.decisions)
  .chain((decision) => anyRecord(decision).map((record) => ({ decision, record })));

function evaluate({ decision, record }: Case): DecisionEvaluation {
  return evaluateDecision(decision, record, [AUTHORITY, ...realPack.authorities]);
}

function optionOf(evaluation: DecisionEvaluation, code: string) {
  const found = evaluation.options.find((option) => option.code === code);
  if (found === undefined) throw new Error(`No option ${code}`);
  return found;
}

/** Everything that does not depend on the order in which the pack lists things. */
function unordered(evaluation: DecisionEvaluation) {
  const byKey = <Item>(items: readonly Item[], key: (item: Item) => string) =>
    items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    ...evaluation,
    gates: byKey(evaluation.gates, ({ id }) => id).map((gate) => ({
      ...gate,
      guards: gate.guards.toSorted(),
    })),
    factors: byKey(evaluation.factors, ({ id }) => id),
    options: byKey(evaluation.options, ({ code }) => code).map((option) => ({
      ...option,
      notMet: option.notMet.toSorted(),
      notKnown: option.notKnown.toSorted(),
    })),
  };
}

const openFactorsOf = (evaluation: DecisionEvaluation) =>
  evaluation.factors.filter(({ holds }) => holds === 'unknown').map(({ id }) => id);

type Settled = (typeof SETTLED)[number];

/** One reading for each factor a decision can have. */
const outcomes = fc.array(fc.constantFrom(...SETTLED), { minLength: 20, maxLength: 20 });

/** One way in which everything that is not known can turn out. */
function completionOf(item: Case, turnsOut: readonly Settled[]): Case {
  const record = openFactorsOf(evaluate(item)).reduce(
    (settled, id, place) => withHolds(settled, id, turnsOut[place] ?? 'yes'),
    item.record,
  );
  return { ...item, record };
}

describe.each([
  ['generated decisions', anyDecisionAndRecord],
  ['the decisions of the real pack', anyRealCase],
])('%s', (_name, cases) => {
  it('do not depend on the order of gates, factors and options', () => {
    fc.assert(
      fc.property(cases, (item) => {
        const { decision } = item;
        const mirrored: Decision = {
          ...decision,
          options: decision.options.toReversed(),
          gates: decision.gates.toReversed(),
          factors: decision.factors.toReversed(),
        };
        expect(unordered(evaluate({ ...item, decision: mirrored }))).toEqual(unordered(evaluate(item)));
      }),
    );
  });

  it('hold every completion within the range', () => {
    fc.assert(
      fc.property(cases, outcomes, (item, turnsOut) => {
        const before = evaluate(item);
        for (const option of evaluate(completionOf(item, turnsOut)).options) {
          const { score } = optionOf(before, option.code);
          expect(option.score.low).toBe(option.score.high);
          expect(option.score.low).toBeGreaterThanOrEqual(score.low - 1e-9);
          expect(option.score.high).toBeLessThanOrEqual(score.high + 1e-9);
        }
      }),
    );
  });

  it('keep within the scale', () => {
    fc.assert(
      fc.property(cases, (item) => {
        for (const { score, middle } of evaluate(item).options) {
          expect(score.low).toBeGreaterThanOrEqual(-100 - 1e-9);
          expect(score.high).toBeLessThanOrEqual(100 + 1e-9);
          expect(middle).toBeCloseTo((score.low + score.high) / 2, 9);
        }
      }),
    );
  });

  it('recommend only what is open', () => {
    fc.assert(
      fc.property(cases, (item) => {
        const evaluation = evaluate(item);
        const { recommendation, runnerUp, tied } = evaluation;
        for (const code of [recommendation?.code ?? [], runnerUp ?? [], tied].flat())
          expect(optionOf(evaluation, code).gateStatus).toBe('open');
        for (const code of evaluation.heldBack)
          expect(optionOf(evaluation, code).gateStatus).not.toBe('open');
        expect(recommendation === null).toBe(evaluation.noRecommendation !== null);
      }),
    );
  });

  it('stay with a robust recommendation however the unknown turns out', () => {
    fc.assert(
      fc.property(cases, outcomes, (item, turnsOut) => {
        const { recommendation } = evaluate(item);
        if (recommendation?.robustness !== 'robust') return;
        expect(evaluate(completionOf(item, turnsOut)).recommendation?.code).toBe(recommendation.code);
      }),
    );
  });

  it('call a recommendation provisional only if something can still change it', () => {
    fc.assert(
      fc.property(cases, (item) => {
        const { recommendation, options } = evaluate(item);
        if (recommendation?.robustness !== 'provisional') return;
        const open = options.filter(({ gateStatus }) => gateStatus === 'open').map(({ code }) => code);
        const worstFor = (rival: string) =>
          item.decision.factors.reduce((record, { id, pulls }) => {
            if ((record.factors[id]?.holds ?? 'unknown') !== 'unknown') return record;
            const lead = (pulls[recommendation.code] ?? 0) - (pulls[rival] ?? 0);
            return withHolds(record, id, lead > 0 ? 'no' : 'yes');
          }, item.record);
        const outcomes = open
          .filter((code) => code !== recommendation.code)
          .map((rival) => evaluate({ ...item, record: worstFor(rival) }).recommendation?.code);
        expect(outcomes.some((code) => code !== recommendation.code)).toBe(true);
      }),
    );
  });

  it('never lower an option when a factor that speaks for it holds more', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (item, seed) => {
        const factor = item.decision.factors[seed % item.decision.factors.length];
        if (factor === undefined) return;
        const scores = (['no', 'partly', 'yes'] as const).map((holds) =>
          evaluate({ ...item, record: withHolds(item.record, factor.id, holds) }),
        );
        for (const { code } of item.decision.options) {
          const sign = Math.sign(factor.pulls[code] ?? 0);
          const [no, partly, yes] = scores.map((evaluation) => optionOf(evaluation, code).score);
          if (no === undefined || partly === undefined || yes === undefined) throw new Error('no score');
          for (const end of ['low', 'high'] as const) {
            expect(sign * (partly[end] - no[end])).toBeGreaterThanOrEqual(-1e-9);
            expect(sign * (yes[end] - partly[end])).toBeGreaterThanOrEqual(-1e-9);
          }
        }
      }),
    );
  });

  it('are not changed by a factor of weight zero, however it stands', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (item, seed) => {
        const factor = item.decision.factors[seed % item.decision.factors.length];
        if (factor === undefined) return;
        const figures = (holds: 'yes' | 'partly' | 'no' | 'unknown') => {
          const recorded = { holds, weight: 0, reason: 'Left out.' };
          const record = { ...item.record, factors: { ...item.record.factors, [factor.id]: recorded } };
          const { options, recommendation, noRecommendation, runnerUp, ranking, heldBack } = evaluate({
            ...item,
            record,
          });
          return { options, recommendation, noRecommendation, runnerUp, ranking, heldBack };
        };
        const without = {
          ...item.decision,
          factors: item.decision.factors.filter(({ id }) => id !== factor.id),
        };
        const { options, runnerUp, ranking } = evaluate({ ...item, decision: without });
        for (const holds of ['yes', 'partly', 'no', 'unknown'] as const) {
          expect(figures(holds)).toEqual(figures('unknown'));
          expect(figures(holds)).toMatchObject({ options, runnerUp, ranking });
        }
      }),
    );
  });

  it('return the same bytes after a change is undone', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (item, seed) => {
        const factor = item.decision.factors[seed % item.decision.factors.length];
        if (factor === undefined) return;
        const before = JSON.stringify(evaluate(item));
        const holds = item.record.factors[factor.id]?.holds ?? 'unknown';
        const changed = withHolds(item.record, factor.id, holds === 'yes' ? 'no' : 'yes');
        evaluate({ ...item, record: changed });
        expect(JSON.stringify(evaluate({ ...item, record: withHolds(changed, factor.id, holds) }))).toBe(
          before,
        );
      }),
    );
  });
});
