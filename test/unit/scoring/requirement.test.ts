import { describe, expect, it } from 'vitest';
import type { Applicability, DutyKind } from '@shared/pack/schema';
import { headlineOf } from '@shared/scoring/readiness';
import { reachingDuties, requirementOf, type Requirement } from '@shared/scoring/requirement';
import { buildDuty, buildProfile, rolesInclude } from '../../helpers/builders';

const ALWAYS: Applicability = { kind: 'always' };
const BANK = rolesInclude('bank');
const LAB = rolesInclude('lab');
const IS_BANK = buildProfile({ roles: ['bank'] });
const UNSAID = buildProfile({});

function duties(...of: readonly (readonly [DutyKind, Applicability])[]) {
  return { duties: of.map(([kind, when]) => buildDuty({ kind, when })) };
}

describe('whether law requires a practice', () => {
  it.each<[string, ReturnType<typeof duties>, typeof IS_BANK, Requirement]>([
    ['a duty of everyone', duties(['duty', ALWAYS]), UNSAID, 'required'],
    ['a duty that reaches the organization', duties(['duty', BANK]), IS_BANK, 'required'],
    ['a duty of others', duties(['duty', LAB]), IS_BANK, 'not-required'],
    ['a duty that may reach it', duties(['duty', BANK]), UNSAID, 'undetermined'],
    ['no rule', duties(), IS_BANK, 'not-required'],
    [
      'one that may reach it, then one that does',
      duties(['duty', LAB], ['duty', ALWAYS]),
      UNSAID,
      'required',
    ],
    ['one that does, then one that may', duties(['duty', ALWAYS], ['duty', LAB]), UNSAID, 'required'],
    ['one that may beside one of others', duties(['duty', LAB], ['duty', BANK]), UNSAID, 'undetermined'],
    ['a prohibition', duties(['prohibition', ALWAYS]), IS_BANK, 'not-required'],
    ['a prohibition that may reach it', duties(['prohibition', BANK]), UNSAID, 'not-required'],
    ['a condition', duties(['condition', ALWAYS]), IS_BANK, 'not-required'],
    ['a contract term', duties(['contract', ALWAYS]), IS_BANK, 'not-required'],
    ['a prohibition beside a duty', duties(['prohibition', ALWAYS], ['duty', BANK]), IS_BANK, 'required'],
  ])('%s', (...[, question, profile, expected]) => {
    expect(requirementOf(question, profile)).toBe(expected);
  });

  it('decides the figure a question counts towards: what is open goes with the duties', () => {
    expect((['required', 'undetermined', 'not-required'] as const).map(headlineOf)).toEqual([
      'legal-exposure',
      'legal-exposure',
      'position-readiness',
    ]);
  });
});

describe('the rules that reach an organization', () => {
  const question = duties(['duty', BANK], ['prohibition', LAB], ['condition', ALWAYS]);
  const reached = (profile: typeof IS_BANK) =>
    reachingDuties(question, profile).map(({ duty, reach }) => [duty.kind, reach]);

  it('are of every kind, and say where a fact is open', () => {
    expect(reached(UNSAID)).toEqual([
      ['duty', 'unknown'],
      ['prohibition', 'unknown'],
      ['condition', 'yes'],
    ]);
  });

  it('leave out what reaches others', () => {
    expect(reached(IS_BANK)).toEqual([
      ['duty', 'yes'],
      ['condition', 'yes'],
    ]);
  });
});
