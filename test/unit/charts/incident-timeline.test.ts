/** The line of time: every mark on it, in order, within the picture, and its words safe. */
import { describe, expect, it } from 'vitest';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import {
  incidentTimelineSvg,
  timelineRows,
  type IncidentTimelineRow,
} from '@shared/charts/incident-timeline';

const ROWS: readonly IncidentTimelineRow[] = [
  { kind: 'deadline', label: 'HIPAA', at: '2027-01-29T04:59:59Z', time: 'January 29, 2027' },
  { kind: 'moment', label: 'Learned & <told>', at: '2026-12-01T03:40:00Z', time: 'November 30, 2026' },
  { kind: 'settled', label: 'Regulator', at: '2026-12-02T16:00:00Z', time: 'December 2, 2026' },
];

function draw(rows: readonly IncidentTimelineRow[]): string {
  return incidentTimelineSvg({ rows, asOf: '2026-12-01T05:00:00.000Z' }, CHART_THEMES.light);
}

describe('the line of time', () => {
  it('puts the earliest first', () => {
    expect(timelineRows(ROWS).map(({ kind }) => kind)).toEqual(['moment', 'settled', 'deadline']);
  });

  it('has a circle for what happened and a diamond for what is due, hollow once it is settled', () => {
    const svg = draw(timelineRows(ROWS));
    expect(svg.match(/<circle/g)).toHaveLength(1);
    const fills = [...svg.matchAll(/<path d="[^"]*" fill="([^"]*)"/g)].map(([, fill]) => fill);
    expect(fills).toEqual([CHART_THEMES.light.surface, CHART_THEMES.light.accent]);
    expect(svg).toContain('Learned &amp; &lt;told&gt;');
  });

  it('keeps every mark in order of time and on the track', () => {
    const svg = draw(timelineRows(ROWS));
    const moment = Number(/cx="([\d.]+)"/.exec(svg)?.[1]);
    const marks = [...svg.matchAll(/d="M([\d.]+) /g)].map(([, x]) => Number(x));
    expect([moment, ...marks]).toEqual([moment, ...marks].toSorted((left, right) => left - right));
    expect(moment).toBe(250);
    expect(marks.at(-1)).toBe(460);
  });

  it('draws a single mark at the moment of the reader', () => {
    expect(draw([{ kind: 'moment', label: 'Now', at: '2026-12-01T05:00:00Z', time: 'now' }])).toContain(
      'cx="250"',
    );
  });
});
