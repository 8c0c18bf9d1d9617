/** Gap, not known, not answered, not applicable; planned and late: one rule, whoever counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateDecision } from '@shared/decisions/evaluate';
import { furtherActionViews, actionViews } from '@shared/document/parts/actions';
import { questionPoints } from '@shared/document/text/points';
import { changesView } from '@shared/wording/changes-words';
import { flipsInWords, leadInShort, whyInWords } from '@shared/wording/decision-words';
import { mattersInWords, mattersOf } from '@shared/wording/matters';
import { contentOf } from '@shared/assessment/content';
import { summarizeScore } from '@shared/history/summarize-score';
import { scoreAssessment } from '@shared/scoring/score';
import { buildAnswer, buildAssessment, buildPack, choose } from '../../helpers/builders';
import { anyDecisionAndRecord } from '../../helpers/decision-generators';
import { reportContext } from '../../helpers/papers';
import { anyRealAssessment, loadRealPack } from '../../helpers/real-pack';
import { buildAction } from '../../helpers/record-builders';
import { casesOf } from '../../helpers/test-share';

const AS_OF = '2026-11-29';
const PACK = loadRealPack();

describe('standing of a question', () => {
  it('is short exactly where the score has a finding, and unknown exactly where it has an open question', () => {
    fc.assert(
      fc.property(anyRealAssessment, ({ assessment }) => {
        const context = reportContext(PACK, assessment, AS_OF);
        const points = questionPoints(context);
        const { findings, openQuestions, coverage } = context.input.score;
        const idsOf = (outcomes: readonly string[]) =>
          points.filter(({ outcome }) => outcomes.includes(outcome)).map(({ question }) => question.id);
        const ids = (all: readonly { readonly questionId: string }[]) =>
          all.map(({ questionId }) => questionId);
        expect(idsOf(['gap', 'partial']).toSorted()).toEqual(ids(findings).toSorted());
        expect(idsOf(['unknown']).toSorted()).toEqual(ids(openQuestions).toSorted());
        expect(idsOf(['open'])).toHaveLength(coverage.open);
        expect(idsOf(['not-applicable'])).toHaveLength(coverage.notApplicable);
        expect(idsOf(['strength', 'partial', 'gap'])).toHaveLength(coverage.answered);
      }),
      { numRuns: casesOf(30) },
    );
  });

  it('counts nothing as a finding while everything is unknown', () => {
    const pack = buildPack();
    const unknown = ['Q-1', 'Q-2'].map((id) => buildAnswer(id, { kind: 'unknown', owner: '', dueOn: null }));
    const stateOf = (assessment: ReturnType<typeof buildAssessment>) => ({
      content: contentOf(assessment),
      score: summarizeScore(scoreAssessment(pack, assessment)),
    });
    const before = { ...stateOf(buildAssessment()), name: 'snapshot 1' };
    const changes = changesView(pack, before, stateOf(buildAssessment({ answers: unknown })));
    expect(changes.summary).toBe('2 answers changed; 2 questions newly “not known yet”.');
    expect(changes.opened).toEqual([]);
    expect(changes.still).toBe(0);
    const score = scoreAssessment(pack, buildAssessment({ answers: unknown }));
    expect(mattersInWords(mattersOf(score, pack))).toBe('2 not known yet');
  });
});

describe('a dropped action', () => {
  it('does not stand beside its finding as planned, and is told apart', () => {
    const dropped = buildAction('a1', { questionId: 'Q-1', title: 'Buy a tool', status: 'dropped' });
    const assessment = buildAssessment({ answers: [buildAnswer('Q-1', choose('o3'))], actions: [dropped] });
    const context = reportContext(buildPack(), assessment, AS_OF);
    const [view] = actionViews(context);
    expect(view).toMatchObject({ questionId: 'Q-1', planned: '', status: '' });
    expect(furtherActionViews(context)).toMatchObject([{ title: 'Buy a tool', status: 'Dropped' }]);
  });
});

describe('the lead of an option', () => {
  it('is never said to be reversible where nothing unknown can put another ahead', () => {
    fc.assert(
      fc.property(anyDecisionAndRecord, ({ decision, record }) => {
        const evaluation = evaluateDecision(decision, record, []);
        const said = [whyInWords(evaluation), leadInShort(evaluation)].join(' ');
        const flips = flipsInWords(evaluation).join(' ');
        if (/cannot put (?:another option|one) ahead/.test(flips)) {
          expect(said).not.toMatch(/can still reverse|can still put another option ahead/);
        }
      }),
      { numRuns: casesOf(500) },
    );
  });
});
