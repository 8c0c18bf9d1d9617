import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpWhenDue } from '../../../electron/node/backup/back-up-when-due';
import { doorTo, opened } from '../../helpers/storage';
import { FaultyFiles } from '../../helpers/faulty-files';

const HOUR_MS = 60 * 60 * 1_000;

describe('backups that the app makes by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are looked for soon after the start and every hour, however long the app stays open', async () => {
    const storage = await opened(doorTo('/home', undefined, new FaultyFiles().files));
    const makeIfDue = vi.fn(storage.backups.makeIfDue);
    const door = {
      get: () => Promise.resolve(ok({ ...storage, backups: { ...storage.backups, makeIfDue } })),
      close: () => Promise.resolve(null),
    };
    backUpWhenDue(door, () => undefined);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(makeIfDue).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(makeIfDue).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(72 * HOUR_MS);
    expect(makeIfDue).toHaveBeenCalledTimes(73);
  });

  it('are told when one was made or could not be, and not when none was due', async () => {
    const storage = await opened(doorTo('/home', undefined, new FaultyFiles().files));
    const failed = fail('backup-failed', { reason: 'the disk is full' });
    const outcomes = [null, failed, null];
    const makeIfDue = () => Promise.resolve(outcomes.shift() ?? null);
    const door = {
      get: () => Promise.resolve(ok({ ...storage, backups: { ...storage.backups, makeIfDue } })),
      close: () => Promise.resolve(null),
    };
    const told: unknown[] = [];
    backUpWhenDue(door, (made) => told.push(made));
    await vi.advanceTimersByTimeAsync(3 * HOUR_MS);
    expect(told).toEqual([failed]);
  });
});
