import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWarmWorker, type KeepableProcess } from '../../../../electron/main/services/warm-worker';

interface FakeProcess extends KeepableProcess {
  readonly say: (message: unknown) => void;
  readonly die: (code: number) => void;
  readonly posted: unknown[];
  isKilled: boolean;
  held: number;
}

function fakeProcess(): FakeProcess {
  const listeners: ((message: unknown) => void)[] = [];
  const ends: ((code: number) => void)[] = [];
  const fake: FakeProcess = {
    isKilled: false,
    held: 100,
    posted: [],
    postMessage: (message) => fake.posted.push(message),
    kill: () => {
      fake.isKilled = true;
      fake.die(0);
      return true;
    },
    release: () => {
      fake.kill();
    },
    memoryBytes: () => fake.held,
    onMessage: (listener) => listeners.push(listener),
    onExit: (listener) => ends.push(listener),
    say: (message) => {
      for (const listener of listeners) listener(message);
    },
    die: (code) => {
      for (const listener of ends) listener(code);
    },
  };
  return fake;
}

function setUp() {
  const started: FakeProcess[] = [];
  const warm = createWarmWorker({
    start: () => {
      const fake = fakeProcess();
      started.push(fake);
      return fake;
    },
    idleMilliseconds: 60_000,
    mostBytes: 1_000,
  });
  return { started, warm };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a warm worker', () => {
  it('serves the next job with the process of the last, and each hears its own messages alone', () => {
    const { started, warm } = setUp();
    const heard: string[] = [];
    const first = warm.take();
    first.onMessage((message) => heard.push(`first ${String(message)}`));
    first.onExit((code) => heard.push(`first over ${String(code)}`));
    started[0]?.say('a');
    first.release();
    started[0]?.say('between');
    const second = warm.take();
    second.onMessage((message) => heard.push(`second ${String(message)}`));
    second.postMessage('work');
    started[0]?.say('b');
    expect(started).toHaveLength(1);
    expect(started[0]?.posted).toEqual(['work']);
    expect(heard).toEqual(['first a', 'first over 0', 'second b']);
  });

  it('is ended when nothing is asked of it for a while, not before and not while it works', () => {
    const { started, warm } = setUp();
    warm.take().release();
    vi.advanceTimersByTime(59_000);
    const busy = warm.take();
    vi.advanceTimersByTime(600_000);
    expect(started.map(({ isKilled }) => isKilled)).toEqual([false]);
    busy.release();
    vi.advanceTimersByTime(60_000);
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true]);
    warm.take();
    expect(started).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is ended at once when told to, and a process at work then ends with its job', () => {
    const { started, warm } = setUp();
    warm.take().release();
    warm.drop();
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true]);
    const busy = warm.take();
    warm.drop();
    expect(started[1]?.isKilled).toBe(false);
    busy.release();
    expect(started[1]?.isKilled).toBe(true);
    warm.drop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not kept when it holds too much memory', () => {
    const { started, warm } = setUp();
    const job = warm.take();
    Object.assign(started[0] ?? {}, { held: 1_001 });
    job.release();
    expect(started[0]?.isKilled).toBe(true);
    warm.take();
    expect(started).toHaveLength(2);
  });

  it('starts anew after a process that died, at work or idle', () => {
    const { started, warm } = setUp();
    const ends: number[] = [];
    const job = warm.take();
    job.onExit((code) => ends.push(code));
    started[0]?.die(139);
    job.release();
    expect(ends).toEqual([139]);
    warm.take().release();
    started[1]?.die(1);
    warm.take();
    expect(started).toHaveLength(3);
  });
});
