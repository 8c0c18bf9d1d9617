/** The memo’s deadlines: law about to bind and yearly dates of the law stand before what the company has set itself. */
import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/document/text/sentence';
import type { Paper } from '@shared/document/text/unit';
import { samplePapers, unitsOf } from '../../../helpers/papers';
import { ALL_SAMPLES, type Sample } from '../../../helpers/samples';

const DAY = '2026-11-30';

function rowsIn(memo: Paper): readonly string[] {
  return unitsOf(memo)
    .filter(({ id }) => id === 'memo/deadlines' || id === 'memo/deadlines/law')
    .flatMap((unit) => (unit.kind === 'table' ? unit.rows : []))
    .map(({ cells }) => cells.map(textOf).join(' | '));
}

const rowsOf = (sample: Sample, day = DAY) => rowsIn(samplePapers(sample, day).memo);

describe('the deadlines of the memo', () => {
  it('name acts about to bind and dates that concern the profile', () => {
    expect(rowsOf('frontier-developer').slice(0, 5)).toEqual([
      'December 2 | EU AI Act: marking duty for older generative systems (art. 50(2)) and new prohibitions (art. 5) (to be verified)',
      'December 7 | FedRAMP: vulnerability detection and response',
      'December 11 | Sharing Act: end of the reported extension (reported, not confirmed)',
      'January 1, 2027 | Illinois AI Safety Measures Act takes effect',
      'January 1, 2027 | New York RAISE Act takes effect',
    ]);
    expect(rowsOf('new-york-insurer').join('\n')).not.toContain('RAISE');
  });

  it('keep the end of a reported period once it has passed, until an extension is confirmed', () => {
    const rows = rowsOf('federal-contractor', '2026-12-14');
    expect(rows[0]).toBe(
      'December 11 (passed) | Sharing Act: end of the reported extension (reported, not confirmed)',
    );
    expect(rowsOf('frontier-developer', '2026-12-14').join('\n')).not.toContain('art. 50(2)');
  });

  it('name what the law wants by a day of every year, within half a year', () => {
    const certification = 'New York DFS: annual certification or acknowledgment';
    expect(rowsOf('new-york-insurer')).toContain(`April 15, 2027 | ${certification}`);
    expect(rowsOf('new-york-insurer', '2027-06-01').join('\n')).not.toContain(certification);
  });

  it.each(ALL_SAMPLES)('of %s hold no date of the law after an answer due', (sample) => {
    const table = unitsOf(samplePapers(sample, DAY).memo).find(({ id }) => id === 'memo/deadlines');
    const rows = table?.kind === 'table' ? table.rows : [];
    const kinds = rows
      .flatMap(({ cells }) => cells.flat())
      .flatMap(({ trace }) => trace.map(({ kind }) => kind));
    expect(rows.length).toBeGreaterThan(0);
    expect(kinds).not.toContain('authority');
  });

  it('ask on what, and call what has passed no more than passed', () => {
    const all = ALL_SAMPLES.flatMap((sample) => rowsOf(sample, '2026-12-14')).join('\n');
    expect(all).toMatch(/\(passed\)/);
    expect(all).not.toMatch(/not reported done|Answer due (?!on )/);
  });
});
