import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import { axisFor, shownBand } from '@shared/charts/heat-map-axis';
import { heatMapPairSvg, heatMapPairText } from '@shared/charts/heat-map-pair';
import { rangeBarsSvg, rangeBarsText } from '@shared/charts/range-bars';
import { escapeXml, wrapLabel } from '@shared/charts/svg';
import { LEVELS } from '@shared/scoring/types';
import { mapPointOf } from '../../helpers/chart-points';
import { casesOf } from '../../helpers/test-share';

const range = (low: number, high = low) => ({ low, high });
const POINT = mapPointOf(
  1,
  {
    likelihood: range(12, 88),
    impact: range(40, 97),
    wasLikelihood: range(90),
    wasImpact: range(98),
  },
  'Agent <breaks> in & "out"',
);
const ALLOWED = /<\/?(svg|rect|line|path|circle|text)\b/g;

function elementsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, name = '']) => name);
}

/** Which levels are lettered, as often as they are. */
function lettersIn(svg: string): readonly string[] {
  return [...svg.matchAll(/font-size="6.5"[^>]*>(VL|L|M|H|VH)<\/text>/g)].map(([, letter = '']) => letter);
}

describe('heatMapPairSvg', () => {
  it('is the picture it was', () => {
    expect(heatMapPairSvg({ points: [POINT] }, CHART_THEMES.print, 'beside')).toMatchSnapshot();
  });

  it('uses plain shapes only, in the theme’s family, with a fixed size', () => {
    const svg = heatMapPairSvg({ points: [POINT] }, CHART_THEMES.dark, 'below');
    expect(elementsOf(svg)).toHaveLength([...svg.matchAll(ALLOWED)].length);
    expect(svg).toMatch(/^<svg [^>]*width="\d+" height="\d+" viewBox="0 0 \d+ \d+">/);
    expect(svg).not.toMatch(/style=|class=|dominant-baseline|NaN|undefined/);
    expect(
      [...svg.matchAll(/font-family="([^"]*)"/g)].every(([, family]) => family === 'Source Sans 3'),
    ).toBe(true);
  });

  it('letters all 25 cells where all are shown, so that a level can be read without color', () => {
    const whole = { likelihood: range(0, 100), impact: range(0, 100) };
    const point = mapPointOf(1, { ...whole, wasLikelihood: range(50), wasImpact: range(50) });
    const svg = heatMapPairSvg({ points: [point] }, CHART_THEMES.print, 'beside');
    expect(lettersIn(svg)).toHaveLength(50);
    expect(svg).toContain('>Impact (0–100; right is worse)<');
  });

  it('shows the part in which scenarios lie, with its bands, and says so at both axes', () => {
    const places = { likelihood: range(40, 60), impact: range(72, 90) };
    const point = mapPointOf(1, { ...places, wasLikelihood: range(60), wasImpact: range(90) });
    const svg = heatMapPairSvg({ points: [point] }, CHART_THEMES.print, 'beside');
    expect(new Set(lettersIn(svg))).toEqual(new Set(['M']));
    expect(svg).toContain('>Likelihood (35–65 shown; up is worse)<');
    expect(svg).toMatch(/>Impact \(65–9\d shown; right is worse\)</);
    expect(svg).toContain('>High<');
    expect(svg).not.toContain('>Very high<');
  });

  it('draws a dot for the worst case, a ring for the best, joined; one dot where nothing is open', () => {
    const svg = heatMapPairSvg({ points: [POINT] }, CHART_THEMES.print, 'beside');
    // Before: one dot. After: dot and ring.
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(3);
    expect([...svg.matchAll(/<circle[^>]*r="3"/g)]).toHaveLength(1);
    expect([...svg.matchAll(/<line[^>]*stroke-opacity/g)]).toHaveLength(1);
    expect([...svg.matchAll(/>1<\/text>/g)]).toHaveLength(2);
    expect(svg).toContain('Before controls');
    expect(svg).toContain('With the answers given');
  });

  it('puts a worse risk farther up and to the right, on the same axes in both maps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (likelihood, impact) => {
        const at = (more: number) => ({ likelihood: range(likelihood + more), impact: range(impact + more) });
        const was = { wasLikelihood: range(likelihood), wasImpact: range(impact) };
        const points = [mapPointOf(1, { ...at(0), ...was }), mapPointOf(2, { ...at(1), ...was })];
        const svg = heatMapPairSvg({ points }, CHART_THEMES.print, 'beside');
        const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
          Number(x),
          Number(y),
        ]);
        const [before = [], , after = [], worse = []] = dots;
        expect(after[1]).toBe(before[1]);
        expect(worse[0]).toBeGreaterThan(after[0] ?? Infinity);
        expect(worse[1]).toBeLessThan(after[1] ?? -Infinity);
      }),
      { numRuns: casesOf(100) },
    );
  });

  it('says the same in words', () => {
    expect(heatMapPairText({ points: [POINT] })).toBe(
      '1. Agent <breaks> in & "out": before controls likelihood high, impact very high, worst case very high; with the answers given likelihood low to high, impact moderate to very high, worst case very high.',
    );
    expect(heatMapPairText({ points: [{ ...POINT, before: POINT }] })).toContain(
      'before controls and with the answers given',
    );
    expect(heatMapPairText({ points: [] })).toBe('No scenario applies.');
  });
});

describe('axisFor', () => {
  const figures = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 50 });

  it('holds every figure, never leaves the scale, and cuts no level too thin to be lettered', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const axis = axisFor(all);
        expect(axis.from).toBeGreaterThanOrEqual(0);
        expect(axis.to).toBeLessThanOrEqual(100);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(axis.from);
        expect(Math.max(...all)).toBeLessThanOrEqual(axis.to);
        const span = axis.to - axis.from;
        const bands = LEVELS.flatMap((level) => shownBand(level, axis) ?? []);
        expect(bands.reduce((sum, band) => sum + band.to - band.from, 0)).toBeCloseTo(span, 6);
        expect(Math.min(...bands.map((band) => band.to - band.from))).toBeGreaterThanOrEqual(
          Math.min(4.5, span * 0.05),
        );
      }),
      { numRuns: casesOf(500) },
    );
  });

  it('spends its room where the figures are, and shows all where there are none', () => {
    expect(axisFor([48, 52])).toEqual({ from: 35, to: 65 });
    expect(axisFor([])).toEqual({ from: 0, to: 100 });
    expect(axisFor([0, 100])).toEqual({ from: 0, to: 100 });
  });
});

describe('rangeBarsSvg', () => {
  const data = {
    rows: [
      { label: 'Board & governance', range: { low: 20, high: 60 } },
      { label: 'Known', range: { low: 45, high: 45 }, note: '2 of 2' },
      { label: 'Nothing', range: null },
    ],
    ends: { low: 'not ready', high: 'ready' },
  };

  it('is the picture it was', () => {
    expect(rangeBarsSvg(data, CHART_THEMES.print)).toMatchSnapshot();
  });

  it('says the same in words', () => {
    expect(rangeBarsText(data)).toBe(
      'Board & governance: 20 to 60 of 100.\nKnown: 45 of 100.\nNothing: not scored.',
    );
  });

  it('never leaves the track', () => {
    const svg = rangeBarsSvg(
      { ...data, rows: [{ label: 'x', range: { low: -50, high: 400 } }] },
      CHART_THEMES.light,
    );
    const xs = [...svg.matchAll(/x[12]?="([\d.-]+)"/g)].map(([, x]) => Number(x));
    expect(Math.max(...xs)).toBeLessThanOrEqual(484);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  });
});

describe('escaping and wrapping', () => {
  it('escapes all five and drops what XML cannot hold', () => {
    expect(escapeXml(`<a href="x">'&'\u0000\u0007</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;',
    );
    expect(escapeXml('tab\tline\n😀 Ω Я')).toBe('tab\tline\n😀 Ω Я');
  });

  it('wraps by words, cuts a monster word, and marks what is left out', () => {
    expect(wrapLabel('one two three', 7, 2)).toEqual(['one two', 'three']);
    expect(wrapLabel('x'.repeat(30), 10, 2)).toEqual([`${'x'.repeat(9)}…`]);
    expect(wrapLabel('one two three four five', 7, 2)).toEqual(['one two', 'three…']);
    expect(wrapLabel('制定人工智能计划，并汇报', 10, 2)).toEqual(['制定人工智', '能计划，…']);
    expect(wrapLabel('Bank 銀行', 9, 1)).toEqual(['Bank 銀行']);
  });
});

describe('chart themes', () => {
  function luminance(hex: string): number {
    const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = channels.map((c) =>
      c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(a: string, b: string): number {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  }

  it.each(Object.entries(CHART_THEMES))('%s: letters stand out on every tint', (_name, theme) => {
    for (const level of LEVELS) {
      expect(contrast(theme.levels[level].fill, theme.levels[level].ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.levels[level].fill, theme.ink)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.accent, theme.onAccent)).toBeGreaterThanOrEqual(4.5);
  });
});
