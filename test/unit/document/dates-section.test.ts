/** The memo's section on time where nearly every clock may run: no picture is higher than a page. */
import { describe, expect, it } from 'vitest';
import { allBlocks } from '@shared/document/blocks/outline';
import { datesSection } from '@shared/document/kinds/memo/dates';
import { loadRealPack } from '../../helpers/real-pack';
import { buildAssessment } from '../../helpers/builders';
import { modelOf } from './report-fixture';

describe('reporting clocks of an organization nobody has described', () => {
  it('are drawn in as many pictures as keep each below the height of a page, none left out', () => {
    const { common } = modelOf(loadRealPack(), buildAssessment({}), '2026-11-29');
    const pictures = allBlocks(datesSection(common)).flatMap((block) =>
      block.kind === 'figure' && block.figure.type === 'clock-scale' ? [block] : [],
    );
    const rows = pictures.map(({ figure }) => (figure.type === 'clock-scale' ? figure.data.rows.length : 0));
    const timed = common.clocks.filter(({ hours }) => hours !== null).length;
    expect(timed).toBeGreaterThan(50);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(timed);
    expect(Math.max(...rows)).toBeLessThanOrEqual(32);
    expect(pictures[0]?.title).toBe(
      `How long each reporting clock gives, part 1 of ${String(pictures.length)}.`,
    );
  });
});
