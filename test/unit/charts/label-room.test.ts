/** No chart prints one label on another, whatever it shows: held against the widths of the fonts that draw it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import { clockScaleSvg } from '@shared/charts/clock-scale';
import { heatMapPairSvg } from '@shared/charts/heat-map-pair';
import { lossExceedanceSvg } from '@shared/charts/loss-exceedance';
import { optionBarsSvg, type OptionBarRow } from '@shared/charts/option-bars';
import { rangeBarsSvg } from '@shared/charts/range-bars';
import { timelineSvg } from '@shared/charts/timeline';
import { trendSvg, trendText, type TrendData } from '@shared/charts/trend';
import { fittedLabel, labelWidth, shownLabels } from '@shared/charts/label-room';
import { formatDate } from '@shared/wording/format';
import { labelFaults, labelsIn } from '../../helpers/chart-labels';
import { mapPointOf } from '../../helpers/chart-points';
import { casesOf } from '../../helpers/test-share';

const THEME = CHART_THEMES.print;
const figure = fc.integer({ min: 0, max: 100 });
const range = fc.tuple(figure, figure).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000 + Date.UTC(2010, 0, 1)).toISOString().slice(0, 10));
const words = fc
  .array(fc.constantFrom('incident', 'Wider', 'of', 'MFA', 'communication', 'Rev5', 'threshold'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(' '));

describe('the trend', () => {
  const trendOf = (points: number): fc.Arbitrary<TrendData> =>
    fc
      .array(fc.tuple(fc.option(range), fc.option(range), day), { minLength: points, maxLength: points })
      .map((all) => ({
        points: all.map(([legalExposure, positionReadiness, on], index) => ({
          name: index === points - 1 ? 'now' : String(index + 1),
          day: formatDate(on).replace(/^(\p{L}{3})\p{L}*/u, '$1'),
          legalExposure,
          positionReadiness,
        })),
      }));

  it.each(Array.from({ length: 25 }, (_, index) => index + 1))(
    'of %i points prints no label on another, and shows them all',
    (count) => {
      fc.assert(
        fc.property(trendOf(count), (data) => {
          const svg = trendSvg(data, THEME);
          expect(labelFaults(svg)).toEqual([]);
          const bars = data.points.flatMap((point) => [point.legalExposure, point.positionReadiness]);
          const drawn = [...svg.matchAll(/<line [^>]*stroke-width="(?!0\.5")[^>]*>/g)];
          const lines = bars.map((bar) => (bar === null ? 0 : bar.high > bar.low ? 3 : 2));
          expect(drawn).toHaveLength(lines.reduce<number>((sum, each) => sum + each, 0));
          expect(trendText(data).split('\n')).toHaveLength(count);
        }),
        { numRuns: casesOf(20) },
      );
    },
  );

  it('labels the first and the last of 24 snapshots and the present with day and year, and the ends of both lines', () => {
    const points = Array.from({ length: 25 }, (_, index) => ({
      name: index === 24 ? 'now' : String(index + 1),
      day: `Jan ${String(index + 1)}, ${String(2020 + Math.floor(index / 5))}`,
      legalExposure: { low: 20 + index, high: 90 - index },
      positionReadiness: { low: 30, high: 55 },
    }));
    const said = labelsIn(trendSvg({ points }, THEME)).map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining(['1', 'now', 'Jan 1, 2020', 'Jan 25, 2024']));
    expect(said).toEqual(expect.arrayContaining(['90', '20', '66 worst', '44 best', '55 best', '30 worst']));
    expect(said).toEqual(expect.arrayContaining(['up is worse', 'up is better']));
  });
});

describe('the risk maps', () => {
  const point = fc.record({ likelihood: range, impact: range, wasLikelihood: range, wasImpact: range });

  it('print no number on another, on a letter or on an axis, wherever scenarios lie', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 25 }), fc.boolean(), (places, isBeside) => {
        const points = places.map((place, index) => mapPointOf(index + 1, place));
        const svg = heatMapPairSvg({ points }, THEME, isBeside ? 'beside' : 'below');
        expect(labelFaults(svg)).toEqual([]);
      }),
      { numRuns: casesOf(100) },
    );
  });

  it('give 25 scenarios in one and the same place a number each', () => {
    const at = { low: 50, high: 50 };
    const place = { likelihood: at, impact: at, wasLikelihood: at, wasImpact: at };
    const points = Array.from({ length: 25 }, (_, index) => mapPointOf(index + 1, place));
    const svg = heatMapPairSvg({ points }, THEME, 'beside');
    expect(labelFaults(svg)).toEqual([]);
    const said = labelsIn(svg).map(({ text }) => text);
    for (const { number } of points) {
      expect(said.filter((text) => text === String(number)).length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the other charts', () => {
  it('the dates to watch print no tick on another, over days and over decades', () => {
    const row = fc.record({ label: words, dueOn: day, isSourced: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 32 }), day, (rows, asOf) => {
        expect(labelFaults(timelineSvg({ rows, asOf }, THEME))).toEqual([]);
      }),
      { numRuns: casesOf(200) },
    );
  });

  it('the reporting clocks', () => {
    const row = fc.record({
      label: words,
      hours: fc.integer({ min: 1, max: 20_000 }),
      time: fc.constantFrom('4 business days', '72 hours', '30 calendar days', '1 hour'),
      isInForce: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 32 }), (rows) => {
        expect(labelFaults(clockScaleSvg({ rows }, THEME))).toEqual([]);
      }),
      { numRuns: casesOf(50) },
    );
  });

  it('ranges as bars', () => {
    const row = fc.record(
      {
        label: words,
        range: fc.option(range),
        note: fc.constantFrom('2 of 2', '17 questions count, 4 open'),
      },
      { requiredKeys: ['label', 'range'] },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 24 }), (rows) => {
        const ends = { low: 'best', high: 'worst' };
        expect(labelFaults(rangeBarsSvg({ rows, ends }, THEME))).toEqual([]);
      }),
      { numRuns: casesOf(50) },
    );
  });

  it('the options of a decision', () => {
    const score = fc
      .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -100, max: 100 }))
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
    const row: fc.Arbitrary<OptionBarRow> = fc.record({
      code: fc.constantFrom('A', 'P1', 'C2'),
      title: words,
      gateStatus: fc.constantFrom('open', 'closed'),
      gateStatusWords: words,
      score,
      middle: fc.constant(0),
      isRecommended: fc.boolean(),
      isChosen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean(), (rows, isWide) => {
        expect(labelFaults(optionBarsSvg({ rows }, THEME, isWide ? 'wide' : 'narrow'))).toEqual([]);
      }),
      { numRuns: casesOf(50) },
    );
  });

  it('the curve of losses, over any span of money', () => {
    const losses = fc.array(fc.double({ min: 1, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(losses, (given) => {
        const sorted = [...new Set(given)].sort((a, b) => a - b);
        const points = sorted.map((loss, index) => {
          const value = 0.6 * (1 - index / sorted.length) + 0.001;
          return { loss, worst: { value, standardError: 0 }, best: { value: value / 2, standardError: 0 } };
        });
        const data = { points, currency: 'USD', attribution: 'Estimates by A. Person (Nov 3, 2026).' };
        expect(labelFaults(lossExceedanceSvg(data, THEME))).toEqual([]);
      }),
      { numRuns: casesOf(100) },
    );
  });
});

describe('labels of a row', () => {
  it('keep the last, the first, and what has room between', () => {
    const row = Array.from({ length: 24 }, (_, index) => ({ x: index * 6, text: String(index + 1) }));
    const kept = shownLabels(row, { size: 8 }).map(({ text }) => text);
    expect([kept[0], kept.at(-1)]).toEqual(['1', '24']);
    expect(kept.length).toBeGreaterThan(5);
    expect(shownLabels(row.slice(0, 3), { size: 2 })).toHaveLength(3);
    expect(shownLabels([], { size: 8 })).toEqual([]);
  });

  it('are cut to a width with an ellipsis, never between a letter and its mark', () => {
    expect(fittedLabel('short', 100, { size: 8 })).toBe('short');
    const cut = fittedLabel('A very long title of a date to watch', 60, { size: 8 });
    expect(cut).toMatch(/^A very.*[^ ]…$/);
    expect(labelWidth(cut, { size: 8 })).toBeLessThanOrEqual(60);
  });
});
