import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extremeMean, type Weighted } from '@shared/scoring/weighted-mean';

const member = fc.record({
  weight: fc.integer({ min: 1, max: 3 }),
  value: fc.oneof(fc.constantFrom(0, 1, 0.65), fc.double({ min: 0, max: 1, noNaN: true })),
});
const certain = fc.array(member, { maxLength: 4 });
const possible = fc.array(member, { maxLength: 7 });

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (found, item) => [...found, ...found.map((some) => [...some, item])],
    [[]],
  );
}

function meanOf(members: readonly Weighted[]): number {
  const weight = members.reduce((sum, each) => sum + each.weight, 0);
  return members.reduce((sum, each) => sum + each.weight * each.value, 0) / weight;
}

/** Every mean that some choice of the possible members gives. */
function everyMean(sure: readonly Weighted[], maybe: readonly Weighted[]): readonly number[] {
  return subsets(maybe)
    .map((some) => [...sure, ...some])
    .filter((members) => members.length > 0)
    .map(meanOf);
}

describe('the extremes of a weighted mean', () => {
  it('are those of all choices, tried one by one', () => {
    fc.assert(
      fc.property(certain, possible, (sure, maybe) => {
        fc.pre(sure.length + maybe.length > 0);
        const all = everyMean(sure, maybe);
        expect(extremeMean(sure, maybe, { end: 'greatest' })?.mean).toBeCloseTo(Math.max(...all), 9);
        expect(extremeMean(sure, maybe, { end: 'least' })?.mean).toBeCloseTo(Math.min(...all), 9);
      }),
    );
  });

  it('are the means of the members they name, which hold all that is certain', () => {
    fc.assert(
      fc.property(certain, possible, fc.constantFrom('least', 'greatest'), (sure, maybe, end) => {
        const extreme = extremeMean(sure, maybe, { end });
        fc.pre(extreme !== null);
        expect(extreme.mean).toBeCloseTo(meanOf(extreme.members), 9);
        for (const each of sure) expect(extreme.members).toContain(each);
        for (const each of extreme.members) expect([...sure, ...maybe]).toContain(each);
      }),
    );
  });

  it('are to the last digit those of members one of which is worth something else', () => {
    fc.assert(
      fc.property(
        certain,
        possible,
        fc.record({
          end: fc.constantFrom('least', 'greatest'),
          place: fc.nat(),
          value: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        (sure, maybe, { end, place, value }) => {
          const all = [...sure, ...maybe];
          const member = all[place % Math.max(1, all.length)];
          fc.pre(member !== undefined);
          const changed = (members: readonly Weighted[]) =>
            members.map((each) => (each === member ? { ...each, value } : each));
          const revalued = extremeMean(sure, maybe, { end, revalued: { member, value } });
          const copied = extremeMean(changed(sure), changed(maybe), { end });
          expect(revalued?.mean).toBe(copied?.mean);
          expect(revalued?.weight).toBe(copied?.weight);
          expect(revalued?.members).toHaveLength(copied?.members.length ?? 0);
        },
      ),
    );
  });

  it('are none where there is no member at all', () => {
    expect(extremeMean([], [], { end: 'least' })).toBeNull();
    expect(extremeMean([], [], { end: 'greatest' })).toBeNull();
  });
});
