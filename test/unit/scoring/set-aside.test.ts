/** What setting a question aside does, and what a fact of the profile does: neither is a good answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue, Assessment } from '@shared/assessment/schema';
import type { Range } from '@shared/base/range';
import { evaluateApplicability } from '@shared/pack/applicability';
import type { Applicability, Pack } from '@shared/pack/schema';
import { requirementOf } from '@shared/scoring/requirement';
import { scoreAssessment } from '@shared/scoring/score';
import {
  buildAnswer,
  buildAssessment,
  buildDuty,
  buildModule,
  buildPack,
  buildProfile,
  buildQuestion,
  buildScenario,
  choose,
  rolesInclude,
} from '../../helpers/builders';
import { anyPackAndAssessment } from '../../helpers/generators';
import { realPackOnEditionDay } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const ASIDE: AnswerValue = { kind: 'not-applicable', reason: 'We run no such system' };
const ALWAYS: Applicability = { kind: 'always' };

/** Two required of everyone, one of labs, one of nobody. */
const pack = buildPack({
  modules: [
    buildModule('one', [
      buildQuestion('Q-1'),
      buildQuestion('Q-2'),
      buildQuestion('Q-3', { duties: [buildDuty({ when: rolesInclude('lab') })] }),
      buildQuestion('Q-4', { duties: [] }),
    ]),
  ],
});

function scoreOf(values: Readonly<Record<string, AnswerValue>>, roles: readonly string[] = ['bank']) {
  const answers = Object.entries(values).map(([id, value]) => buildAnswer(id, value));
  return scoreAssessment(pack, buildAssessment({ answers, profile: buildProfile({ roles: [...roles] }) }));
}

describe('setting questions aside', () => {
  it('is said beside each figure, with how many count and how many may', () => {
    const { headlines, modules } = scoreOf({ 'Q-1': ASIDE, 'Q-2': choose('o1') }, []);
    expect(headlines.legalExposure).toMatchObject({ counted: 1, undetermined: 1, setAside: 1 });
    expect(headlines.positionReadiness).toMatchObject({ counted: 1, undetermined: 1, setAside: 0 });
    expect(modules[0]?.readiness).toMatchObject({ counted: 3, undetermined: 0, setAside: 1 });
  });

  it('leaves no figure where nothing counts any more, neither 0 nor 100', () => {
    const score = scoreOf({ 'Q-1': ASIDE, 'Q-2': ASIDE });
    expect(score.headlines.legalExposure).toBeNull();
    expect(score.why.legalExposure).toEqual({ shares: [], movers: [] });
    expect(score.headlines.positionReadiness).toMatchObject({ counted: 2, setAside: 0 });
  });

  it('leaves none for a module either, and takes nothing for answered', () => {
    const all = scoreOf({ 'Q-1': ASIDE, 'Q-2': ASIDE, 'Q-3': ASIDE, 'Q-4': ASIDE });
    expect(all.headlines).toEqual({ legalExposure: null, positionReadiness: null });
    expect(all.modules).toMatchObject([{ readiness: null, answered: 0, applicable: 0 }]);
    expect(all.coverage).toMatchObject({ answered: 0, applicable: 0, notApplicable: 4 });
  });

  it('needs a reason that is one: otherwise the question is open and counts', () => {
    const score = scoreOf({ 'Q-1': { kind: 'not-applicable', reason: 'N/A' }, 'Q-2': ASIDE });
    expect(score.headlines.legalExposure).toMatchObject({ low: 0, high: 100, counted: 1, setAside: 1 });
  });
});

describe('a scenario that needs an activity', () => {
  const needing = buildPack({
    modules: [buildModule('one', [buildQuestion('Q-1'), buildQuestion('Q-2')])],
    scenarios: [
      buildScenario('S-1', {
        needs: ['Q-2'],
        controls: [{ question: 'Q-1', axis: 'likelihood', weight: 1 }],
      }),
      buildScenario('S-2'),
    ],
  });
  const scored = (values: Readonly<Record<string, AnswerValue>>) => {
    const answers = Object.entries(values).map(([id, value]) => buildAnswer(id, value));
    const { scenarios, scenariosSetAside } = scoreAssessment(needing, buildAssessment({ answers }));
    return [scenarios.map(({ id }) => id), scenariosSetAside];
  };

  it('is ruled out, and named, where the activity is set aside', () => {
    expect(scored({ 'Q-2': ASIDE })).toEqual([
      ['S-2'],
      [{ id: 'S-1', title: 'Scenario S-1', questionId: 'Q-2' }],
    ]);
  });

  it.each<[string, Readonly<Record<string, AnswerValue>>]>([
    ['nobody has answered', {}],
    ['nobody knows', { 'Q-2': { kind: 'unknown', owner: '', dueOn: null } }],
    ['the answer is the weakest', { 'Q-2': choose('o3') }],
    ['the answer is the best', { 'Q-2': choose('o0') }],
    ['there is no reason', { 'Q-2': { kind: 'not-applicable', reason: 'none' } }],
    ['another question is set aside', { 'Q-1': ASIDE }],
  ])('stays where %s', (_name, values) => {
    expect(scored(values)).toEqual([['S-1', 'S-2'], []]);
  });
});

describe('contradictions between answers', () => {
  const contradicting: Pack = {
    ...pack,
    contradictions: [
      {
        id: 'C-1',
        text: 'Both.',
        when: [
          { kind: 'chosen', question: 'Q-1', anyOf: ['o0', 'o1'] },
          { kind: 'state', question: 'Q-2', anyOf: ['not-applicable'] },
        ],
      },
      { id: 'C-2', text: 'Bank.', when: [{ kind: 'profile', when: rolesInclude('bank') }] },
    ],
  };
  const found = (values: Readonly<Record<string, AnswerValue>>, roles: string[] = ['lab']) => {
    const answers = Object.entries(values).map(([id, value]) => buildAnswer(id, value));
    const assessment = buildAssessment({ answers, profile: buildProfile({ roles }) });
    return scoreAssessment(contradicting, assessment).contradictions;
  };

  it('are found where every condition holds, with the questions they are between', () => {
    expect(found({ 'Q-1': choose('o1'), 'Q-2': ASIDE })).toEqual([
      {
        id: 'C-1',
        text: 'Both.',
        questionIds: ['Q-1', 'Q-2'],
        grounds: [
          { kind: 'answer', questionId: 'Q-1', state: 'answered', optionIds: ['o1'] },
          { kind: 'answer', questionId: 'Q-2', state: 'not-applicable', optionIds: [] },
        ],
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, AnswerValue>>]>([
    ['one condition fails', { 'Q-1': choose('o2'), 'Q-2': ASIDE }],
    ['one is open', { 'Q-1': choose('o1') }],
    ['one is not known', { 'Q-1': { kind: 'unknown', owner: '', dueOn: null }, 'Q-2': ASIDE }],
    ['the option is of an older pack', { 'Q-1': choose('o1', 'gone'), 'Q-2': ASIDE }],
    ['the reason is none', { 'Q-1': choose('o1'), 'Q-2': { kind: 'not-applicable', reason: '-' } }],
  ])('are none where %s', (_name, values) => {
    expect(found(values)).toEqual([]);
  });

  it('may rest on the profile, and not on what it leaves open', () => {
    expect(found({}, ['bank']).map(({ id }) => id)).toEqual(['C-2']);
    expect(found({}, [])).toEqual([]);
  });
});

/** Which questions are asked may itself depend on the profile; here all are, so that only the law narrows. */
const anyAskedCase = anyPackAndAssessment.map(({ pack: of, assessment }) => ({
  assessment,
  pack: {
    ...of,
    modules: of.modules.map((module) => ({
      ...module,
      questions: module.questions.map((question) => ({ ...question, applicability: ALWAYS })),
    })),
  },
}));

function expectInside(inner: Range | null, outer: Range | null): void {
  if (inner === null) return;
  expect(outer).not.toBeNull();
  expect(inner.low).toBeGreaterThanOrEqual((outer?.low ?? Infinity) - 1e-9);
  expect(inner.high).toBeLessThanOrEqual((outer?.high ?? -Infinity) + 1e-9);
}

describe('a fact of the profile that was open', () => {
  it('only ever narrows the figures, whichever way it is answered', () => {
    const answered = fc.constantFrom(['bank'], ['lab'], ['bank', 'lab'], ['none']);
    fc.assert(
      fc.property(anyAskedCase, answered, ({ pack: of, assessment }, roles) => {
        const saying = (facets: Assessment['profile']['facets']) =>
          scoreAssessment(of, { ...assessment, profile: buildProfile(facets) });
        const [open, closed] = [saying({}), saying({ roles })];
        expectInside(closed.headlines.legalExposure, open.headlines.legalExposure);
        expectInside(closed.headlines.positionReadiness, open.headlines.positionReadiness);
        for (const scenario of closed.scenarios) {
          const before = open.scenarios.find(({ id }) => id === scenario.id);
          expectInside(scenario.residual, before?.residual ?? null);
        }
        for (const figure of Object.values(closed.headlines)) expect(figure?.undetermined ?? 0).toBe(0);
      }),
    );
  });
});

describe('what law requires, set aside under the built-in pack', () => {
  const real = realPackOnEditionDay();
  const { profile } = sampleFile('new-york-insurer').assessment;
  const questions = real.modules.flatMap((module) => module.questions);
  const required = questions.filter(
    (question) =>
      evaluateApplicability(question.applicability, profile, real.facets).state === 'yes' &&
      requirementOf(question, profile) === 'required',
  );

  function legalExposure(aside: readonly string[]) {
    const answers = required.map(({ id, options }) =>
      buildAnswer(id, aside.includes(id) ? ASIDE : choose(options.at(-1)?.id ?? '')),
    );
    return scoreAssessment(real, buildAssessment({ answers, profile })).headlines.legalExposure;
  }

  const ids = required.map(({ id }) => id);

  it('is more than a few questions', () => {
    expect(ids.length).toBeGreaterThan(21);
    expect(legalExposure([])).toEqual({
      low: 100,
      high: 100,
      counted: ids.length,
      undetermined: 0,
      setAside: 0,
    });
  });

  it('leaves the figure to the one question that still counts, and says so', () => {
    for (const kept of ids) {
      const figure = legalExposure(ids.filter((id) => id !== kept));
      expect(figure).toEqual({ low: 100, high: 100, counted: 1, undetermined: 0, setAside: ids.length - 1 });
    }
  });

  it('is 21 of 22 set aside: one counts, and with the last there is no figure', () => {
    const some = { ...real, modules: [{ ...buildModule('m', required.slice(0, 22)) }] };
    const scored = (count: number) => {
      const answers = required.slice(0, count).map(({ id }) => buildAnswer(id, ASIDE));
      return scoreAssessment({ ...some, scenarios: [] }, buildAssessment({ answers, profile })).headlines
        .legalExposure;
    };
    expect(scored(21)).toMatchObject({ low: 0, high: 100, counted: 1, setAside: 21 });
    expect(scored(22)).toBeNull();
  });

  it('is no figure at all where every one was set aside', () => {
    expect(legalExposure(ids)).toBeNull();
  });
});
