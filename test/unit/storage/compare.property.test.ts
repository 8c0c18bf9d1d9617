import {
  compareOne,
  compareSides,
  STORAGE_DIFFERENCES,
  relate,
  type JournalSide,
} from '@shared/storage/compare';
import { JOURNALED_STATES } from '@shared/storage/fold';
import { isJson } from '@shared/storage/is-json';
import { journalEntrySchema } from '@shared/storage/schema-entry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const assessmentId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const rev = fc.integer({ min: 1, max: 4 });
const journalSide: fc.Arbitrary<JournalSide> = fc.record({
  assessmentId,
  rev,
  presence: fc.constantFrom(...JOURNALED_STATES),
  isDoubtful: fc.boolean(),
  isUsable: fc.boolean(),
});
const bySide = { selector: ({ assessmentId: id }: { assessmentId: string }) => id };
const journal = fc.uniqueArray(journalSide, bySide);
const database = fc.uniqueArray(fc.record({ assessmentId, rev }), bySide);

describe('compareSides', () => {
  it('names every difference once, and nothing that is the same', () => {
    fc.assert(
      fc.property(journal, database, (ours, theirs) => {
        const found = compareSides(ours, theirs);
        const ids = found.map(({ assessmentId: id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          const side = ours.find((each) => each.assessmentId === id) ?? null;
          const row = theirs.find((each) => each.assessmentId === id) ?? null;
          const expected = compareOne(side, row?.rev ?? null);
          expect(found.find((each) => each.assessmentId === id)?.finding ?? null).toBe(expected);
        }
      }),
    );
  });

  it('does not depend on the order of either side', () => {
    fc.assert(
      fc.property(journal, database, (ours, theirs) => {
        expect(compareSides(ours.toReversed(), theirs.toReversed())).toEqual(compareSides(ours, theirs));
      }),
    );
  });

  it('finds nothing once the database holds what the journal holds', () => {
    fc.assert(
      fc.property(journal, (ours) => {
        const sound = ours.map((side) => ({ ...side, isDoubtful: false, isUsable: true }));
        const rows = sound.filter(({ presence }) => presence === 'present');
        expect(compareSides(sound, rows)).toEqual([]);
      }),
    );
  });

  it('never calls a database that lost rows the same, newer or missing in the journal', () => {
    fc.assert(
      fc.property(journal, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (ours, lost) => {
        const sound = ours.map((side) => ({ ...side, isUsable: true, presence: 'present' as const }));
        const left = sound.filter((_, index) => lost[index] !== true);
        const found = compareSides(sound, left);
        const missing = found.filter(({ finding }) => finding === 'missing-in-database');
        expect(missing).toHaveLength(sound.length - left.length);
      }),
    );
  });
});

describe('compareOne', () => {
  const side: JournalSide = {
    assessmentId: 'a',
    rev: 5,
    presence: 'present',
    isDoubtful: false,
    isUsable: true,
  };
  it.each([
    [null, null, null],
    [null, 1, 'missing-in-journal'],
    [side, null, 'missing-in-database'],
    [side, 4, 'older-in-database'],
    [side, 5, null],
    [side, 6, 'newer-in-database'],
    [{ ...side, isDoubtful: true }, 5, 'doubtful-in-journal'],
    [{ ...side, isDoubtful: true }, 4, 'older-in-database'],
    [{ ...side, presence: 'removed' as const }, null, null],
    [{ ...side, presence: 'removed' as const }, 5, 'removed-in-journal'],
    [{ ...side, presence: 'removed' as const }, 6, 'newer-in-database'],
    [{ ...side, presence: 'set-aside' as const }, null, null],
    [{ ...side, presence: 'set-aside' as const }, 4, 'set-aside-in-journal'],
    [{ ...side, isUsable: false }, 9, 'unusable-in-journal'],
  ] as const)('%j against revision %s is %s', (ours, theirs, finding) => {
    expect(compareOne(ours, theirs)).toBe(finding);
    if (finding !== null) expect(STORAGE_DIFFERENCES).toContain(finding);
  });
});

describe('relate', () => {
  it.each([
    [{ found: null, expected: 4, isEmpty: true }, 'empty'],
    [{ found: null, expected: null, isEmpty: false }, 'unmarked'],
    [{ found: 4, expected: 4, isEmpty: false }, 'in-step'],
    [{ found: 3, expected: 4, isEmpty: false }, 'older'],
    [{ found: 5, expected: 4, isEmpty: false }, 'newer'],
    [{ found: 1, expected: null, isEmpty: true }, 'newer'],
  ] as const)('%j is %s', ({ found, expected, isEmpty }, relation) => {
    expect(relate(found, expected, isEmpty)).toBe(relation);
  });
});

describe('isJson', () => {
  it('takes what JSON keeps, and nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        // The one key that does not come back as it went in.
        expect(isJson(value)).toBe(!JSON.stringify(value).includes('"__proto__":'));
      }),
    );
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    let deep: unknown = 0;
    for (let depth = 0; depth < 100; depth += 1) deep = [deep];
    const strange = [
      undefined,
      Number.NaN,
      new Date(0),
      new Map(),
      1n,
      { a: undefined },
      [undefined],
      circle,
      deep,
    ];
    for (const value of strange) expect(isJson(value)).toBe(false);
  });
});

describe('journalEntrySchema', () => {
  const entry = { assessmentId: 'a', rev: 1, at: '2026-11-29T12:00:00.000Z', kind: 'whole', changes: [] };
  it.each(['', '..', 'a/b', 'a\\b', 'a.b', 'a\0', 'ä', 'x'.repeat(65), '../../etc/passwd', 'con:'])(
    'refuses the id %j',
    (id) => {
      expect(journalEntrySchema.safeParse(entry).success).toBe(true);
      expect(journalEntrySchema.safeParse({ ...entry, assessmentId: id }).success).toBe(false);
    },
  );
});
