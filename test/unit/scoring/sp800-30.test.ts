import { describe, expect, it } from 'vitest';
import { LEVEL_BANDS, levelOf, RISK_MATRIX } from '@shared/scoring/sp800-30';
import { riskAt, levelAt } from '@shared/scoring/risk';
import { LEVELS, type Level } from '@shared/scoring/types';

// NIST SP 800-30 Rev. 1 (September 2012), Table I-2, "Assessment scale - level of risk (combination of
// likelihood and impact)". Rows: likelihood, very high to very low. Columns: impact, very low to very high.
const TABLE_I_2: readonly (readonly [Level, readonly Level[]])[] = [
  ['very-high', ['very-low', 'low', 'moderate', 'high', 'very-high']],
  ['high', ['very-low', 'low', 'moderate', 'high', 'very-high']],
  ['moderate', ['very-low', 'low', 'moderate', 'moderate', 'high']],
  ['low', ['very-low', 'low', 'low', 'low', 'moderate']],
  ['very-low', ['very-low', 'very-low', 'very-low', 'low', 'low']],
];

describe('NIST SP 800-30 Rev. 1', () => {
  it.each(TABLE_I_2.flatMap(([likelihood, cells]) => cells.map((risk, i) => ({ likelihood, i, risk }))))(
    'Table I-2: likelihood $likelihood, impact column $i gives $risk',
    ({ likelihood, i, risk }) => {
      const impact = LEVELS[i];
      expect(impact).toBeDefined();
      if (impact !== undefined) expect(RISK_MATRIX[likelihood][impact]).toBe(risk);
    },
  );

  it('Tables G-2, H-3 and I-3: the five bands of the 0-100 scale', () => {
    expect(LEVEL_BANDS).toEqual({
      'very-low': { from: 0, to: 4 },
      low: { from: 5, to: 20 },
      moderate: { from: 21, to: 79 },
      high: { from: 80, to: 95 },
      'very-high': { from: 96, to: 100 },
    });
  });

  it('gives every whole number the level of its band', () => {
    for (const level of LEVELS) {
      for (let value = LEVEL_BANDS[level].from; value <= LEVEL_BANDS[level].to; value += 1) {
        expect(levelOf(value)).toBe(level);
      }
    }
  });

  it('rounds before it names a level, so that a printed 80 is never called moderate', () => {
    expect(levelOf(79.6)).toBe('high');
    expect(levelOf(79.4)).toBe('moderate');
  });
});

const WHOLE_NUMBERS = Array.from({ length: 101 }, (_, value) => value);
const ALL_PAIRS = WHOLE_NUMBERS.flatMap((likelihood) =>
  WHOLE_NUMBERS.map((impact) => ({ likelihood, impact })),
);

describe('the risk figure', () => {
  it('never contradicts the level, at every pair of whole numbers', () => {
    expect(ALL_PAIRS.filter((at) => levelOf(riskAt(at)) !== levelAt(at))).toEqual([]);
  });

  it('never falls when likelihood or impact rises', () => {
    const falls = ALL_PAIRS.filter(
      (at) =>
        riskAt({ ...at, likelihood: Math.min(100, at.likelihood + 1) }) < riskAt(at) ||
        riskAt({ ...at, impact: Math.min(100, at.impact + 1) }) < riskAt(at),
    );
    expect(falls).toEqual([]);
  });

  it('reaches both ends of the scale', () => {
    expect(riskAt({ likelihood: 0, impact: 0 })).toBe(0);
    expect(riskAt({ likelihood: 100, impact: 100 })).toBe(100);
  });
});
