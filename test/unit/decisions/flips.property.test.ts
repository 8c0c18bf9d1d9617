import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '@shared/assessment/schema';
import { evaluateDecision } from '@shared/decisions/evaluate';
import type { DecisionEvaluation, FactorChange } from '@shared/decisions/types';
import type { Decision } from '@shared/pack/schema';
import { AUTHORITY } from '../../helpers/builders';
import { anyDecisionAndRecord, anyRecord, SETTLED, withHolds } from '../../helpers/decision-generators';
import { loadRealPack } from '../../helpers/real-pack';
import { casesOf } from '../../helpers/test-share';

const realPack = loadRealPack();

function evaluate(decision: Decision, record: DecisionRecord): DecisionEvaluation {
  return evaluateDecision(decision, record, [AUTHORITY, ...realPack.authorities]);
}

function applied(record: DecisionRecord, changes: readonly FactorChange[]): DecisionRecord {
  return changes.reduce((changed, { factorId, to }) => withHolds(changed, factorId, to), record);
}

/** Every set of exactly `size` changes to different factors of the pool. */
function changeSets(
  pool: readonly DecisionEvaluation['factors'][number][],
  size: number,
): readonly (readonly FactorChange[])[] {
  if (size === 0) return [[]];
  return pool.flatMap(({ id, holds }, place) =>
    SETTLED.filter((to) => to !== holds).flatMap((to) =>
      changeSets(pool.slice(place + 1), size - 1).map((rest) => [{ factorId: id, from: holds, to }, ...rest]),
    ),
  );
}

/** Whether another open option stands strictly ahead of the one that was recommended: middle, then worst case. */
function isOvertaken(after: DecisionEvaluation, leader: string): boolean {
  const own = after.options.find(({ code }) => code === leader);
  if (own === undefined) throw new Error('The leader is gone');
  return after.options.some(({ gateStatus, middle, score }) => {
    if (gateStatus !== 'open') return false;
    const lead = middle - own.middle;
    return lead > 1e-9 || (Math.abs(lead) <= 1e-9 && score.low - own.score.low > 1e-9);
  });
}

describe('the smallest set of changes that flips a recommendation', () => {
  it('flips it, and no smaller set does: checked against every set', () => {
    fc.assert(
      fc.property(anyDecisionAndRecord, fc.boolean(), ({ decision, record }, onlyOpen) => {
        const before = evaluate(decision, record);
        const { recommendation, flips, factors } = before;
        if (recommendation === null) {
          expect(flips).toEqual({ factors: null, openFactors: null, weight: null });
          return;
        }
        const { code } = recommendation;
        const reported = onlyOpen ? flips.openFactors : flips.factors;
        const pool = onlyOpen ? factors.filter(({ holds }) => holds === 'unknown') : factors;
        const flipping = (changes: readonly FactorChange[]) =>
          isOvertaken(evaluate(decision, applied(record, changes)), code);
        const smaller = reported === null ? pool.length + 1 : reported.changes.length;
        for (let size = 0; size < smaller; size += 1)
          expect(changeSets(pool, size).some(flipping)).toBe(false);
        if (reported === null) return;
        expect(new Set(reported.changes.map(({ factorId }) => factorId)).size).toBe(smaller);
        const after = evaluate(decision, applied(record, reported.changes));
        expect(isOvertaken(after, code)).toBe(true);
        expect(after.recommendation?.code ?? null).toBe(reported.to);
        expect(reported.to).not.toBe(code);
      }),
      { numRuns: casesOf(150) },
    );
  });

  it('flips the decisions of the real pack as well', () => {
    const cases = fc
      .constantFrom(...realPack.decisions)
      .chain((decision) => anyRecord(decision).map((record) => ({ decision, record })));
    fc.assert(
      fc.property(cases, ({ decision, record }) => {
        const { recommendation, flips, factors } = evaluate(decision, record);
        if (recommendation === null) return;
        for (const flip of [flips.factors, flips.openFactors]) {
          if (flip === null) continue;
          const after = evaluate(decision, applied(record, flip.changes));
          expect(isOvertaken(after, recommendation.code)).toBe(true);
          for (const { factorId, from } of flip.changes)
            expect(factors.find(({ id }) => id === factorId)?.holds).toBe(from);
        }
        if (recommendation.robustness === 'robust') expect(flips.openFactors).toBeNull();
      }),
    );
  });

  it('names single factors that flip it alone', () => {
    fc.assert(
      fc.property(anyDecisionAndRecord, ({ decision, record }) => {
        const { recommendation, sensitivity, factors } = evaluate(decision, record);
        if (recommendation === null) return;
        for (const { factorId, flipsAlone } of sensitivity) {
          const own = factors.filter(({ id }) => id === factorId);
          const found = changeSets(own, 1).some((changes) =>
            isOvertaken(evaluate(decision, applied(record, changes)), recommendation.code),
          );
          expect(flipsAlone).toBe(found);
        }
      }),
    );
  });
});

describe('the smallest change of one weight', () => {
  it('flips the recommendation, and no smaller change of one weight does', () => {
    fc.assert(
      fc.property(anyDecisionAndRecord, ({ decision, record }) => {
        const { recommendation, flips, factors } = evaluate(decision, record);
        if (recommendation === null) return;
        const reweighed = (factorId: string, weight: number): DecisionRecord => {
          const holds = record.factors[factorId]?.holds ?? 'unknown';
          const recorded = { holds, weight, reason: 'Tried.' };
          return { ...record, factors: { ...record.factors, [factorId]: recorded } };
        };
        const flipping = factors.flatMap(({ id, weight }) =>
          [0, 1, 2, 3, 4, 5]
            .filter((other) => other !== weight)
            .filter((other) => isOvertaken(evaluate(decision, reweighed(id, other)), recommendation.code))
            .map((other) => Math.abs(other - weight)),
        );
        const { weight: reported } = flips;
        if (reported === null) {
          expect(flipping).toEqual([]);
          return;
        }
        expect(Math.abs(reported.to - reported.from)).toBe(Math.min(...flipping));
        const after = evaluate(decision, reweighed(reported.factorId, reported.to));
        expect(isOvertaken(after, recommendation.code)).toBe(true);
        expect(after.recommendation?.code ?? null).toBe(reported.recommends);
      }),
    );
  });
});
