import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutoLock, type AutoLockDeps } from '../../../../electron/main/app/auto-lock';

const SETTINGS = { idleMinutes: 5, locksOnSuspend: true, locksWithScreen: true };
const WAIT_MS = 8_000;

function lockWith(over: Partial<AutoLockDeps> = {}) {
  const lock = vi.fn<() => void>();
  const tellPage = vi.fn<AutoLockDeps['tellPage']>();
  const autoLock = createAutoLock({
    settings: () => SETTINGS,
    idleSeconds: () => 0,
    tellPage,
    askUser: () => Promise.resolve('stay'),
    lock,
    waitMs: WAIT_MS,
    ...over,
  });
  return { autoLock, lock, tellPage };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('locking without the page asking for it', () => {
  it('tells the page first, once, and locks when it does not come back', async () => {
    const { autoLock, lock, tellPage } = lockWith();
    autoLock.want('suspend');
    autoLock.want('screen');
    expect(tellPage.mock.calls).toEqual([['suspend']]);
    await vi.advanceTimersByTimeAsync(WAIT_MS - 1);
    expect(lock).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(lock).toHaveBeenCalledOnce();
  });

  it.each(['idle', 'suspend', 'screen'] as const)('asks nobody when it is for %s', async (reason) => {
    const askUser = vi.fn<AutoLockDeps['askUser']>();
    const { autoLock, lock } = lockWith({ askUser });
    autoLock.want(reason);
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(askUser).not.toHaveBeenCalled();
    expect(lock).toHaveBeenCalledOnce();
  });

  it('lets the user who asked for it stay, and asks the page again the next time', async () => {
    const { autoLock, lock, tellPage } = lockWith();
    autoLock.want('asked');
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(lock).not.toHaveBeenCalled();
    autoLock.want('asked');
    expect(tellPage).toHaveBeenCalledTimes(2);
  });

  it('locks when the user says so, and when the computer sleeps while the question stands there', async () => {
    const first = lockWith({ askUser: () => Promise.resolve('lock') });
    first.autoLock.want('asked');
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(first.lock).toHaveBeenCalledOnce();

    let answer: (choice: 'stay') => void = () => undefined;
    const second = lockWith({ askUser: () => new Promise((resolve) => (answer = resolve)) });
    second.autoLock.want('asked');
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    second.autoLock.want('suspend');
    answer('stay');
    await vi.advanceTimersByTimeAsync(0);
    expect(second.lock).toHaveBeenCalledOnce();
  });

  it('keeps to the settings, and to nothing while there is nothing to lock', async () => {
    const settings = { idleMinutes: null, locksOnSuspend: false, locksWithScreen: false };
    const lenient = lockWith({ settings: () => settings, idleSeconds: () => 1_000_000 });
    lenient.autoLock.want('suspend');
    lenient.autoLock.want('screen');
    lenient.autoLock.look();
    expect(lenient.tellPage).not.toHaveBeenCalled();
    const open = lockWith({ settings: () => null, idleSeconds: () => 1_000_000 });
    open.autoLock.want('asked');
    open.autoLock.look();
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(open.tellPage).not.toHaveBeenCalled();
    expect(open.lock).not.toHaveBeenCalled();
  });

  it('is idle after as many minutes as were set, and not before', () => {
    let idle = 299;
    const { autoLock, tellPage } = lockWith({ idleSeconds: () => idle });
    autoLock.look();
    expect(tellPage).not.toHaveBeenCalled();
    idle = 300;
    autoLock.look();
    expect(tellPage.mock.calls).toEqual([['idle']]);
  });
});
