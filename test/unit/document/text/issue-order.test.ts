/** Issues are told by what follows from them, not by how high they score. */
import { describe, expect, it } from 'vitest';
import { paperContextOf } from '@shared/document/text/paper-context';
import type { Answer, PlannedAction } from '@shared/assessment/schema';
import type { Issue, Pack } from '@shared/pack/schema';
import {
  buildAnswer,
  buildAssessment,
  buildDuty,
  buildModule,
  buildPack,
  buildProse,
  buildQuestion,
  buildScenario,
  choose,
} from '../../../helpers/builders';
import { buildAction } from '../../../helpers/record-builders';
import { reportContext } from '../../../helpers/papers';

const DAY = '2026-11-29';
const IDS = ['A', 'B', 'C'] as const;

const issue = (id: string, rank: number): Issue => ({
  id,
  title: `Issue ${id}`,
  fragment: { text: `issue ${id}` },
  boardMessage: 'It matters.',
  question: 'Does it?',
  rank,
  scenarios: [],
  rules: [],
  shortAnswers: [],
  counters: [],
});

interface Change {
  readonly stop?: string;
  readonly stopOn?: string[];
  readonly irreversible?: true;
  readonly consequence?: number;
  readonly duty?: true;
  readonly scenario?: true;
}

/** Three issues of one question each; `changes` says what weighs on which. */
function packWith(changes: Readonly<Record<string, Change>>): Pack {
  const questions = IDS.map((id) =>
    buildQuestion(id, { duties: changes[id]?.duty === true ? [buildDuty()] : [] }),
  );
  return buildPack({
    modules: [buildModule('one', questions)],
    scenarios: [buildScenario('S', { controls: [{ question: 'C', axis: 'likelihood', weight: 1 }] })],
    issues: IDS.map((id, index) => ({
      ...issue(id, index + 1),
      scenarios: changes[id]?.scenario === true ? ['S'] : [],
    })),
    prose: [
      buildProse(
        'one',
        IDS.map((id) => {
          const { stop, stopOn, irreversible, consequence = 2 } = changes[id] ?? {};
          return {
            question: id,
            issue: id,
            consequence,
            ...(stop === undefined ? {} : { stop }),
            ...(stopOn === undefined ? {} : { stopOn }),
            ...(irreversible === undefined ? {} : { irreversible }),
          };
        }),
      ),
    ],
  });
}

const GAPS = IDS.map((id) => buildAnswer(id, choose('o3')));

function order(pack: Pack, answers: readonly Answer[] = GAPS, actions: readonly PlannedAction[] = []) {
  const assessment = buildAssessment({ answers: [...answers], actions: [...actions] });
  return paperContextOf(reportContext(pack, assessment, DAY)).views.map((view) => view.issue.id);
}

describe('the order of issues', () => {
  it('is the pack’s where nothing else sets them apart', () => {
    expect(order(packWith({}))).toEqual(['A', 'B', 'C']);
  });

  it.each<readonly [string, Change]>([
    ['something must stop', { stop: 'doing it' }],
    ['a duty is not met', { duty: true }],
    ['what is lost cannot be had back', { irreversible: true }],
    ['a scenario reaches higher', { scenario: true }],
    ['the gap is graver', { consequence: 5 }],
  ])('puts first the issue where %s', (_, change) => {
    expect(order(packWith({ C: change }))).toEqual(['C', 'A', 'B']);
  });

  it('puts first the issue a passed or near date belongs to', () => {
    const due = (dueOn: string) => [buildAction('x', { questionId: 'C', dueOn })];
    expect(order(packWith({}), GAPS, due('2026-11-01'))).toEqual(['C', 'A', 'B']);
    expect(order(packWith({}), GAPS, due('2026-12-20'))).toEqual(['C', 'A', 'B']);
    expect(order(packWith({}), GAPS, due('2027-03-01'))).toEqual(['A', 'B', 'C']);
  });

  it('weighs what must stop over a duty, and a duty over a figure', () => {
    expect(order(packWith({ A: { scenario: true }, B: { duty: true }, C: { stop: 'doing it' } }))).toEqual([
      'C',
      'B',
      'A',
    ]);
  });

  it('has no room for an issue on which all is well', () => {
    const [a, ...rest] = GAPS;
    expect(a?.questionId).toBe('A');
    expect(order(packWith({}), [buildAnswer('A', choose('o0')), ...rest])).toEqual(['B', 'C']);
  });

  it('stops only what the option chosen is, not every gap beside it', () => {
    const stopOn = (...ids: string[]) => packWith({ C: { stop: 'doing it', stopOn: ids } });
    expect(order(stopOn('o3'))).toEqual(['C', 'A', 'B']);
    expect(order(stopOn('o2'))).toEqual(['A', 'B', 'C']);
  });

  it('stops nothing on an answer nobody has given', () => {
    const [, ...rest] = GAPS;
    expect(order(packWith({ C: { stop: 'doing it' } }), rest.slice(0, 1))).toEqual(['B', 'A', 'C']);
  });
});
