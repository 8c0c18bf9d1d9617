import { allRowsOf, wholeOf } from '@renderer/data/repository/all-rows';
import { Database } from '@renderer/data/repository/database';
import type { JournalRows, ReportedComparison, WriteJournal } from '@renderer/data/repository/journal';
import { hasMended, reconcile } from '@renderer/data/repository/reconcile';
import { importAssessment } from '@renderer/data/assessments-repository';
import { createRepository } from '@renderer/data/repository/repository';
import { appError } from '@shared/base/app-error';
import { err, ok } from '@shared/base/result';
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
      createRepository({ database, journal: null, mended: null }),
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
