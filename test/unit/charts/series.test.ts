/** Charts as numbers: what programs draw must be the figures that are printed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OptionBarRow } from '@shared/charts/option-bars';
import { optionBarsSeries, rangeBarsSeries, trendSeries, type SeriesChart } from '@shared/charts/series';

const ENDS = { low: 'best', high: 'worst' } as const;

function option(over: Partial<OptionBarRow>): OptionBarRow {
  return {
    code: 'A',
    title: 'Decline',
    gateStatus: 'open',
    gateStatusWords: 'Open',
    score: { low: 10, high: 20 },
    middle: 15,
    isRecommended: false,
    isChosen: false,
    ...over,
  };
}

/** Where the drawn pieces of a category begin and end. */
function drawnOf({ series }: SeriesChart, category: number): readonly [number, number] | null {
  const valueOf = (look: 'clear' | 'solid') =>
    series.filter((each) => each.look === look).map(({ values }) => values[category] ?? 0);
  const clear = valueOf('clear').reduce((sum, each) => sum + each, 0);
  const solid = valueOf('solid');
  const below = solid.filter((each) => each < 0).reduce((sum, each) => sum + each, 0);
  const above = solid.filter((each) => each > 0).reduce((sum, each) => sum + each, 0);
  if (below === 0 && above === 0) return null;
  return [below === 0 ? clear : Math.min(clear, 0) + below, above === 0 ? clear : Math.max(clear, 0) + above];
}

const anyRange = fc
  .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

describe('ranges as stacked bars', () => {
  it('are drawn from end to end, on whichever side of zero', () => {
    fc.assert(
      fc.property(anyRange, (score) => {
        const drawn = drawnOf(optionBarsSeries({ rows: [option({ score })] }), 0);
        const [from, to] = drawn ?? [NaN, NaN];
        if (score.low === score.high) {
          expect(to - from).toBe(2);
          expect(from).toBeLessThanOrEqual(score.low);
          expect(to).toBeGreaterThanOrEqual(score.low);
        } else {
          expect([from, to]).toEqual([score.low, score.high]);
        }
      }),
    );
  });

  it('are rounded as they are printed, and say so beside each bar', () => {
    const chart = rangeBarsSeries({
      ends: ENDS,
      rows: [
        { label: 'Today', range: { low: 40.58, high: 52.17 } },
        { label: 'Nothing counts', range: null },
      ],
    });
    expect(chart.categories).toEqual(['Today: 41–52', 'Nothing counts: not scored']);
    expect(drawnOf(chart, 0)).toEqual([41, 52]);
    expect(drawnOf(chart, 1)).toBeNull();
    expect(chart.caption).toBe('0 is best, 100 is worst');
    expect(chart.text).toBe('Today: 41 to 52 of 100.\nNothing counts: not scored.');
  });

  it('draw hollow what is not open, and name what is recommended and decided', () => {
    const chart = optionBarsSeries({
      rows: [
        option({ isRecommended: true }),
        option({
          code: 'B',
          title: 'Join',
          gateStatus: 'closed',
          isChosen: true,
          score: { low: -5, high: 5 },
        }),
      ],
    });
    expect(chart.hollow).toEqual([1]);
    expect(chart.categories).toEqual(['A Decline, recommended: +10 to +20', 'B Join, decided: −5 to +5']);
    expect(chart.caption).toBe('−100 speaks against, +100 speaks for; hollow bars are not open');
  });
});

describe('the trend as lines', () => {
  it('has every snapshot, both ends of each range, and a gap where nothing counted', () => {
    const points = Array.from({ length: 25 }, (_, index) => ({
      name: index === 24 ? 'now' : String(index + 1),
      day: 'Nov 23, 2026',
      legalExposure: index === 3 ? null : { low: index, high: index + 20 },
      positionReadiness: { low: 50.4, high: 60.6 },
    }));
    const [exposure, readiness] = trendSeries({ points });
    expect(exposure?.title).toBe('Legal exposure (0 is best)');
    expect(exposure?.categories).toHaveLength(25);
    expect(exposure?.series.map(({ values }) => values.slice(2, 5))).toEqual([
      [22, null, 24],
      [2, null, 4],
    ]);
    expect(readiness?.series.map(({ values }) => values[24])).toEqual([61, 50]);
    expect(readiness?.text.split('\n')).toHaveLength(25);
  });
});
