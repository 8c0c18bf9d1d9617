import { allRowsOf, wholeOf } from '@renderer/data/repository/all-rows';
import { Database } from '@renderer/data/repository/database';
import type { JournalRows, ReportedComparison, WriteJournal } from '@renderer/data/repository/journal';
import { hasMended, reconcile } from '@renderer/data/repository/reconcile';
import { importAssessment } from '@renderer/data/assessments-repository';
import { OPEN_ROWS } from '@renderer/data/repository/row-keys';
import { createRepository } from '@renderer/data/repository/repository';
import { appError } from '@shared/base/app-error';
import { err, ok } from '@shared/base/result';
import type { Table } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileOf, useFreshDisk, valueOf } from './database-helpers';

const SAME: ReportedComparison = {
  relation: 'in-step',
  epochNow: 7,
  differences: [],
  absent: [],
  packs: { rev: 1, missingInDatabase: [], missingInJournal: [] },
  isWhole: true,
  isSetBack: false,
};

const LATER: ReportedComparison['differences'] = [
  { assessmentId: 'a-1', finding: 'newer-in-database', databaseRev: 2, journalRev: 1 },
];

let database: Database;

beforeEach(async () => {
  useFreshDisk();
  database = new Database(indexedDB, IDBKeyRange);
  await database.open();
});

afterEach(() => {
  database.close();
});

/** A journal that finds these one after the other, and has these rows. */
function journalThat(comparisons: readonly ReportedComparison[], rows: JournalRows | null = null) {
  const compare = vi.fn<WriteJournal['compare']>();
  for (const each of comparisons) compare.mockResolvedValueOnce(ok(each));
  return {
    keep: vi.fn<WriteJournal['keep']>(),
    keepWhole: vi.fn<WriteJournal['keepWhole']>(() => Promise.resolve(ok(null))),
    compare,
    read: vi.fn<WriteJournal['read']>(() => Promise.resolve(ok(rows))),
    confirmEpoch: vi.fn<WriteJournal['confirmEpoch']>(() => Promise.resolve(ok(null))),
    nextRevision: () => 1,
  };
}

async function isProven(journal: WriteJournal, isThorough = false): Promise<boolean> {
  const isReadable = () => Promise.resolve(true);
  return valueOf(await reconcile({ database, journal, isReadable, isThorough })).isProven;
}

describe('that both sides hold the same is proven', () => {
  it('by one comparison where they are in step', async () => {
    const journal = journalThat([SAME]);
    expect(await isProven(journal)).toBe(true);
    expect(journal.compare).toHaveBeenCalledTimes(1);
    expect(await isProven(journalThat([{ ...SAME, isWhole: false }]))).toBe(false);
  });

  it('by a second comparison where something was settled', async () => {
    const first = { ...SAME, differences: LATER };
    expect(await isProven(journalThat([first, SAME]))).toBe(true);
    expect(await isProven(journalThat([first, first]))).toBe(false);
    expect(await isProven(journalThat([first, { ...SAME, isWhole: false }]))).toBe(false);
  });

  it('never where part of the journal could not be used, whatever is found after', async () => {
    const differences = LATER.map((each) => ({ ...each, finding: 'unusable-in-journal' as const }));
    const first = { ...SAME, differences };
    expect(await isProven(journalThat([first, SAME]))).toBe(false);
  });

  it('once the journal has been given the packs it had not, with what they are', async () => {
    await database.packs.put({ id: 'pack-1', rev: 1, body: { of: 'pack' } });
    const first = { ...SAME, packs: { ...SAME.packs, missingInJournal: ['pack-1'] } };
    const journal = journalThat([first]);
    expect(await isProven(journal)).toBe(true);
    expect(journal.keepWhole.mock.calls).toEqual([
      [
        {
          assessmentId: null,
          rev: 1,
          rows: [{ table: 'packs', assessmentId: null, id: 'pack-1', rev: 1, body: { of: 'pack' } }],
        },
      ],
    ]);
    const refusing = journalThat([first]);
    refusing.keepWhole.mockResolvedValue(err(appError('journal-failed')));
    expect(await isProven(refusing)).toBe(false);
  });
});

it('the journal hears of the epoch only once the database has it', async () => {
  const journal = journalThat([SAME]);
  const stood: unknown[] = [];
  journal.confirmEpoch.mockImplementation(async (epoch) => {
    stood.push(epoch, (await database.meta.get('epoch'))?.value);
    return ok(null);
  });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementationOnce(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  await expect(isProven(journal)).rejects.toThrow('broken');
  expect(journal.confirmEpoch).not.toHaveBeenCalled();
  journal.compare.mockResolvedValueOnce(ok(SAME));
  await isProven(journal);
  await vi.waitFor(() => {
    expect(stood).toEqual([7, 7]);
  });
});

describe('what is put back', () => {
  const own = { table: 'assessments', id: 'a-1', rev: 3, body: { title: 'Harbor' } } as const;
  const answer = { table: 'answers', id: 'answer-1', rev: 3, body: { note: 'kept' } } as const;
  const missing: ReportedComparison = {
    ...SAME,
    relation: 'empty',
    differences: [{ assessmentId: 'a-1', finding: 'missing-in-database', databaseRev: null, journalRev: 3 }],
  };

  it('is counted where it cannot be read, and stands as it was found', async () => {
    const journal = journalThat([missing, SAME], { rev: 3, rows: [own, answer] });
    const isReadable = ({ table }: { readonly table: string }) => Promise.resolve(table !== 'answers');
    const { mended } = valueOf(await reconcile({ database, journal, isReadable, isThorough: false }));
    expect(mended).toMatchObject({ broughtBack: 1, unreadable: 1 });
    expect((await allRowsOf(database, 'a-1')).answers).toMatchObject([
      { id: 'answer-1', body: { note: 'kept' } },
    ]);
  });

  it('is no row of something else, and then nothing is proven', async () => {
    const rows = [own, answer, { ...own, id: 'a-2' }, { ...own, table: 'packs', id: 'pack-1' } as const];
    const journal = journalThat([missing, SAME], { rev: 3, rows });
    expect(await isProven(journal)).toBe(false);
    expect(await database.assessments.toArray()).toMatchObject([{ id: 'a-1' }]);
    expect(await database.packs.count()).toBe(0);
    expect((await allRowsOf(database, 'a-1')).answers).toHaveLength(1);
  });
});

describe('a row that the database cannot hand over', () => {
  const own = { table: 'assessments', id: 'a-1', rev: 3, body: { title: 'Harbor' } } as const;
  const answer = { table: 'answers', id: 'answer-1', rev: 3, body: { note: 'kept' } } as const;
  const snapshot = { table: 'records', id: 'record-1', rev: 2, body: { all: 'of it' } } as const;
  const pack = { table: 'packs', id: 'pack-1', rev: 1, body: { law: 'as it was' } } as const;
  const lost = new Set<string>();

  /** Chromium fails so where the file of a large value is gone: the whole reading, not the one row. */
  function lose(id: string): void {
    lost.add(id);
  }

  beforeEach(async () => {
    lost.clear();
    for (const row of [own, answer, snapshot, pack]) {
      const { table, id, rev, body } = row;
      await database
        .rows(table)
        .put({ id, rev, body, ...(table === 'packs' ? {} : { assessmentId: 'a-1' }) });
    }
    await database.assessments.put({ id: 'a-1', rev: 3, body: own.body });
    for (const name of ['assessments', 'answers', 'records', 'packs'] as const) {
      const table: Table<{ readonly id: string }, string> = database.table(name);
      table.hook('reading', (row) => {
        if (lost.has(row.id)) throw new DOMException('Failed to read large IndexedDB value', 'DataError');
        return row;
      });
      // What is put is there.
      table.hook('creating', (id) => void lost.delete(id));
      table.hook('updating', (_change, id) => void lost.delete(id));
    }
  });

  function settle(journal: WriteJournal) {
    const isReadable = () => Promise.resolve(true);
    return reconcile({ database, journal, isReadable, isThorough: true });
  }

  it.each([answer, snapshot])('is put back from the journal ($table)', async ({ id }) => {
    lose(id);
    await expect(allRowsOf(database, 'a-1')).rejects.toThrow();
    const journal = journalThat([SAME, SAME], { rev: 3, rows: [own, answer, snapshot] });
    const { mended, isProven: is, hasUnread } = valueOf(await settle(journal));
    expect({ mended, is, hasUnread }).toMatchObject({
      mended: { broughtForward: 1 },
      is: true,
      hasUnread: false,
    });
    const rows = await allRowsOf(database, 'a-1');
    expect([rows.answers, rows.records]).toMatchObject([[{ body: answer.body }], [{ body: snapshot.body }]]);
  });

  it('counts as missing where it is the own row of an assessment, or a pack', async () => {
    lose('a-1');
    lose('pack-1');
    const journal = journalThat([SAME]);
    await settle(journal);
    expect(journal.compare.mock.calls[0]).toMatchObject([{ assessments: [], packs: [] }]);
  });

  it('is told where the journal does not have it either, and nothing else goes with it', async () => {
    lose('record-1');
    const journal = journalThat([SAME, SAME], { rev: 3, rows: [own, answer] });
    expect(valueOf(await settle(journal))).toMatchObject({ isProven: false, hasUnread: true });
    lost.clear();
    expect((await allRowsOf(database, 'a-1')).records).toHaveLength(1);
  });

  it('goes where the journal is ahead and has it no longer', async () => {
    lose('record-1');
    const behind: ReportedComparison['differences'] = [
      { assessmentId: 'a-1', finding: 'older-in-database', databaseRev: 3, journalRev: 4 },
    ];
    const rows = [{ ...own, rev: 4 }, answer];
    const journal = journalThat([{ ...SAME, differences: behind }, SAME], { rev: 4, rows });
    expect(valueOf(await settle(journal))).toMatchObject({ isProven: true, hasUnread: false });
    expect(await database.records.count()).toBe(0);
  });

  it('is never left out of a whole state that is given to the journal', async () => {
    lose('record-1');
    const journal = journalThat([{ ...SAME, differences: LATER }, SAME]);
    expect(valueOf(await settle(journal))).toMatchObject({ isProven: false, hasUnread: true });
    expect(journal.keepWhole).not.toHaveBeenCalled();
  });

  it('and one with something else in it than it was written with is put right, in a pack too', async () => {
    await database.answers.put({ id: 'answer-1', assessmentId: 'a-1', rev: 3, body: { note: 'kept?' } });
    await database.packs.put({ id: 'pack-1', rev: 1, body: { law: 'as it was?' } });
    const rows = [own, answer, snapshot];
    const journal = journalThat([SAME, SAME], { rev: 3, rows });
    journal.read.mockImplementation((id) =>
      Promise.resolve(ok({ rev: 3, rows: id === null ? [pack] : rows })),
    );
    expect(valueOf(await settle(journal))).toMatchObject({
      mended: { broughtForward: 1, packs: 1 },
      isProven: true,
    });
    expect((await allRowsOf(database, 'a-1')).answers).toMatchObject([{ body: answer.body }]);
    expect(await database.packs.toArray()).toMatchObject([{ body: pack.body }]);
  });
});

it('an id that no app of this kind wrote is not told to the journal', async () => {
  await database.packs.bulkPut([
    { id: 'pack-1', rev: 1, body: {} },
    { id: '../pack', rev: 1, body: {} },
  ]);
  const journal = journalThat([SAME]);
  await isProven(journal);
  expect(journal.compare).toHaveBeenCalledWith({
    epoch: null,
    assessments: [],
    packs: [{ id: 'pack-1', rev: 1 }],
  });
});

it('nothing is said where every row was looked at and each was there', async () => {
  valueOf(
    await importAssessment(
      createRepository({ database, journal: null, mended: null, isSetBack: false, keys: OPEN_ROWS }),
      fileOf([]),
      'keep-id',
    ),
  );
  expect((await allRowsOf(database, 'a-1')).own).toBeDefined();
  const { rows } = await wholeOf(database, 'a-1', 1);
  const journal = journalThat([SAME], { rev: 1, rows });
  const isReadable = () => Promise.resolve(true);
  const { mended } = valueOf(await reconcile({ database, journal, isReadable, isThorough: true }));
  expect(journal.read).toHaveBeenCalledWith('a-1');
  expect(hasMended(mended)).toBe(false);
});
