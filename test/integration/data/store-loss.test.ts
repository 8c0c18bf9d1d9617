import { createAssessment, saveTitle } from '@renderer/data/assessments-repository';
import { openRepository } from '@renderer/data/repository/open-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { SAVE_DEADLINE_MS } from '@renderer/data/repository/guarded-write';
import { parsePendingSaves } from '@renderer/records/parse-pending-saves';
import { setStoreKeeper, type StoreKeeper, type StoreStatus } from '@renderer/data/repository/store-keeper';
import { acceptStoreLoss, expectNoStoreLoss } from '@renderer/data/repository/store-loss';
import { appError } from '@shared/base/app-error';
import { err, ok } from '@shared/base/result';
import { IDBObjectStore, IDBVersionChangeEvent } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofAnswer } from '../../helpers/record-saves';
import { answerTo, closeStores, dump, openStore, useFreshDisk, valueOf } from './database-helpers';

const COPY = '2026-06-02T140300123-damaged';
const failures: string[] = [];

/** Puts a keeper in charge that knows this much. */
function know(
  status: Partial<StoreStatus>,
  maySave: StoreKeeper['maySave'] = () => Promise.resolve(ok({})),
): void {
  setStoreKeeper({
    getStatus: () =>
      Promise.resolve({ condition: 'sound', copy: null, assessments: 0, isStopped: false, ...status }),
    maySave,
    reportFailure: (reason) => failures.push(reason),
    keepCopy: () => Promise.resolve(null),
  });
}

let repository: Repository;

beforeEach(() => {
  useFreshDisk();
  failures.length = 0;
});

afterEach(() => {
  setStoreKeeper(null);
  expectNoStoreLoss();
  vi.useRealTimers();
});

/** Chromium says so on the event; the stand-in for it does not know the word. */
function reportLoss(): void {
  Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { configurable: true, value: 'total' });
}

describe('an absent database', () => {
  it('is a new one where nothing is known of another', async () => {
    know({ condition: 'absent' });
    expect((await openRepository()).ok).toBe(true);
  });

  it.each([
    ['assessments are known to have been here', { assessments: 3 }, { expected: '3' }],
    ['main has found damage', { condition: 'damaged' }, {}],
    ['a copy of a lost one is kept', { copy: COPY }, { copy: COPY }],
  ] as const)(
    'is a loss when %s, every time it is looked at, and nothing is made',
    async (_why, status, context) => {
      know(status);
      const lost = { ok: false, error: { code: 'store-lost', context } };
      expect(await openRepository()).toEqual(lost);
      expect(await openRepository()).toEqual(lost);
      expect(await indexedDB.databases()).toEqual([]);
    },
  );

  it('is made once the user goes on without it', async () => {
    know({ assessments: 3 });
    expect((await openRepository()).ok).toBe(false);
    acceptStoreLoss();
    expect((await openRepository()).ok).toBe(true);
  });

  it('is not opened again in a run in which the disk has refused a write', async () => {
    know({ isStopped: true, assessments: 1 });
    const open = vi.spyOn(indexedDB, 'open');
    expect(await openRepository()).toMatchObject({ error: { code: 'store-stopped' } });
    expect(open).not.toHaveBeenCalled();
  });

  it('is not even looked for while there is no space', async () => {
    know({ condition: 'no-space', assessments: 3 });
    const open = vi.spyOn(indexedDB, 'open');
    expect(await openRepository()).toMatchObject({ error: { code: 'store-no-space' } });
    expect(open).not.toHaveBeenCalled();
  });
});

describe('what Chromium says to the first opening', () => {
  beforeEach(() => {
    reportLoss();
  });

  afterEach(() => {
    Reflect.deleteProperty(IDBVersionChangeEvent.prototype, 'dataLoss');
  });

  it('is a loss, and stays one when it no longer says so', async () => {
    know({});
    expect(await openRepository()).toMatchObject({ error: { code: 'store-lost' } });
    Reflect.deleteProperty(IDBVersionChangeEvent.prototype, 'dataLoss');
    expect(await openRepository()).toMatchObject({ error: { code: 'store-lost' } });
  });
});

describe('a database that opens', () => {
  beforeEach(async () => {
    repository = await openStore();
    valueOf(await createAssessment(repository, 'Harbor Bank'));
    closeStores();
  });

  it.each([
    ['holds fewer than it did', { assessments: 2 }, { expected: '2', found: '1' }],
    ['was repaired at a cost', { condition: 'incomplete', assessments: 1 }, { expected: '1' }],
  ] as const)('but %s is told', async (_why, status, context) => {
    know(status);
    expect(await openRepository()).toEqual({ ok: false, error: { code: 'store-incomplete', context } });
    acceptStoreLoss();
    expect((await openRepository()).ok).toBe(true);
    expect((await dump())['assessments']).toHaveLength(1);
  });

  it.each([[{ assessments: 1 }], [{ condition: 'repaired', assessments: 1 }], [{ assessments: 0 }]] as const)(
    'and holds what it did just opens (%j)',
    async (status) => {
      know(status);
      expect((await openRepository()).ok).toBe(true);
    },
  );
});

describe('a write', () => {
  let id: string;

  beforeEach(async () => {
    repository = await openStore();
    id = valueOf(await createAssessment(repository, 'Harbor Bank'));
  });

  it.each(['disk-low', 'store-stopped'] as const)('that may not begin changes nothing (%s)', async (code) => {
    know({}, () => Promise.resolve(err(appError(code))));
    const before = await dump();
    expect(await saveTitle(repository, id, 'Other')).toEqual({ ok: false, error: { code, context: {} } });
    expect(await createAssessment(repository, 'Another')).toMatchObject({ error: { code } });
    expect(await dump()).toEqual(before);
  });

  it('that the disk refuses is reported, a row that does not fit is not', async () => {
    know({});
    const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError');
    });
    expect(await saveTitle(repository, id, 'Other')).toMatchObject({
      error: { code: 'save-failed', context: { reason: 'the disk reported an error' } },
    });
    expect(failures).toHaveLength(1);
    refusing.mockRestore();
    await saveTitle(repository, id, '');
    expect(failures).toHaveLength(1);
  });

  it('is not waited for longer than its deadline', async () => {
    know({}, () => new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const saving = saveTitle(repository, id, 'Other');
    await vi.advanceTimersByTimeAsync(SAVE_DEADLINE_MS + 1);
    expect(await saving).toMatchObject({
      error: { code: 'save-failed', context: { reason: 'the disk did not answer in time' } },
    });
    expect(failures).toEqual(['TimeoutError']);
  });
});

describe('what was handed over', () => {
  it('comes back as it was, and what cannot be read as it was found', () => {
    const items = [
      { kind: 'title', assessmentId: 'a', title: 'New name' },
      ofAnswer('a', answerTo('GOV-01', { note: 'As typed “when full”' })),
      { kind: 'removal', assessmentId: 'a', of: { kind: 'exposure', key: '' } },
      { kind: 'removal', assessmentId: 'a', of: { kind: 'action', key: 'x' } },
    ];
    expect(parsePendingSaves(JSON.stringify(items))).toEqual({ items, unreadable: [] });
    expect(
      parsePendingSaves(
        JSON.stringify([{ kind: 'removal', assessmentId: 'a', of: { kind: 'snapshot', key: 'x' } }]),
      ),
    ).toEqual({
      items: [],
      unreadable: [{ kind: 'removal', assessmentId: 'a', of: { kind: 'snapshot', key: 'x' } }],
    });
    expect(parsePendingSaves(JSON.stringify([...items, { kind: 'other' }]))).toEqual({
      items,
      unreadable: [{ kind: 'other' }],
    });
    expect(parsePendingSaves('half a te')).toEqual({ items: [], unreadable: ['half a te'] });
  });
});
