import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateApplicability } from '@shared/pack/applicability';
import { canBeMet } from '@shared/pack/check/satisfiable';
import type { Applicability, Facet } from '@shared/pack/schema';

function facet(id: string, multiple: boolean, options: Facet['options']): Facet {
  return { id, title: id, question: '?', help: '?', multiple, options, authorities: [] };
}

const FACETS: readonly Facet[] = [
  facet('roles', true, [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
    { id: 'c', label: 'C' },
    { id: 'none', label: 'None', exclusive: true },
  ]),
  facet('size', false, [
    { id: 's', label: 'S' },
    { id: 'm', label: 'M' },
    { id: 'l', label: 'L' },
  ]),
];

const roles = (...anyOf: string[]): Applicability => ({ kind: 'facet', facet: 'roles', anyOf });
const size = (...anyOf: string[]): Applicability => ({ kind: 'facet', facet: 'size', anyOf });
const all = (...of: Applicability[]): Applicability => ({ kind: 'all', of });
const any = (...of: Applicability[]): Applicability => ({ kind: 'any', of });
const not = (of: Applicability): Applicability => ({ kind: 'not', of });

/** Every complete profile there is, one by one. */
function everyProfile(): readonly Readonly<Record<string, readonly string[]>>[] {
  const several = [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c'], ['none']];
  return several.flatMap((chosen) => ['s', 'm', 'l'].map((one) => ({ roles: chosen, size: [one] })));
}

describe('canBeMet', () => {
  it.each([
    ['always', { kind: 'always' }, true],
    ['never', not({ kind: 'always' }), false],
    ['two ticks at once', all(roles('a'), roles('b')), true],
    ['a tick beside "none"', all(roles('a'), roles('none')), false],
    ['two answers to a question with one', all(size('s'), size('m')), false],
    ['an answer and its opposite', all(roles('a'), not(roles('a'))), false],
    ['none of all options', not(any(roles('a', 'b', 'c'), roles('none'))), false],
    ['everything but two of three', all(not(size('s')), not(size('m'))), true],
    ['three ticks, not one by one', all(roles('a'), roles('b'), roles('c'), not(size('l'))), true],
    ['a facet the pack does not have', { kind: 'facet', facet: 'gone', anyOf: ['x'] }, false],
  ] as const)('decides: %s', (_name, expression, expected) => {
    expect(canBeMet(expression, FACETS)).toBe(expected);
  });

  const { condition } = fc.letrec<{ condition: Applicability; leaf: Applicability }>((tie) => ({
    leaf: fc.oneof(
      fc.constant<Applicability>({ kind: 'always' }),
      fc.subarray(['a', 'b', 'c', 'none'], { minLength: 1 }).map((ids) => roles(...ids)),
      fc.subarray(['s', 'm', 'l'], { minLength: 1 }).map((ids) => size(...ids)),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      tie('leaf'),
      tie('condition').map(not),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    ),
  }));

  it('agrees with trying every profile', () => {
    fc.assert(
      fc.property(condition, (expression) => {
        const found = everyProfile().some(
          (facets) => evaluateApplicability(expression, { facets }, FACETS).state === 'yes',
        );
        expect(canBeMet(expression, FACETS)).toBe(found);
      }),
      { numRuns: 500 },
    );
  });

  it('stays quick where trying every profile would not', () => {
    const ids = Array.from({ length: 30 }, (_, place) => `x${String(place)}`);
    const wide = facet(
      'wide',
      true,
      ids.map((id) => ({ id, label: id })),
    );
    const halves = [ids.slice(0, 15), ids.slice(15)].map((anyOf): Applicability => {
      return { kind: 'facet', facet: 'wide', anyOf };
    });
    expect(canBeMet(all(...halves), [wide])).toBe(true);
    expect(canBeMet(all(...halves.map(not)), [wide])).toBe(false);
  });
});
