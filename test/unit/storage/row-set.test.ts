import { changedRowSet, emptyRowSet, rowDifference, type SummedRow } from '@shared/storage/row-set';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../helpers/test-share';

const KEY = new Uint8Array(32).fill(7);

const row = fc.record({
  table: fc.constantFrom('answers' as const, 'records' as const),
  id: fc.string({ minLength: 1, maxLength: 8 }),
  rev: fc.integer({ min: 1, max: 50 }),
});
const rows = fc.uniqueArray(row, { maxLength: 12, selector: ({ table, id }) => `${table}/${id}` });

const setOf = (of: readonly SummedRow[]) => changedRowSet(emptyRowSet(KEY), { come: of });

describe('the set of rows', () => {
  it('is the same in any order, and however it came about', () => {
    fc.assert(
      fc.property(rows, rows, (all, others) => {
        const set = setOf(all);
        expect(setOf(all.toReversed())).toEqual(set);
        const known = new Set(all.map(({ table, id }) => `${table}/${id}`));
        const more = others.filter(({ table, id }) => !known.has(`${table}/${id}`));
        const there = changedRowSet(set, { come: more });
        expect(changedRowSet(there, { gone: more })).toEqual(set);
        expect(rowDifference(set, all)).toBeNull();
      }),
    );
  });

  it('tells a row that is missing, added or of another revision', () => {
    fc.assert(
      fc.property(
        rows.filter(({ length }) => length > 0),
        (all) => {
          const [first, ...rest] = all;
          if (first === undefined) return;
          const set = setOf(all);
          expect(rowDifference(set, rest)).toEqual({ missing: 1, added: 0 });
          expect(rowDifference(setOf(rest), all)).toEqual({ missing: 0, added: 1 });
          expect(rowDifference(set, [{ ...first, rev: first.rev + 1 }, ...rest])).toEqual({
            missing: 0,
            added: 0,
          });
          const other = first.table === 'answers' ? 'records' : 'answers';
          if (!rest.some(({ table, id }) => table === other && id === first.id))
            expect(rowDifference(set, [{ ...first, table: other }, ...rest])).not.toBeNull();
        },
      ),
    );
  });

  it('has a sum that says nothing without its key', () => {
    const one: SummedRow = { table: 'answers', id: 'a', rev: 1 };
    const other = changedRowSet(emptyRowSet(new Uint8Array(32).fill(8)), { come: [one] });
    expect(other.sum).not.toBe(setOf([one]).sum);
  });

  it('of no row, and of one, are these for ever: headers on disks hold them', () => {
    expect(emptyRowSet(KEY)).toEqual({ key: '07'.repeat(32), sum: '00'.repeat(32), count: 0 });
    expect(setOf([{ table: 'answers', id: 'a', rev: 1 }]).sum).toBe(
      '3d9bff04b44e5eb44b618240a1bb953d72fab18d3a13dcebba080bef21f29b3c',
    );
  });
});
