import { describe, expect, it } from 'vitest';
import type { ExceedancePoint } from '@shared/loss/types';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import {
  lossExceedanceSvg,
  lossExceedanceText,
  spokenPoints,
  type LossExceedanceData,
} from '@shared/charts/loss-exceedance';
import { resultsOf, planOf, scenarioOf } from '../loss/plans';

const exact = (value: number) => ({ value, standardError: 0 });
const POINTS: readonly ExceedancePoint[] = [
  { loss: 100_000, worst: exact(0.4), best: exact(0.3) },
  { loss: 1_000_000, worst: exact(0.1), best: exact(0.05) },
  { loss: 10_000_000, worst: exact(0.002), best: exact(0.0004) },
];
const DATA: LossExceedanceData = {
  points: POINTS,
  currency: 'USD',
  attribution:
    'Estimate by <Finance> & "Risk" (November 3, 2026). This is an estimate, not a finding of fact.',
};

describe('lossExceedanceSvg', () => {
  it('is the picture it was', () => {
    expect(lossExceedanceSvg(DATA, CHART_THEMES.print)).toMatchSnapshot();
  });

  it.each(['light', 'dark', 'print'] as const)(
    'uses plain shapes only, in the family of the %s theme',
    (name) => {
      const svg = lossExceedanceSvg(DATA, CHART_THEMES[name]);
      const elements = [...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, element = '']) => element);
      expect(elements.every((element) => ['svg', 'line', 'path', 'text'].includes(element))).toBe(true);
      expect(svg).not.toMatch(/style=|class=|NaN|undefined|Infinity/);
      expect(
        [...svg.matchAll(/font-family="([^"]*)"/g)].every(([, family]) => family === 'Source Sans 3'),
      ).toBe(true);
    },
  );

  it('tells the two cases apart without color, and always says whose estimate it is', () => {
    const svg = lossExceedanceSvg(DATA, CHART_THEMES.print);
    expect([...svg.matchAll(/<path[^>]*stroke-dasharray/g)]).toHaveLength(1);
    expect([...svg.matchAll(/<path/g)]).toHaveLength(2);
    expect(svg).toContain('worst case');
    expect(svg).toContain('best case');
    expect(svg).toContain('Estimate by &lt;Finance&gt; &amp; &quot;Risk&quot;');
    expect(svg).toContain('not a finding of fact');
  });

  it('draws one line where nothing is left unknown', () => {
    const points = POINTS.map((each) => ({ ...each, best: each.worst }));
    const svg = lossExceedanceSvg({ ...DATA, points }, CHART_THEMES.print);
    expect([...svg.matchAll(/<path/g)]).toHaveLength(1);
    expect(svg).not.toContain('best case');
  });

  it.each([
    ['no point', []],
    ['one point', POINTS.slice(0, 1)],
    ['points too rare to draw', [{ loss: 5, worst: exact(1e-5), best: exact(0) }]],
  ])('stays a picture with %s', (_name, points) => {
    const svg = lossExceedanceSvg({ ...DATA, points }, CHART_THEMES.print);
    expect(svg).toMatch(/^<svg .*<\/svg>$/);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('never leaves its frame, whatever was simulated', () => {
    const { exceedance } = resultsOf(
      planOf([scenarioOf({ low: 0.01, high: 4 }, { low: 3, high: 90_000 })], { years: 5_000 }),
    ).total;
    const svg = lossExceedanceSvg({ ...DATA, points: exceedance }, CHART_THEMES.print);
    const numbers = [...svg.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(numbers.length).toBeGreaterThan(20);
    for (const [x = 0, y = 0] of numbers) {
      expect(x >= 92 && x <= 470.01).toBe(true);
      expect(y >= 29.99 && y <= 184.01).toBe(true);
    }
  });
});

describe('the curve in words', () => {
  it('says both cases, rising losses, and whose estimate it is', () => {
    expect(lossExceedanceText(DATA)).toBe(
      [
        'More than USD 100,000 in a year: 40% in the worst case, 30% in the best.',
        'More than USD 1 million in a year: 10% in the worst case, 5% in the best.',
        'More than USD 10 million in a year: 0.2% in the worst case, 0.04% in the best.',
        DATA.attribution,
      ].join('\n'),
    );
  });

  it('says so where no year had a loss', () => {
    expect(lossExceedanceText({ ...DATA, points: [] })).toContain('No simulated year had a loss.');
  });

  it('reads out six points at most, the first and the last among them', () => {
    const points = Array.from({ length: 60 }, (_, at) => ({
      loss: 1_000 * (at + 1),
      worst: exact(0.5 - at / 200),
      best: exact(0.1),
    }));
    const spoken = spokenPoints(points);
    expect(spoken).toHaveLength(6);
    expect([spoken[0]?.loss, spoken.at(-1)?.loss]).toEqual([1_000, 60_000]);
  });
});
