import { DATABASE_NAME } from '@renderer/data/repository/inspect-database';
import { beginLook, takeLook } from '@renderer/data/repository/first-look';
import { openRepository } from '@renderer/data/repository/open-repository';
import { setStoreKeeper, type StoreStatus } from '@renderer/data/repository/store-keeper';
import { ok } from '@shared/base/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeStores, useFreshDisk, valueOf } from './database-helpers';

const SOUND: StoreStatus = { condition: 'sound', copy: null, assessments: 0, isStopped: false };

/** Puts a keeper in charge; returns how often it was asked for the status. */
function know(status: Partial<StoreStatus> = {}) {
  const getStatus = vi.fn(() => Promise.resolve({ ...SOUND, ...status }));
  setStoreKeeper({
    getStatus,
    maySave: () => Promise.resolve(ok({})),
    reportFailure: () => undefined,
    keepCopy: () => Promise.resolve(null),
  });
  return getStatus;
}

/** Opens the store; returns the code of a refusal. */
async function codeOfOpening(): Promise<string | null> {
  const opened = await openRepository();
  if (!opened.ok) return opened.error.code;
  opened.value.close();
  return null;
}

beforeEach(useFreshDisk);

afterEach(() => {
  setStoreKeeper(null);
  closeStores();
  vi.restoreAllMocks();
});

describe('a look that was begun', () => {
  it('is what the next opening goes by, and no other', async () => {
    const getStatus = know();
    beginLook();
    expect(await codeOfOpening()).toBeNull();
    expect(getStatus).toHaveBeenCalledTimes(1);
    expect(await codeOfOpening()).toBeNull();
    expect(getStatus).toHaveBeenCalledTimes(2);
  });

  it('leaves nothing behind where there is no store', async () => {
    know();
    beginLook();
    expect(valueOf(await takeLook()).onDisk).toEqual({ kind: 'absent', isLost: false });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it.each([
    [{ condition: 'no-space' }, 'store-no-space'],
    [{ isStopped: true }, 'store-stopped'],
  ] as const)('does not touch a store that must not be opened: %j', async (status, code) => {
    know(status);
    const open = vi.spyOn(indexedDB, 'open');
    beginLook();
    expect(await codeOfOpening()).toBe(code);
    expect(open).not.toHaveBeenCalled();
  });

  it('asks before it touches the store', async () => {
    const order: string[] = [];
    know().mockImplementation(() => Promise.resolve(SOUND).finally(() => order.push('told')));
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      order.push(given[0]);
      return open(...given);
    });
    beginLook();
    await takeLook();
    expect(order).toEqual(['told', DATABASE_NAME]);
  });

  it('that fails is told by the opening, which may be tried again', async () => {
    know();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('No', 'UnknownError');
    });
    beginLook();
    // Until the store is opened nobody waits for it, and nothing is reported as a fault of the page.
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await codeOfOpening()).toBe('database-unavailable');
    expect(await codeOfOpening()).toBeNull();
  });
});
