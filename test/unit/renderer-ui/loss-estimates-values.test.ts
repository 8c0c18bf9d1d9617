import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossEstimatesSchema } from '@shared/assessment/schema';
import { estimateProblems, type EstimateProblems } from '@renderer/screens/loss-estimates/estimate-problems';
import {
  correlationOf,
  emptyEstimate,
  parseAmount,
  seedOf,
  toLossEstimates,
  toLossEstimatesValues,
  type EstimateValues,
} from '@renderer/screens/loss-estimates/loss-estimates-values';
import { anyExposure } from '../../helpers/any-records';

const STAMP = { updatedAt: '2026-11-25T10:00:00.000Z', updatedBy: 'Tester' };
const FALLBACK = { seed: 7, correlation: 0.2 };

const FILLED: EstimateValues = {
  ...emptyEstimate('S-1'),
  frequencyLow: '0.1',
  frequencyHigh: '0.5',
  lossLow: '100,000',
  lossHigh: '1 000 000',
};

function stored(over: Partial<EstimateValues>) {
  const values = { ...toLossEstimatesValues(null, '2026-11-25'), estimates: [{ ...FILLED, ...over }] };
  return toLossEstimates(values, FALLBACK, STAMP)?.estimates[0];
}

describe('numbers as people type them', () => {
  it.each([
    ['1,000,000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['.5', 0.5],
    ['0.25', 0.25],
    ['0', null],
    ['-3', null],
    ['1e6', null],
    ['a lot', null],
    ['', null],
  ])('%j is %s', (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  it('seeds are whole numbers of 32 bits, correlations lie from 0 to 0.9', () => {
    expect(['0', '4294967295', '4294967296', '-1', '1.5', ''].map(seedOf)).toEqual([
      0,
      4_294_967_295,
      null,
      null,
      null,
      null,
    ]);
    expect(['0', '0.9', '0.91', '.25', '-0.1', ''].map(correlationOf)).toEqual([
      0,
      0.9,
      null,
      0.25,
      null,
      null,
    ]);
  });
});

describe('the exposure form', () => {
  it('is off without an estimate', () => {
    expect(toLossEstimates(toLossEstimatesValues(null, '2026-11-25'), FALLBACK, STAMP)).toBeNull();
  });

  it('gives back what was stored', () => {
    fc.assert(
      fc.property(anyExposure, (exposure) => {
        fc.pre(exposure.estimates.length > 0);
        const { updatedAt, updatedBy } = exposure;
        const again = toLossEstimates(toLossEstimatesValues(exposure, '2026-11-25'), FALLBACK, {
          updatedAt,
          updatedBy,
        });
        expect(again).toEqual(exposure);
      }),
      { numRuns: 200 },
    );
  });

  it('always stores something that fits the file format, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('0.1', '5', '9e99', '1,000', '99999999999999999999'));
    const fields = fc.record({
      frequencyLow: text,
      frequencyHigh: text,
      lossLow: text,
      lossHigh: text,
      mode: text,
      shape: fc.constantFrom('lognormal' as const, 'pert' as const),
    });
    fc.assert(
      fc.property(fields, text, text, (typed, seed, correlation) => {
        const start = toLossEstimatesValues(null, '2026-11-25');
        const values = { ...start, seed, correlation, estimates: [{ ...FILLED, ...typed }] };
        expect(lossEstimatesSchema.safeParse(toLossEstimates(values, FALLBACK, STAMP)).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the last good seed and correlation while a wrong one stands there', () => {
    const values = {
      ...toLossEstimatesValues(null, '2026-11-25'),
      seed: 'x',
      correlation: '2',
      estimates: [FILLED],
    };
    expect(toLossEstimates(values, FALLBACK, STAMP)).toMatchObject(FALLBACK);
  });

  it('leaves a range open until both ends are right', () => {
    expect(stored({})).toMatchObject({
      frequency: { low: 0.1, high: 0.5 },
      loss: { low: 100_000, high: 1_000_000 },
    });
    expect(stored({ frequencyHigh: '' })?.frequency).toBeNull();
    expect(stored({ lossLow: '5,000,000' })?.loss).toBeNull();
  });
});

describe('what is wrong with an estimate', () => {
  it.each<[Partial<EstimateValues>, EstimateProblems]>([
    [{}, {}],
    [{ frequencyLow: '', frequencyHigh: '' }, { frequency: 'Not filled in yet.' }],
    [{ frequencyLow: '' }, { frequency: 'Both ends are needed; they are kept once both are there.' }],
    [{ lossHigh: 'much' }, { loss: 'Numbers above zero, e.g. 0.5 or 1,000,000.' }],
    [{ lossLow: '2,000,000' }, { loss: 'The lower end comes first.' }],
    [{ frequencyHigh: '10,001' }, { frequency: 'The upper end is too high.' }],
    [{ shape: 'pert' }, { mode: 'A number above zero is needed here.' }],
    [{ shape: 'pert', mode: '99' }, { mode: 'The most likely loss lies between the two ends.' }],
    [{ lossLow: '1' }, { loss: 'The ends lie more than a factor of 100,000 apart. Narrow the range.' }],
    [
      { frequencyLow: '0.00001' },
      { frequency: 'The ends lie more than a factor of 10,000 apart. Narrow the range.' },
    ],
    [
      { frequencyLow: '900', frequencyHigh: '999' },
      {
        frequency: 'More events than can be simulated one by one. Narrow the range, or simulate fewer years.',
      },
    ],
  ])('%j', (over, problems) => {
    expect(estimateProblems({ ...FILLED, ...over }, 100_000)).toEqual(problems);
  });
});
