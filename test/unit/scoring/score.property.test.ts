import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import type { Range } from '@shared/base/range';
import type { Pack, Question } from '@shared/pack/schema';
import { keyFiguresOf, scoreAssessment } from '@shared/scoring/score';
import type { Score } from '@shared/scoring/types';
import { buildAnswer } from '../../helpers/builders';
import { anyPackAndAssessment, chosenValue } from '../../helpers/generators';
import { anyRealAssessment } from '../../helpers/real-pack';

const CLOSE = 1e-9;

/** Nothing about an answer brings a figure about or takes it away. */
function bothOf(a: Range | null, b: Range | null): readonly [Range, Range] | null {
  expect(a === null).toBe(b === null);
  return a === null || b === null ? null : [a, b];
}

function expectInside(inside: Range | null, outside: Range | null): void {
  const both = bothOf(inside, outside);
  if (both === null) return;
  const [inner, outer] = both;
  expect(inner.low).toBeGreaterThanOrEqual(outer.low - CLOSE);
  expect(inner.high).toBeLessThanOrEqual(outer.high + CLOSE);
}

/** Every open or unknown applicable question gets a definite value. */
function completionOf(pack: Pack, assessment: Assessment): fc.Arbitrary<Assessment> {
  const items = questionnaireOf(pack, assessment).modules.flatMap((module) => module.items);
  const open = items.filter((item) => item.state === 'open' || item.state === 'unknown');
  const filled = open.map((item) =>
    chosenValue(item.question).map((value) => buildAnswer(item.question.id, value)),
  );
  const ids = new Set(open.map((item) => item.question.id));
  const kept = assessment.answers.filter((answer) => !ids.has(answer.questionId));
  return fc.tuple(...filled).map((answers) => ({ ...assessment, answers: [...kept, ...answers] }));
}

function scenarioOf(score: Score, id: string): Score['scenarios'][number] {
  const found = score.scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`No scenario ${id}`);
  return found;
}

/** The next better option of a `single`; one more tick of a `multi`, in place of "none of these" if need be. */
function betterOptions(question: Question, chosen: readonly string[]): readonly string[] | null {
  if (question.type === 'single') {
    const at = question.options.findIndex((option) => option.id === chosen[0]);
    const better = question.options[at - 1];
    return better === undefined ? null : [better.id];
  }
  const ticks = question.options.filter((option) => option.exclusive !== true).map((option) => option.id);
  const kept = chosen.filter((id) => ticks.includes(id));
  const more = ticks.find((id) => !kept.includes(id));
  return more === undefined ? null : [...kept, more];
}

function improved(pack: Pack, assessment: Assessment, place: number): Assessment | null {
  const answer = assessment.answers[place];
  const question = pack.modules.flatMap((m) => m.questions).find((q) => q.id === answer?.questionId);
  if (answer?.value?.kind !== 'value' || question === undefined) return null;
  const better = betterOptions(question, answer.value.optionIds);
  if (better === null) return null;
  const answers = assessment.answers.with(place, {
    ...answer,
    value: { kind: 'value', optionIds: [...better] },
  });
  return { ...assessment, answers };
}

function expectNotAbove(after: Range | null, earlier: Range | null): void {
  const both = bothOf(after, earlier);
  if (both === null) return;
  const [now, before] = both;
  expect(now.low).toBeLessThanOrEqual(before.low + CLOSE);
  expect(now.high).toBeLessThanOrEqual(before.high + CLOSE);
}

describe.each([
  ['generated packs', anyPackAndAssessment],
  ['the built-in pack', anyRealAssessment],
])('scores of %s', (_name, anyCase) => {
  it('improving an answer never raises a risk nor lowers a readiness', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 200 }), ({ pack, assessment }, n) => {
        const place = assessment.answers.length === 0 ? 0 : n % assessment.answers.length;
        const better = improved(pack, assessment, place);
        fc.pre(better !== null);
        const [before, after] = [scoreAssessment(pack, assessment), scoreAssessment(pack, better)];
        for (const scenario of before.scenarios) {
          expectNotAbove(scenarioOf(after, scenario.id).residual, scenario.residual);
        }
        expectNotAbove(after.headlines.legalExposure, before.headlines.legalExposure);
        expectNotAbove(before.headlines.positionReadiness, after.headlines.positionReadiness);
        for (const module of before.modules) {
          const now = after.modules.find(({ id }) => id === module.id);
          if (now === undefined) throw new Error(`No module ${module.id}`);
          expectNotAbove(module.readiness, now.readiness);
        }
      }),
    );
  });

  it('a range contains the score of every completion', () => {
    const withCompletion = anyCase.chain(({ pack, assessment }) =>
      completionOf(pack, assessment).map((complete) => ({ pack, assessment, complete })),
    );
    fc.assert(
      fc.property(withCompletion, ({ pack, assessment, complete }) => {
        const [open, closed] = [scoreAssessment(pack, assessment), scoreAssessment(pack, complete)];
        expectInside(closed.headlines.legalExposure, open.headlines.legalExposure);
        expectInside(closed.headlines.positionReadiness, open.headlines.positionReadiness);
        for (const scenario of open.scenarios) {
          expectInside(scenarioOf(closed, scenario.id).residual, scenario.residual);
        }
        for (const module of closed.modules) {
          const before = open.modules.find((candidate) => candidate.id === module.id);
          expect(before).toBeDefined();
          if (before !== undefined) expectInside(module.readiness, before.readiness);
        }
      }),
    );
  });

  it('the order of answers is irrelevant, to the byte', () => {
    fc.assert(
      fc.property(
        anyCase.chain(({ pack, assessment }) =>
          fc
            .shuffledSubarray([...assessment.answers], { minLength: assessment.answers.length })
            .map((answers) => ({ pack, assessment, answers })),
        ),
        ({ pack, assessment, answers }) => {
          const shuffled = scoreAssessment(pack, { ...assessment, answers });
          expect(JSON.stringify(shuffled)).toBe(JSON.stringify(scoreAssessment(pack, assessment)));
        },
      ),
    );
  });

  it('figures alone are those of the whole score, to the last digit', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        const { headlines, coverage, scenarios } = scoreAssessment(pack, assessment);
        const figures = keyFiguresOf(pack, assessment);
        expect(figures.headlines).toStrictEqual(headlines);
        expect(figures.coverage).toStrictEqual(coverage);
        const inIdOrder = (all: Iterable<readonly [string, Range]>) =>
          [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(inIdOrder(figures.residuals)).toStrictEqual(
          inIdOrder(scenarios.map(({ id, residual }) => [id, residual])),
        );
      }),
    );
  });

  it('a hidden answer and an answer to an unknown question change no figure', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        const { hidden } = questionnaireOf(pack, assessment);
        const ids = new Set(hidden.map((item) => item.question.id));
        const kept = assessment.answers.filter((answer) => !ids.has(answer.questionId));
        const stray = buildAnswer('ZZZ-99', { kind: 'value', optionIds: ['o0'] });
        const full = scoreAssessment(pack, { ...assessment, answers: [...assessment.answers, stray] });
        const bare = scoreAssessment(pack, { ...assessment, answers: kept });
        expect(full.unknownQuestionIds).toEqual(['ZZZ-99']);
        expect({ ...full, unknownQuestionIds: [], hiddenQuestionIds: [] }).toEqual({
          ...bare,
          unknownQuestionIds: [],
          hiddenQuestionIds: [],
        });
      }),
    );
  });

  it('contributions sum to inherent minus residual, in the best and in the worst case', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        for (const scenario of scoreAssessment(pack, assessment).scenarios) {
          const sum = (end: 'worstCase' | 'bestCase') =>
            scenario.contributions.reduce((total, item) => total + item.points[end], 0);
          expect(sum('worstCase')).toBeCloseTo(scenario.inherentRisk.risk.high - scenario.residual.high, 8);
          expect(sum('bestCase')).toBeCloseTo(scenario.inherentRisk.risk.low - scenario.residual.low, 8);
        }
      }),
    );
  });

  it('every range is ordered and inside 0-100, and a point where all is known', () => {
    fc.assert(
      fc.property(anyCase, ({ pack, assessment }) => {
        const score = scoreAssessment(pack, assessment);
        const ranges = [
          ...Object.values(score.headlines),
          ...score.modules.map((module) => module.readiness),
          ...score.scenarios.flatMap((scenario) => [scenario.residual, scenario.inherentRisk.risk]),
        ].filter((range) => range !== null);
        for (const range of ranges) {
          expect(range.low).toBeLessThanOrEqual(range.high + CLOSE);
          expect(range.low).toBeGreaterThanOrEqual(-CLOSE);
          expect(range.high).toBeLessThanOrEqual(100 + CLOSE);
        }
        if (score.coverage.unknown + score.coverage.open === 0) {
          for (const { readiness } of score.modules) expect(readiness?.low).toBe(readiness?.high);
          for (const figure of Object.values(score.headlines)) {
            if (figure?.undetermined === 0) expect(figure.low).toBe(figure.high);
          }
        }
      }),
    );
  });
});
