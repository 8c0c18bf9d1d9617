import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '@shared/pack/version';

describe('compareVersions', () => {
  it.each([
    ['1.2.3', '1.2.3', 0],
    ['1.2.3', '1.2.10', -1],
    ['1.10.0', '1.9.9', 1],
    ['2.0.0', '1.99.99', 1],
    ['draft', '0.0.0', -1],
    ['0.0.0', '1.2', 1],
    ['draft', 'other', 0],
  ] as const)('%s against %s is %i', (a, b, expected) => {
    expect(compareVersions(a, b)).toBe(expected);
  });

  it('orders like the list of its three numbers', () => {
    const part = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
        const asNumber = ([x, y, z]: readonly [number, number, number]) => x * 10_000 + y * 100 + z;
        expect(compareVersions(a.join('.'), b.join('.'))).toBe(Math.sign(asNumber(a) - asNumber(b)));
      }),
    );
  });
});
