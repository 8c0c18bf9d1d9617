import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '@shared/assessment/content';
import type { Assessment } from '@shared/assessment/schema';
import { summarizeScore } from '@shared/history/summarize-score';
import { CHART_THEMES } from '@shared/charts/chart-theme';
import { trendSvg, trendText, type TrendData } from '@shared/charts/trend';
import { formatPoints } from '@shared/wording/format';
import { changesView, snapshotName } from '@shared/wording/changes-words';
import { trendOf } from '@shared/charts/trend-points';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, buildPack, buildProfile, choose } from '../../helpers/builders';
import { buildSnapshot } from '../../helpers/record-builders';

const pack = buildPack();

function stateOf(assessment: Assessment) {
  return {
    name: 'snapshot 1',
    content: contentOf(assessment),
    score: summarizeScore(scoreAssessment(pack, assessment)),
  };
}

const range = fc
  .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const anyTrend: fc.Arbitrary<TrendData> = fc
  .array(
    fc.record({
      name: fc.string({ maxLength: 8 }),
      day: fc.string({ maxLength: 20 }),
      legalExposure: fc.option(range),
      positionReadiness: fc.option(range),
    }),
    { maxLength: 12 },
  )
  .map((points) => ({ points }));

const HUNDRED = { low: 100, high: 100 };

describe('the trend chart', () => {
  it('is well formed for any history and never draws outside its frame', () => {
    fc.assert(
      fc.property(anyTrend, (data) => {
        const svg = trendSvg(data, CHART_THEMES.print);
        expect(svg).toMatch(/^<svg [^>]+>.*<\/svg>$/s);
        expect(svg).not.toContain('NaN');
        for (const [, y] of svg.matchAll(/ y[12]?="(-?[\d.]+)"/g)) {
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(160);
        }
      }),
    );
  });

  it('says the same in words, every point of it', () => {
    const points = Array.from({ length: 9 }, (_value, index) => ({
      name: String(index + 1),
      day: 'Nov 3, 2026',
      legalExposure: { low: 20, high: 60 },
      positionReadiness: { low: 30, high: 30 },
    }));
    const lines = trendText({ points }).split('\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe(
      '1 (Nov 3, 2026): legal exposure between 20 and 60 of 100, position readiness 30 of 100.',
    );
  });

  it('ends with the present', () => {
    const { score } = stateOf(buildAssessment());
    expect(trendOf([buildSnapshot(1)], { score, asOf: '2026-12-01' }).points).toMatchObject([
      { name: '1', day: 'Nov 20, 2026' },
      { name: 'now', day: 'Dec 1, 2026', legalExposure: { low: 0, high: 100 } },
    ]);
  });

  it('bridges no point at which nothing counted, and says so there', () => {
    const figures = [{ low: 20, high: 40 }, null, { low: 30, high: 50 }, { low: 10, high: 20 }];
    const points = figures.map((figure, at) => ({
      name: String(at + 1),
      day: 'Nov 3, 2026',
      legalExposure: figure,
      positionReadiness: { low: 30, high: 30 },
    }));
    const svg = trendSvg({ points }, CHART_THEMES.print);
    const [broken = '', whole = ''] = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path ?? '');
    expect([broken.match(/M/g), whole.match(/M/g)].map((starts) => starts?.length)).toEqual([2, 1]);
    expect(svg.match(/>not scored</g)).toHaveLength(1);
    expect(trendText({ points }).split('\n')[1]).toBe(
      '2 (Nov 3, 2026): legal exposure not scored, position readiness 30 of 100.',
    );
  });

  it('looks as it did', () => {
    const legal = { low: 0, high: 100 };
    const score = { ...stateOf(buildAssessment()).score, legalExposure: legal, positionReadiness: HUNDRED };
    const data = trendOf([buildSnapshot(1), buildSnapshot(2)], { score, asOf: '2026-12-01' });
    expect(trendSvg(data, CHART_THEMES.print)).toMatchSnapshot();
  });
});

describe('points', () => {
  it.each([
    [{ low: -12, high: -4 }, '−12 to −4'],
    [{ low: 3, high: 3 }, '+3'],
    [{ low: 0.04, high: -0.06 }, '0 to −0.1'],
    [{ low: 9.96, high: 10.4 }, '+10'],
  ])('%j reads %s', (points, words) => {
    expect(formatPoints(points)).toBe(words);
  });
});

describe('what changed, in words', () => {
  const before = stateOf(buildAssessment({ answers: [buildAnswer('Q-2', choose('o3'))] }));
  const after = stateOf(
    buildAssessment({
      profile: buildProfile({ roles: ['lab'] }),
      answers: [
        buildAnswer('Q-1', choose('o0'), { note: 'NOTE', privilegedNote: 'PRIVILEGED' }),
        buildAnswer('Q-2', choose('o0')),
        buildAnswer('Q-404', choose('gone')),
      ],
    }),
  );

  it('names headline, causes, findings, answers and facts', () => {
    const changes = changesView(pack, before, after);
    expect(changes.summary).toBe('3 answers and 1 fact of the profile changed; 1 finding closed.');
    expect(changes.headlines).toEqual([
      {
        title: 'Legal exposure',
        scale: '0 is best',
        sentence: 'fell from 50–100 to 0',
        shares: [
          { questionId: 'Q-2', cause: 'Question Q-2?', change: 'Option 3 → Option 0', points: '−50' },
          {
            questionId: 'Q-1',
            cause: 'Question Q-1?',
            change: 'Not answered → Option 0',
            points: '0 to −50',
          },
        ],
      },
    ]);
    expect(changes.closed).toEqual([{ title: 'Gap Q-2 o3', headline: 'legal-exposure' }]);
    expect(changes.answers.at(-1)).toEqual({
      questionId: 'Q-404',
      question: 'A question this edition does not have (Q-404)',
      before: 'Not answered',
      after: '“gone” (an option this pack version does not have; counted as not known)',
    });
    expect(changes.facts).toEqual([{ title: 'Which roles?', before: 'Bank', after: 'Frontier lab' }]);
  });

  it('holds no note', () => {
    expect(JSON.stringify(changesView(pack, before, after))).not.toMatch(/NOTE|PRIVILEGED/);
  });

  it('says plainly that nothing changed', () => {
    expect(changesView(pack, before, before)).toMatchObject({
      summary: 'No answer has changed, and no finding was closed or opened.',
      headlines: [],
      scenarios: [],
    });
  });

  it('calls a snapshot by number, name and day', () => {
    expect(snapshotName(buildSnapshot(2, { label: ' Before the board ' }))).toBe(
      'snapshot 2, “Before the board” (November 20, 2026)',
    );
    expect(snapshotName(buildSnapshot(1, { label: '' }))).toBe('snapshot 1 (November 20, 2026)');
  });
});
