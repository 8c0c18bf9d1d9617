import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestValue, worstValue } from '@shared/assessment/answer-semantics';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { width, type Range } from '@shared/base/range';
import { evaluateApplicability, truthOf } from '@shared/pack/applicability';
import type { Pack } from '@shared/pack/schema';
import { compilePack } from '@shared/scoring/compiled-pack';
import { placeAnswers } from '@shared/scoring/placed-answers';
import { scoreAssessment } from '@shared/scoring/score';
import { CONFIDENCE_LEVELS, type CountedFigure, type Score, type Why } from '@shared/scoring/types';
import { compareScores, scoreWith, withChanges } from '@shared/scoring/what-if';
import { buildAnswer } from '../../helpers/builders';
import { anyPackAndAssessment, chosenValue } from '../../helpers/generators';
import { anyRealAssessment } from '../../helpers/real-pack';

const CLOSE = 8;

function openItems(pack: Pack, assessment: Assessment) {
  return questionnaireOf(pack, assessment)
    .modules.flatMap((module) => module.items)
    .filter(({ state }) => state === 'open' || state === 'unknown');
}

/** Every open or unknown question answered at one end. */
function completed(pack: Pack, assessment: Assessment, valueOf: typeof bestValue): Score {
  const changes = openItems(pack, assessment).map(({ question }) => ({
    questionId: question.id,
    value: valueOf(question),
  }));
  return scoreWith(pack, assessment, changes);
}

/** Without a figure there is no share either. */
function sumsTo(why: Why, range: Range | null): void {
  if (range === null) {
    expect(why).toEqual({ shares: [], movers: [] });
    return;
  }
  const sum = (end: 'low' | 'high') => why.shares.reduce((total, share) => total + share.points[end], 0);
  expect(sum('low')).toBeCloseTo(range.low, CLOSE);
  expect(sum('high')).toBeCloseTo(range.high, CLOSE);
}

/** The completed figure stands at an end of the open one: all of it, where the profile leaves nothing open. */
function reaches(completion: CountedFigure | null, open: CountedFigure | null, end: keyof Range): void {
  expect(completion === null).toBe(open === null);
  if (completion === null || open === null) return;
  expect(completion[end]).toBeCloseTo(open[end], 6);
  if (open.undetermined === 0) expect(width(completion)).toBeCloseTo(0, 6);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`No ${id}`);
  return found;
}

function rank(score: Score, id: string): number {
  return CONFIDENCE_LEVELS.indexOf(byId(score.scenarios, id).confidence.level);
}

describe.each([
  ['generated packs', anyPackAndAssessment],
  ['the built-in pack', anyRealAssessment],
])('reasons of %s', (_name, anyCase) => {
  it('shares sum to the figure they explain, at both ends, for headlines and modules', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        const score = scoreAssessment(pack, assessment);
        sumsTo(score.why.legalExposure, score.headlines.legalExposure);
        sumsTo(score.why.positionReadiness, score.headlines.positionReadiness);
        for (const module of score.modules) sumsTo(module.why, module.readiness);
      }),
    );
  });

  it('each end of every range is reached by a completion', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        const score = scoreAssessment(pack, assessment);
        const best = completed(pack, assessment, bestValue);
        const worst = completed(pack, assessment, worstValue);
        const { legalExposure, positionReadiness } = score.headlines;
        reaches(best.headlines.legalExposure, legalExposure, 'low');
        reaches(worst.headlines.legalExposure, legalExposure, 'high');
        reaches(best.headlines.positionReadiness, positionReadiness, 'high');
        reaches(worst.headlines.positionReadiness, positionReadiness, 'low');
        for (const { id, readiness } of score.modules) {
          reaches(byId(best.modules, id).readiness, readiness, 'high');
          reaches(byId(worst.modules, id).readiness, readiness, 'low');
        }
        // What the profile leaves open no answer can close: there the end itself must stay where it was.
        for (const { id, residual, inherentRisk } of score.scenarios) {
          const [atBest, atWorst] = [byId(best.scenarios, id).residual, byId(worst.scenarios, id).residual];
          expect(atBest.low).toBeCloseTo(residual.low, 6);
          expect(atWorst.high).toBeCloseTo(residual.high, 6);
          const isProfileKnown = width(inherentRisk.likelihood) === 0 && width(inherentRisk.impact) === 0;
          if (isProfileKnown) expect(atBest.high).toBeCloseTo(residual.low, 6);
          if (isProfileKnown) expect(atWorst.low).toBeCloseTo(residual.high, 6);
        }
      }),
    );
  });

  it('a mover moves its figure by exactly the points it names', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ pack, assessment }, n) => {
        const before = scoreAssessment(pack, assessment);
        const scenario = before.scenarios[n % Math.max(1, before.scenarios.length)];
        const mover = scenario?.movers[0];
        fc.pre(scenario !== undefined && mover !== undefined);
        const { question } = byId(
          questionnaireOf(pack, assessment).modules.flatMap((m) =>
            m.items.map((item) => ({ ...item, id: item.question.id })),
          ),
          mover.questionId,
        );
        const after = scoreWith(pack, assessment, [{ questionId: question.id, value: bestValue(question) }]);
        const { residual } = byId(after.scenarios, scenario.id);
        expect(scenario.residual.high - residual.high).toBeCloseTo(mover.points.worstCase, 6);
        expect(scenario.residual.low - residual.low).toBeCloseTo(mover.points.bestCase, 6);
      }),
    );
  });

  it('editing an answer and undoing it gives the same bytes', () => {
    const withEdit = anyCase.chain(({ pack, assessment }) => {
      const questions = pack.modules.flatMap((module) => module.questions);
      return fc
        .constantFrom(...questions)
        .chain((question) => chosenValue(question).map((value) => ({ pack, assessment, question, value })));
    });
    fc.assert(
      fc.property(withEdit, ({ pack, assessment, question, value }) => {
        const before = assessment.answers.find((answer) => answer.questionId === question.id);
        const others = assessment.answers.filter((answer) => answer.questionId !== question.id);
        const later = { updatedAt: '2026-11-21T10:00:00.000Z' };
        const edited = { ...assessment, answers: [...others, buildAnswer(question.id, value, later)] };
        const undone = {
          ...assessment,
          answers: before === undefined ? others : [...others, { ...before, ...later }],
        };
        scoreAssessment(pack, edited);
        expect(JSON.stringify(scoreAssessment(pack, undone))).toBe(
          JSON.stringify(scoreAssessment(pack, assessment)),
        );
      }),
    );
  });

  it('a what-if without a change is the assessment itself', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        const same = assessment.answers.flatMap(({ questionId, value }) =>
          value === null ? [] : [{ questionId, value }],
        );
        expect(withChanges(assessment, [])).toBe(assessment);
        expect(withChanges(assessment, same)).toBe(assessment);
        const score = scoreAssessment(pack, assessment);
        const { headlines, modules, scenarios } = compareScores(score, scoreWith(pack, assessment, same));
        for (const { before, after } of [...headlines, ...modules, ...scenarios])
          expect(after).toEqual(before);
      }),
    );
  });

  it('setting a question aside takes it out of every figure, whatever its answer was', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ pack, assessment }, n) => {
        const items = questionnaireOf(pack, assessment).modules.flatMap((module) => module.items);
        const item = items[n % Math.max(1, items.length)];
        fc.pre(item !== undefined);
        const { question } = item;
        const aside = (evidence: Assessment['answers'][number]['evidence']) => ({
          ...assessment,
          answers: [
            ...assessment.answers.filter((answer) => answer.questionId !== question.id),
            buildAnswer(question.id, { kind: 'not-applicable', reason: 'No such system' }, { evidence }),
          ],
        });
        const bare = scoreAssessment(pack, aside([]));
        const named = scoreAssessment(pack, aside([{ id: 'e-1', label: 'A charter', location: '' }]));
        expect(JSON.stringify(named)).toBe(JSON.stringify(bare));
        const shares = [...bare.why.legalExposure.shares, ...bare.why.positionReadiness.shares];
        expect(shares.map(({ questionId }) => questionId)).not.toContain(question.id);
        expect(
          bare.scenarios.flatMap((it) => it.contributions.map(({ questionId }) => questionId)),
        ).not.toContain(question.id);
      }),
    );
  });

  it('naming evidence or raising a confidence mark never lowers a confidence', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ pack, assessment }, n) => {
        const before = scoreAssessment(pack, assessment);
        const place = n % Math.max(1, assessment.answers.length);
        const evidenced = assessment.answers.map((answer, at) =>
          at === place ? { ...answer, evidence: [{ id: 'e-1', label: 'A charter', location: '' }] } : answer,
        );
        const raised = pack.authorities.map((authority, at) =>
          at === n % pack.authorities.length ? { ...authority, confidence: 'primary' as const } : authority,
        );
        const better = [
          scoreAssessment(pack, { ...assessment, answers: evidenced }),
          scoreAssessment({ ...pack, authorities: raised }, assessment),
        ];
        for (const after of better) {
          for (const { id } of before.scenarios) {
            expect(rank(after, id)).toBeGreaterThanOrEqual(rank(before, id));
          }
        }
      }),
    );
  });

  it('reads conditions and answers as the questionnaire does', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        const { profile } = assessment;
        for (const { applicability } of pack.modules.flatMap((module) => module.questions)) {
          const { state } = evaluateApplicability(applicability, profile, pack.facets);
          expect(truthOf(applicability, profile)).toBe(state);
        }
        const placed = placeAnswers(compilePack(pack), assessment);
        const asked = questionnaireOf(pack, assessment).modules.flatMap((module) => module.items);
        expect(placed.items.map(({ question, state, answer }) => [question.id, state, answer])).toEqual(
          asked.map(({ question, state, answer }) => [question.id, state, answer]),
        );
      }),
    );
  });
});
