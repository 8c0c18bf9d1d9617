import { describe, expect, it } from 'vitest';
import { MOST_RECOMMENDATIONS } from '@shared/document/text/recommendations';
import { paperContextOf } from '@shared/document/text/paper-context';
import type { Answer, PlannedAction } from '@shared/assessment/schema';
import {
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildProse,
  buildQuestion,
  choose,
} from '../../../helpers/builders';
import { buildAction } from '../../../helpers/record-builders';
import { reportContext } from '../../../helpers/papers';

const DAY = '2026-11-29';
const MODULES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const PER_MODULE = 4;
const idsOf = (module: string) =>
  Array.from({ length: PER_MODULE }, (_, at) => `${module}-${String(at + 1)}`);
const questionsOf = (ids: readonly string[]) => ids.map((id) => buildQuestion(id, { duties: [] }));

const pack = buildPack({
  modules: MODULES.map((id) => buildModule(id, questionsOf(idsOf(id)))),
  scenarios: [],
});
const GAPS: readonly Answer[] = MODULES.flatMap(idsOf).map((id) => buildAnswer(id, choose('o3')));

function rowsOf(answers: readonly Answer[], actions: readonly PlannedAction[] = [], of = pack) {
  const assessment = buildAssessment({ answers: [...answers], actions: [...actions] });
  return paperContextOf(reportContext(of, assessment, DAY)).recommendations;
}

const wordsOf = ({ rows }: ReturnType<typeof rowsOf>) =>
  rows.map(({ what, who, by }) => [what.text, who.text, by.text]);

describe('recommendations', () => {
  it('say the pack’s words for a gap nobody planned for, and that nobody and no day is named', () => {
    expect(
      wordsOf(rowsOf([buildAnswer('a-1', choose('o3')), buildAnswer('a-2', choose('o0'))])).at(0),
    ).toEqual(['Fix a-1 o3.', 'To be named', 'To be set']);
  });

  it('say what is planned instead, who does it, and when', () => {
    const action = buildAction('x', {
      questionId: 'a-1',
      title: 'Write it',
      owner: 'Ana Ruiz',
      dueOn: '2027-01-05',
    });
    expect(wordsOf(rowsOf([buildAnswer('a-1', choose('o3'))], [action])).at(0)).toEqual([
      'Write it.',
      'Ana Ruiz',
      'January 5, 2027 (planned)',
    ]);
  });

  it('ask for what is not known, by the day its answer is due', () => {
    const due = (dueOn: string | null) =>
      wordsOf(rowsOf([buildAnswer('a-1', { kind: 'unknown', owner: 'Bo Li', dueOn })])).at(0);
    expect(due('2026-12-04')).toEqual(['Establish whether a-1 is done.', 'Bo Li', 'December 4 (answer due)']);
    expect(due('2026-11-04')?.at(2)).toBe('Was due November 4; no answer is recorded');
    expect(due(null)?.at(2)).toBe('No date is set');
  });

  it('are at most eleven, three for the first issue and two for another, and count what they leave out', () => {
    const { rows, left } = rowsOf(GAPS);
    expect(rows).toHaveLength(MOST_RECOMMENDATIONS);
    expect(MOST_RECOMMENDATIONS).toBe(11);
    expect(left).toBe(GAPS.length - rows.length);
    const perIssue = MODULES.map((module) => rows.filter(({ issueId }) => issueId === module).length);
    expect(perIssue.slice(0, 3)).toEqual([3, 2, 2]);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  it('always show what is late, however many are', () => {
    const late = GAPS.map(({ questionId }) =>
      buildAction(`late-${questionId}`, { questionId, dueOn: '2026-11-01' }),
    );
    const { rows, left } = rowsOf(GAPS, late);
    expect(rows).toHaveLength(GAPS.length);
    expect(left).toBe(0);
    expect(
      rows.every(({ isOverdue, by }) => isOverdue && by.text === 'Was due November 1; not reported done'),
    ).toBe(true);
  });

  it('keep what is late before what is merely open', () => {
    const late = buildAction('late', { questionId: 'g-4', title: 'The last of all', dueOn: '2026-11-01' });
    const rows = wordsOf(rowsOf(GAPS, [late]));
    expect(rows).toHaveLength(MOST_RECOMMENDATIONS);
    expect(rows.map(([what]) => what)).toContain('The last of all.');
  });

  it('put first what must stop, whatever is planned beside it', () => {
    const told = buildPack({
      ...pack,
      modules: [buildModule('a', questionsOf(idsOf('a')))],
      issues: [
        {
          id: 'i',
          title: 'One',
          fragment: { text: 'one' },
          boardMessage: 'One.',
          question: 'One?',
          rank: 1,
          scenarios: [],
          rules: [],
          shortAnswers: [],
          counters: [],
        },
      ],
      prose: [
        buildProse(
          'a',
          idsOf('a').map((id) => ({
            question: id,
            issue: 'i',
            ...(id === 'a-4' ? { stop: 'entering portals' } : {}),
          })),
        ),
      ],
    });
    const planned = buildAction('x', { questionId: 'a-4', title: 'Obtain consent', dueOn: '2027-01-05' });
    const rows = wordsOf(rowsOf(GAPS.slice(0, PER_MODULE), [planned], told));
    expect(rows.slice(0, 2)).toEqual([
      ['Stop entering portals.', 'To be named', 'At once'],
      ['Obtain consent.', 'To be named', 'January 5, 2027 (planned)'],
    ]);
  });
});
