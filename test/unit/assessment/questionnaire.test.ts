import { describe, expect, it } from 'vitest';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import {
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildProfile,
  buildQuestion,
  choose,
  rolesInclude,
} from '../../helpers/builders';

const pack = buildPack({
  modules: [
    buildModule('everyone', [buildQuestion('Q-1'), buildQuestion('Q-2')]),
    buildModule('labs', [buildQuestion('Q-3', { applicability: rolesInclude('lab') })]),
  ],
});

describe('questionnaireOf', () => {
  it('asks what applies and says why', () => {
    const { modules } = questionnaireOf(pack, buildAssessment());
    expect(modules.map((module) => module.id)).toEqual(['everyone']);
    expect(modules[0]?.items.map((item) => item.because)).toEqual([
      'it concerns every organization',
      'it concerns every organization',
    ]);
  });

  it('keeps the answer of a hidden question, and says why it is hidden', () => {
    const answers = [buildAnswer('Q-3', choose('o0'))];
    const { hidden } = questionnaireOf(pack, buildAssessment({ answers }));
    expect(hidden).toHaveLength(1);
    expect(hidden[0]?.answer).toEqual(answers[0]);
    expect(hidden[0]?.because).toBe('roles does not include Frontier lab');
  });

  it('brings the answer back when the profile changes', () => {
    const answers = [buildAnswer('Q-3', choose('o0'))];
    const profile = buildProfile({ roles: ['lab'] });
    const { modules, hidden } = questionnaireOf(pack, buildAssessment({ answers, profile }));
    expect(hidden).toEqual([]);
    expect(modules[1]?.items[0]?.answer).toEqual(answers[0]);
  });

  it('asks whatever the profile does not rule out', () => {
    const { modules } = questionnaireOf(pack, buildAssessment({ profile: buildProfile({}) }));
    expect(modules.map((module) => module.id)).toEqual(['everyone', 'labs']);
  });

  it('counts "not applicable" out of the module', () => {
    const answers = [
      buildAnswer('Q-1', { kind: 'not-applicable', reason: 'No agents' }),
      buildAnswer('Q-2', choose('o1')),
    ];
    const [module] = questionnaireOf(pack, buildAssessment({ answers })).modules;
    expect(module).toMatchObject({ answered: 1, applicable: 1 });
  });

  it('keeps and reports an answer to a question the pack does not have', () => {
    const stray = buildAnswer('OLD-7', choose('o0'));
    expect(questionnaireOf(pack, buildAssessment({ answers: [stray] })).unknownAnswers).toEqual([stray]);
  });

  it('takes the later of two answers to one question, wherever it stands', () => {
    const older = buildAnswer('Q-1', choose('o0'), { updatedAt: '2026-11-01T00:00:00.000Z' });
    const newer = buildAnswer('Q-1', choose('o3'), { updatedAt: '2026-11-02T00:00:00.000Z' });
    for (const answers of [
      [older, newer],
      [newer, older],
    ]) {
      const [module] = questionnaireOf(pack, buildAssessment({ answers })).modules;
      expect(module?.items[0]?.answer).toEqual(newer);
    }
  });
});
