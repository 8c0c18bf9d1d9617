import { describe, expect, it } from 'vitest';
import { paperContextOf } from '@shared/document/text/paper-context';
import { questionsIn } from '@shared/pack/condition-questions';
import { holds } from '@shared/document/text/record-conditions';
import type { AnswerValue } from '@shared/assessment/schema';
import type { RecordCondition } from '@shared/pack/schema';
import {
  buildAnswer,
  buildAssessment,
  buildModule,
  buildPack,
  buildProfile,
  buildQuestion,
  choose,
  rolesInclude,
} from '../../../helpers/builders';
import { reportContext } from '../../../helpers/papers';

const pack = buildPack({
  modules: [
    buildModule('one', [
      buildQuestion('Q-1'),
      buildQuestion('Q-LAB', { applicability: rolesInclude('lab') }),
    ]),
  ],
});

function recordOf(
  value: AnswerValue | null,
  roles: Readonly<Record<string, readonly string[]>> = { roles: ['bank'] },
) {
  const answers = value === null ? [] : [buildAnswer('Q-1', value)];
  const assessment = buildAssessment({ profile: buildProfile(roles), answers });
  return paperContextOf(reportContext(pack, assessment, '2026-11-29')).record;
}

type State = Extract<RecordCondition, { kind: 'state' }>['anyOf'][number];
const option = (...anyOf: string[]): RecordCondition => ({ kind: 'chosen', question: 'Q-1', anyOf });
const state = (...anyOf: State[]): RecordCondition => ({ kind: 'state', question: 'Q-1', anyOf });

describe('a condition on the record', () => {
  it('asks for an option, and holds of no other', () => {
    const record = recordOf(choose('o3'));
    expect(holds([option('o3')], record)).toBe(true);
    expect(holds([option('o2', 'o3')], record)).toBe(true);
    expect(holds([option('o0')], record)).toBe(false);
    expect(holds([option('o3')], recordOf(null))).toBe(false);
  });

  it('asks for a state: answered, unknown, open, not applicable', () => {
    const unknown: AnswerValue = { kind: 'unknown', owner: '', dueOn: null };
    const aside: AnswerValue = { kind: 'not-applicable', reason: 'We have none' };
    const cases: readonly (readonly [AnswerValue | null, State])[] = [
      [choose('o0'), 'answered'],
      [choose('o3'), 'answered'],
      [unknown, 'unknown'],
      [null, 'open'],
      [aside, 'not-applicable'],
    ];
    for (const [value, own] of cases) {
      const record = recordOf(value);
      const held = (['answered', 'unknown', 'open', 'not-applicable'] as const).filter((each) =>
        holds([state(each)], record),
      );
      expect(held).toEqual([own]);
    }
  });

  it('holds of the profile only where it is certain', () => {
    const lab: RecordCondition = { kind: 'profile', when: rolesInclude('lab') };
    expect(holds([lab], recordOf(null, { roles: ['lab'] }))).toBe(true);
    expect(holds([lab], recordOf(null, { roles: ['bank'] }))).toBe(false);
    expect(holds([lab], recordOf(null, {}))).toBe(false);
  });

  it('never holds of a question that is not asked', () => {
    expect(holds([{ kind: 'state', question: 'Q-LAB', anyOf: ['open'] }], recordOf(null))).toBe(false);
  });

  it('must hold with every other; none always does', () => {
    const record = recordOf(choose('o3'));
    expect(holds([], record)).toBe(true);
    expect(holds([option('o3'), state('open')], record)).toBe(false);
  });

  it('names the questions it speaks of, each once', () => {
    expect(
      questionsIn([option('o3'), state('open'), { kind: 'profile', when: rolesInclude('lab') }]),
    ).toEqual(['Q-1']);
  });
});
