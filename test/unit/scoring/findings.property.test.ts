import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '@shared/assessment/schema';
import type { Applicability, Pack, Question } from '@shared/pack/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, buildProfile, choose } from '../../helpers/builders';
import { anyPack } from '../../helpers/generators';

const ALWAYS: Applicability = { kind: 'always' };

/** Everything asked, so that every question and every option is met. */
const anyAskedPack = anyPack.map((pack): Pack => ({
  ...pack,
  modules: pack.modules.map((module) => ({
    ...module,
    questions: module.questions.map((question) => ({ ...question, applicability: ALWAYS })),
  })),
}));

function matters(pack: Pack, question: Question, value: AnswerValue | null) {
  const answers = value === null ? [] : [buildAnswer(question.id, value)];
  const { findings, openQuestions } = scoreAssessment(
    pack,
    buildAssessment({ answers, profile: buildProfile({}) }),
  );
  return { findings, openQuestions };
}

const NOTHING = { findings: [], openQuestions: [] };

function forEachQuestion(check: (pack: Pack, question: Question) => void): void {
  fc.assert(
    fc.property(anyAskedPack, (pack) => {
      for (const question of pack.modules.flatMap((module) => module.questions)) check(pack, question);
    }),
  );
}

describe('what each answer to each question leaves', () => {
  it('the best answer leaves nothing, every other the finding of that very option', () => {
    forEachQuestion((pack, question) => {
      if (question.type !== 'single') return;
      for (const { id, effectiveness, finding } of question.options) {
        const { findings, openQuestions } = matters(pack, question, choose(id));
        expect(openQuestions).toEqual([]);
        if (effectiveness === 1) expect(findings).toEqual([]);
        else {
          expect(finding).toBeDefined();
          expect(findings).toMatchObject([
            { questionId: question.id, ...finding, basis: { kind: 'option', option: id } },
          ]);
        }
      }
    });
  });

  it('all ticks leave nothing, some name those that are missing, none has its own finding', () => {
    forEachQuestion((pack, question) => {
      if (question.type !== 'multi') return;
      const ticks = question.options.flatMap(({ id, exclusive }) => (exclusive === true ? [] : [id]));
      const alone = question.options.find(({ exclusive }) => exclusive === true);
      expect(matters(pack, question, choose(...ticks))).toEqual(NOTHING);
      ticks.forEach((left) => {
        const ticked = ticks.filter((id) => id !== left);
        if (ticked.length === 0) return;
        expect(matters(pack, question, choose(...ticked)).findings).toMatchObject([
          { ...question.partial, basis: { kind: 'ticks', ticked, missing: [left] } },
        ]);
      });
      expect(matters(pack, question, choose(alone?.id ?? '')).findings).toMatchObject([
        { ...alone?.finding, basis: { kind: 'option', option: 'none' } },
      ]);
    });
  });

  it('what nobody knows is an open question and never a finding', () => {
    const unknown: readonly AnswerValue[] = [
      { kind: 'unknown', owner: '', dueOn: null },
      // An option of an older pack says nothing that can be restated.
      choose('gone'),
    ];
    forEachQuestion((pack, question) => {
      for (const value of unknown) {
        const { findings, openQuestions } = matters(pack, question, value);
        expect(findings).toEqual([]);
        expect(openQuestions).toMatchObject([{ questionId: question.id, whether: question.whether }]);
      }
    });
  });

  it('what is set aside, or nobody has opened, is neither', () => {
    forEachQuestion((pack, question) => {
      expect(matters(pack, question, null)).toEqual(NOTHING);
      expect(matters(pack, question, { kind: 'not-applicable', reason: 'We run no such system' })).toEqual(
        NOTHING,
      );
      expect(matters(pack, question, { kind: 'not-applicable', reason: 'n/a' })).toEqual(NOTHING);
    });
  });
});
