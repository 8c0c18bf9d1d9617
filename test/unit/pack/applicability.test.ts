import { describe, expect, it } from 'vitest';
import { evaluateApplicability } from '@shared/pack/applicability';
import type { Applicability } from '@shared/pack/schema';
import { buildPack, rolesInclude } from '../../helpers/builders';

const { facets } = buildPack();

function evaluate(expression: Applicability, roles: readonly string[]) {
  return evaluateApplicability(expression, { facets: { roles } }, facets);
}

describe('evaluateApplicability', () => {
  it('says which part of the profile switched a question on', () => {
    expect(evaluate(rolesInclude('bank', 'lab'), ['bank'])).toEqual({ state: 'yes', because: 'roles: Bank' });
  });

  it('says what is missing when a question is switched off', () => {
    expect(evaluate(rolesInclude('bank', 'lab'), ['none'])).toEqual({
      state: 'no',
      because: 'roles does not include Bank or Frontier lab',
    });
  });

  it('leaves open what the profile does not say', () => {
    expect(evaluate(rolesInclude('bank'), []).state).toBe('unknown');
    expect(evaluate({ kind: 'not', of: rolesInclude('bank') }, []).state).toBe('unknown');
  });

  it('counts a facet the pack does not have as unknown', () => {
    expect(evaluate({ kind: 'facet', facet: 'gone', anyOf: ['x'] }, ['bank']).state).toBe('unknown');
  });

  const yes: Applicability = { kind: 'always' };
  const no: Applicability = { kind: 'not', of: yes };
  const unknown: Applicability = { kind: 'facet', facet: 'gone', anyOf: ['x'] };

  it.each([
    [[yes, yes], 'yes', 'yes'],
    [[yes, no], 'no', 'yes'],
    [[no, no], 'no', 'no'],
    [[yes, unknown], 'unknown', 'yes'],
    [[no, unknown], 'no', 'unknown'],
    [[unknown, unknown], 'unknown', 'unknown'],
  ] as const)('combines %j: all is %s, any is %s', (of, all, any) => {
    expect(evaluate({ kind: 'all', of }, ['bank']).state).toBe(all);
    expect(evaluate({ kind: 'any', of }, ['bank']).state).toBe(any);
  });

  it('names only the parts that decided', () => {
    const both: Applicability = { kind: 'any', of: [rolesInclude('lab'), rolesInclude('bank')] };
    expect(evaluate(both, ['bank']).because).toBe('roles: Bank');
  });
});
