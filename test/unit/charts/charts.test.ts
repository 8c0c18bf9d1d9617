import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import { heatMapSvg, heatMapText, type HeatMapPoint } from '@shared/charts/heat-map';
import { heatMapPairSvg, heatMapPairText } from '@shared/charts/heat-map-pair';
import { rangeBarsSvg, rangeBarsText } from '@shared/charts/range-bars';
import { radiusFor, spread } from '@shared/charts/spread';
import { escapeXml, wrapLabel } from '@shared/charts/svg';
import { LEVELS } from '@shared/scoring/types';
import { casesOf } from '../../helpers/test-share';

const POINT: HeatMapPoint = {
  number: 1,
  title: 'Agent <breaks> in & "out"',
  likelihood: { low: 'low', high: 'high' },
  impact: { low: 'moderate', high: 'very-high' },
};
const ALLOWED = /<\/?(svg|rect|line|path|circle|text)\b/g;

function elementsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, name = '']) => name);
}

describe('heatMapSvg', () => {
  it('is the picture it was', () => {
    expect(heatMapSvg({ points: [POINT] }, CHART_THEMES.print)).toMatchSnapshot();
  });

  it('uses plain shapes only, in the theme’s family, with a fixed size', () => {
    const svg = heatMapSvg({ points: [POINT] }, CHART_THEMES.dark);
    expect(elementsOf(svg)).toHaveLength([...svg.matchAll(ALLOWED)].length);
    expect(svg).toMatch(/^<svg [^>]*width="\d+" height="\d+" viewBox="0 0 \d+ \d+">/);
    expect(svg).not.toMatch(/style=|class=|dominant-baseline|NaN|undefined/);
    expect(
      [...svg.matchAll(/font-family="([^"]*)"/g)].every(([, family]) => family === 'Source Sans 3'),
    ).toBe(true);
  });

  it('letters all 25 cells, so that a level can be read without color', () => {
    const svg = heatMapSvg({ points: [] }, CHART_THEMES.print);
    expect([...svg.matchAll(/>(VL|L|M|H|VH)<\/text>/g)]).toHaveLength(25);
  });

  it('draws a hollow best and a filled worst marker joined by a line', () => {
    const svg = heatMapSvg({ points: [POINT] }, CHART_THEMES.print);
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(2);
    expect([...svg.matchAll(/<line/g)]).toHaveLength(1);
  });

  it('draws one filled marker and no line where nothing is open', () => {
    const settled = {
      ...POINT,
      likelihood: { low: 'low', high: 'low' },
      impact: { low: 'high', high: 'high' },
    } as const;
    const svg = heatMapSvg({ points: [settled] }, CHART_THEMES.print);
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(1);
    expect(svg).toContain(`fill="${CHART_THEMES.print.accent}"`);
    expect(svg).not.toContain('<line');
  });

  it('draws the first eight and lists the others by number in the cell of their worst case', () => {
    const points = Array.from({ length: 21 }, (_, index) => ({ ...POINT, number: index + 1 }));
    const svg = heatMapSvg({ points }, CHART_THEMES.dark);
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(16);
    expect([...svg.matchAll(/<line/g)]).toHaveLength(8);
    const listed = [...svg.matchAll(/>((?:\d+ )*\d+)<\/text>/g)].flatMap(([, text = '']) => text.split(' '));
    expect(new Set(listed)).toEqual(new Set(points.map((point) => String(point.number))));
  });

  it('says the same in words', () => {
    expect(heatMapText({ points: [POINT] })).toBe(
      '1. Agent <breaks> in & "out": likelihood Low to high, impact Moderate to very high; worst case Very high.',
    );
    expect(heatMapText({ points: [] })).toBe('No scenario applies.');
  });
});

describe('heatMapPairSvg', () => {
  const moved: HeatMapPoint = {
    ...POINT,
    before: {
      likelihood: { low: 'high', high: 'high' },
      impact: { low: 'very-high', high: 'very-high' },
    },
  };

  it('is the picture it was', () => {
    expect(heatMapPairSvg({ points: [moved] }, CHART_THEMES.print, 'beside')).toMatchSnapshot();
  });

  it('draws every scenario once before and once after, under the same number, in 25 lettered cells each', () => {
    const svg = heatMapPairSvg({ points: [moved] }, CHART_THEMES.dark, 'below');
    expect([...svg.matchAll(/>(VL|L|M|H|VH)<\/text>/g)]).toHaveLength(50);
    // One marker before, where nothing is open; both ends after.
    expect([...svg.matchAll(/>1<\/text>/g)]).toHaveLength(3);
    expect(svg).toContain('Before controls');
    expect(svg).toContain('With the answers given');
    expect(elementsOf(svg)).toHaveLength([...svg.matchAll(ALLOWED)].length);
  });

  it('says the same in words', () => {
    expect(heatMapPairText({ points: [moved] })).toBe(
      '1. Agent <breaks> in & "out": before controls likelihood high, impact very high, worst case very high; with the answers given likelihood low to high, impact moderate to very high, worst case very high.',
    );
    expect(heatMapPairText({ points: [POINT] })).toContain('before controls and with the answers given');
    expect(heatMapPairText({ points: [] })).toBe('No scenario applies.');
  });
});

describe('spread', () => {
  const cell = { x: 0, y: 0, width: 86, height: 60 };

  it('keeps markers apart and inside their cell, whatever their places', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 86 }), y: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), (places) => {
        const markers = places.map((at) => ({ ...at, cell }));
        const radius = radiusFor(markers);
        const result = spread(markers, radius);
        expect(result.filter(({ x }) => x < radius || x > cell.width - radius)).toEqual([]);
        const pairs = result.flatMap((one, index) =>
          result.slice(index + 1).map((other) => ({ one, other })),
        );
        expect(
          pairs.filter(({ one, other }) => !(Math.hypot(one.x - other.x, one.y - other.y) > radius)),
        ).toEqual([]);
        expect(spread(markers, radius)).toEqual(result);
      }),
      { numRuns: casesOf(200) },
    );
  });

  it('shrinks the markers when many share a cell', () => {
    const many = Array.from({ length: 40 }, () => ({ x: 4, y: 4, cell }));
    expect(radiusFor(many)).toBeLessThan(radiusFor(many.slice(0, 4)));
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
    }
    expect(contrast(theme.accent, theme.onAccent)).toBeGreaterThanOrEqual(4.5);
  });
});
