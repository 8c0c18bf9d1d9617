import { describe, expect, it } from 'vitest';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import { clockScaleSvg, clockScaleText } from '@shared/charts/clock-scale';
import { timelineSvg, timelineText } from '@shared/charts/timeline';

const CLOCKS = {
  rows: [
    { label: 'Keep images', hours: 2_160, time: '90 calendar days', isInForce: true },
    { label: 'Proposed report', hours: 24, time: '24 hours', isInForce: false },
    { label: 'Notice', hours: 36, time: '36 hours', isInForce: true },
    {
      label: `Report of a very long name indeed (${'proposed, '.repeat(4)}not in force)`,
      hours: 0.5,
      time: '30 minutes',
      isInForce: false,
    },
  ],
};
const DATES = {
  asOf: '2026-11-23',
  rows: [
    { label: 'Clearinghouse', dueOn: '2026-07-02', isSourced: true },
    { label: 'Framework', dueOn: '2026-08-01', isSourced: false },
    { label: 'Act takes effect', dueOn: '2027-01-01', isSourced: false },
  ],
};

function numbers(svg: string, pattern: RegExp): readonly number[] {
  return [...svg.matchAll(pattern)].map((match) => Number(match[1]));
}

describe('clock scale', () => {
  it('draws as it did', () => {
    expect(clockScaleSvg(CLOCKS, CHART_THEMES.print)).toMatchSnapshot();
  });

  it('puts what is in force first, shortest first, and says the same in words', () => {
    expect(
      clockScaleText(CLOCKS)
        .split('\n')
        .map((line) => line.slice(0, 8)),
    ).toEqual(['Notice: ', 'Keep ima', 'Report o', 'Proposed']);
    expect(clockScaleText(CLOCKS)).toContain('Proposed report: 24 hours (not in force).');
  });

  it('draws longer clocks longer, and never off the picture', () => {
    const widths = numbers(
      clockScaleSvg(CLOCKS, CHART_THEMES.print),
      /<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g,
    );
    const [notice = 0, images = 0, short = 0, proposed = 0] = widths;
    expect(images).toBeGreaterThan(notice);
    expect(notice).toBeGreaterThan(proposed);
    expect(short).toBe(0);
    expect(images).toBeLessThan(200);
  });

  it('tells what binds from what may come without color', () => {
    const svg = clockScaleSvg(CLOCKS, CHART_THEMES.print);
    expect([...svg.matchAll(/<rect [^>]*stroke-dasharray/g)]).toHaveLength(2);
  });
});

describe('timeline', () => {
  it('draws as it did', () => {
    expect(timelineSvg(DATES, CHART_THEMES.print)).toMatchSnapshot();
  });

  it('stands in order of time, with the day of the document between', () => {
    const svg = timelineSvg(DATES, CHART_THEMES.print);
    const marks = numbers(svg, /<path d="M([\d.]+) /g);
    expect(marks).toEqual([...marks].sort((a, b) => a - b));
    const today = Number(/x1="([\d.]+)"[^>]*stroke-dasharray="3 2"/.exec(svg)?.[1]);
    expect(today).toBeGreaterThan(marks[1] ?? 0);
    expect(today).toBeLessThan(marks[2] ?? 0);
  });

  it('fills what was read in a source and leaves the rest hollow, in words too', () => {
    const svg = timelineSvg(DATES, CHART_THEMES.print);
    expect([
      ...svg.matchAll(new RegExp(`<path [^>]*fill="${CHART_THEMES.print.surface}"`, 'g')),
    ]).toHaveLength(2);
    expect(timelineText(DATES)).toBe(
      [
        'Clearinghouse: July 2, 2026; status read in a source.',
        'Framework: August 1, 2026; status reported or not known.',
        'Act takes effect: January 1, 2027; status reported or not known.',
      ].join('\n'),
    );
  });

  it('stands on a single day too', () => {
    const svg = timelineSvg({ asOf: '2026-11-23', rows: DATES.rows.slice(0, 1) }, CHART_THEMES.light);
    expect(svg).not.toContain('NaN');
  });
});
