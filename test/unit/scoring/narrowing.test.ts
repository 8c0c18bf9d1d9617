import { describe, expect, it } from 'vitest';
import { width, type Range } from '@shared/base/range';
import { narrowingOf, type Narrowing } from '@shared/scoring/narrowing';
import { scoreAssessment } from '@shared/scoring/score';
import { methodPage } from '../../helpers/method-page';
import { realPackOnEditionDay } from '../../helpers/real-pack';
import { ALL_SAMPLES, sampleFile } from '../../helpers/samples';

const HEADLINES = ['legalExposure', 'positionReadiness'] as const;
const pack = realPackOnEditionDay();

function tenths(range: Range | null): string {
  if (range === null) return 'not scored';
  const { low, high } = range;
  return low.toFixed(1) === high.toFixed(1) ? low.toFixed(1) : `${low.toFixed(1)}–${high.toFixed(1)}`;
}

/** A headline that every sample has. */
function scored(range: Range | null): Range {
  if (range === null) throw new Error('Nothing counts.');
  return range;
}

/** One line of the table for each of the two headlines and for the scenarios together. */
function rowsOf(name: string, { questionIds, before, steps }: Narrowing): readonly (readonly string[])[] {
  const last = steps.at(-1);
  if (last === undefined) throw new Error(`${name} has no open question`);
  const start = [name, questionIds.join(', ')];
  const figure = (key: (typeof HEADLINES)[number]) =>
    [before, last.best, last.worst].map((it) => tenths(it[key]));
  const widths = [before, last.best, last.worst].map((it) => it.scenarioWidth.toFixed(1));
  return [
    [...start, 'legal exposure', ...figure('legalExposure')],
    [...start, 'position readiness', ...figure('positionReadiness')],
    [...start, 'all scenario ranges, width', ...widths],
  ];
}

function documented(): readonly (readonly string[])[] {
  const block = /<!-- narrowing -->([\s\S]*?)<!-- \/narrowing -->/.exec(methodPage())?.[1] ?? '';
  const lines = block.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('answering the three next best questions', () => {
  it.each(ALL_SAMPLES)('narrows the ranges of %s, whichever way they are answered', (name) => {
    const { assessment } = sampleFile(name);
    const { headlines } = scoreAssessment(pack, assessment);
    const { before, steps, questionIds } = narrowingOf(pack, assessment);
    expect(questionIds).toHaveLength(3);
    let [bestWidth, worstWidth] = [before.scenarioWidth, before.scenarioWidth];
    let headlineWidth = HEADLINES.reduce((sum, key) => sum + width(scored(before[key])), 0);
    for (const { best, worst } of steps) {
      for (const key of HEADLINES) {
        const start = scored(before[key]);
        for (const after of [scored(best[key]), scored(worst[key])]) {
          expect(after.low).toBeGreaterThanOrEqual(start.low - 1e-9);
          expect(after.high).toBeLessThanOrEqual(start.high + 1e-9);
        }
        // Where the profile leaves nothing open a headline is linear in its answers: it narrows by the same points
        // either way.
        if (headlines[key]?.undetermined === 0) {
          expect(width(scored(best[key]))).toBeCloseTo(width(scored(worst[key])), 9);
        }
      }
      const narrowed = HEADLINES.reduce((sum, key) => sum + width(scored(best[key])), 0);
      expect(narrowed).toBeLessThan(headlineWidth - 0.1);
      expect(best.scenarioWidth).toBeLessThan(bestWidth);
      expect(worst.scenarioWidth).toBeLessThan(worstWidth);
      [headlineWidth, bestWidth, worstWidth] = [narrowed, best.scenarioWidth, worst.scenarioWidth];
    }
  });

  it('comes to the figures that docs/method.md prints', () => {
    const rows = ALL_SAMPLES.flatMap((name) => rowsOf(name, narrowingOf(pack, sampleFile(name).assessment)));
    expect(documented()).toEqual(rows);
  });
});
