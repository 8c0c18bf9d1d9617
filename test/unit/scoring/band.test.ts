import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAssessment } from '@shared/scoring/score';
import { LEVEL_BANDS } from '@shared/scoring/sp800-30';
import { LEVELS, type BandPosition } from '@shared/scoring/types';
import { buildAssessment, buildPack, buildScenario } from '../../helpers/builders';
import { anyPackAndAssessment } from '../../helpers/generators';

/** A scenario without controls that bite, so that its figure is its inherent one. */
function bandAt(likelihood: number, impact: number): BandPosition | undefined {
  const scenario = buildScenario('S-1', {
    likelihood: { base: likelihood, because: 'x', adjust: [] },
    impact: { base: impact, because: 'x', adjust: [] },
    cap: { likelihood: 0, impact: 0 },
  });
  return scoreAssessment(buildPack({ scenarios: [scenario] }), buildAssessment()).scenarios[0]?.band.high;
}

describe('the position of a figure in the band of its level', () => {
  it.each([
    [6, 6, 'low', 'lower'],
    [30, 30, 'moderate', 'lower'],
    [50, 50, 'moderate', 'middle'],
    [75, 75, 'moderate', 'upper'],
    [100, 100, 'very-high', 'upper'],
  ] as const)(
    'of likelihood %d and impact %d is in %s, %s third',
    (...[likelihood, impact, level, third]) => {
      expect(bandAt(likelihood, impact)).toMatchObject({ level, third });
    },
  );

  it('has no level above the highest', () => {
    expect(bandAt(100, 100)?.toNext).toBeNull();
  });

  it('agrees with the figure, the level and the bands, whatever the pack', () => {
    fc.assert(
      fc.property(anyPackAndAssessment, ({ pack, assessment }) => {
        for (const { residual, level, band } of scoreAssessment(pack, assessment).scenarios) {
          for (const end of ['low', 'high'] as const) {
            const at = band[end];
            expect([at.level, at.from, at.to]).toEqual([
              level[end],
              LEVEL_BANDS[level[end]].from,
              LEVEL_BANDS[level[end]].to,
            ]);
            expect(residual[end]).toBeGreaterThanOrEqual(at.from - 1e-9);
            expect(residual[end]).toBeLessThanOrEqual(at.to + 1e-9);
            const next = LEVELS[LEVELS.indexOf(at.level) + 1];
            if (next === undefined) expect(at.toNext).toBeNull();
            else expect(at.toNext).toBeCloseTo(LEVEL_BANDS[next].from - residual[end], 9);
            const share = (residual[end] - at.from) / (at.to - at.from);
            const third = share < 1 / 3 ? 'lower' : share < 2 / 3 ? 'middle' : 'upper';
            if (Math.abs(share * 3 - Math.round(share * 3)) > 1e-6) expect(at.third).toBe(third);
          }
        }
      }),
    );
  });
});

describe('the order of scenarios', () => {
  it('is by level, then by consequence, then by figure', () => {
    const of = (id: string, likelihood: number, impact: number) =>
      buildScenario(id, {
        likelihood: { base: likelihood, because: 'x', adjust: [] },
        impact: { base: impact, because: 'x', adjust: [] },
        cap: { likelihood: 0, impact: 0 },
      });
    const scenarios = [
      of('rare-grave', 40, 70),
      of('often-mild', 79, 50),
      of('very-grave', 95, 97),
      of('often-grave', 60, 70),
    ];
    const score = scoreAssessment(buildPack({ scenarios }), buildAssessment());
    expect(score.scenarios.map(({ id, level }) => [id, level.high])).toEqual([
      ['very-grave', 'very-high'],
      ['often-grave', 'moderate'],
      ['rare-grave', 'moderate'],
      ['often-mild', 'moderate'],
    ]);
    const [, often, rare, mild] = score.scenarios.map(({ residual }) => residual.high);
    expect(mild).toBeGreaterThan(rare ?? 0);
    expect(often).toBeGreaterThan(mild ?? 0);
  });
});
