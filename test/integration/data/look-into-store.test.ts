import { importAssessment } from '@renderer/data/assessments-repository';
import { DATABASE_NAME } from '@renderer/data/repository/inspect-database';
import { lookIntoStore, type Looking } from '@renderer/data/repository/look-into-store';
import { openRepository } from '@renderer/data/repository/open-repository';
import { ok } from '@shared/base/result';
import { IDBObjectStore, IDBRequest } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeStores, dump, fileOf, openStore, settled, useFreshDisk, valueOf } from './database-helpers';
import { layDown, readFrozen } from './frozen-database';

beforeEach(useFreshDisk);

const rowsOf = (id: string) => async (here: Looking) => ok(await here.getRows(id));

describe('a store that is looked into as it is', () => {
  it('shows the rows of an assessment, and is closed again', async () => {
    valueOf(await importAssessment(await openStore(), fileOf([]), 'keep-id'));
    closeStores();
    expect(valueOf(await lookIntoStore(rowsOf('a-1')))).toMatchObject({ row: { id: 'a-1' } });
    // A database that is still open cannot be deleted.
    const deleting = indexedDB.deleteDatabase(DATABASE_NAME);
    const blocked = vi.fn();
    deleting.onblocked = blocked;
    await settled(deleting);
    expect(blocked).not.toHaveBeenCalled();
  });

  it('holds nothing where there is none, and none is made', async () => {
    expect(valueOf(await lookIntoStore(rowsOf('a-1')))).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it.each([1, 2])('is left to the start where it is of version %i', async (version) => {
    await layDown(readFrozen(version));
    const before = [await indexedDB.databases(), await dump()];
    expect(valueOf(await lookIntoStore(rowsOf('frozen-1')))).toBeNull();
    expect([await indexedDB.databases(), await dump()]).toEqual(before);
  });

  it('says why it cannot be read', async () => {
    await openStore();
    closeStores();
    const failed = await lookIntoStore(() => Promise.reject(new DOMException('broken', 'DataError')));
    expect(failed).toEqual({
      ok: false,
      error: { code: 'database-unavailable', context: { reason: 'DataError' } },
    });
  });
});

it('a database that does not give its version is told, and waited for no longer', async () => {
  await openStore();
  closeStores();
  // A broken disk says so some time later.
  const broken = new IDBRequest();
  Object.defineProperty(broken, 'error', { value: new DOMException('broken', 'DataError') });
  const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    setTimeout(() => {
      broken.onerror?.(new Event('error'));
    });
    return broken;
  });
  expect(await openRepository()).toEqual({
    ok: false,
    error: { code: 'database-unavailable', context: { reason: 'DataError' } },
  });
  get.mockRestore();
});
