import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEnding } from '../../../../electron/main/app/ending';

function setUp() {
  const log: string[] = [];
  let settle: (how: 'down' | 'failed') => void = () => undefined;
  const ending = createEnding({
    hide: () => log.push('hidden'),
    lastWrites: () => {
      log.push('writing');
      return new Promise((resolve, reject) => {
        settle = (how) => {
          if (how === 'down') resolve();
          else reject(new Error('the disk is full'));
        };
      });
    },
    mostMs: 8_000,
    startAnew: () => log.push('starts anew'),
  });
  const written = async (how: 'down' | 'failed'): Promise<void> => {
    settle(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ending, log, written };
}

describe('the end of a run', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes after the last writes, out of sight', async () => {
    const { ending, log, written } = setUp();
    ending.end(() => log.push('away'));
    await vi.advanceTimersByTimeAsync(7_999);
    expect(log).toEqual(['hidden', 'writing']);
    await written('down');
    expect(log).toEqual(['hidden', 'writing', 'away']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toHaveLength(3);
  });

  it('comes once: a window that is closed during a restart restarts', async () => {
    const { ending, log, written } = setUp();
    ending.end(() => log.push('restarted'));
    ending.end(() => log.push('closed'));
    await written('down');
    expect(log).toEqual(['hidden', 'writing', 'restarted']);
  });

  it('is followed by a new start when somebody wants the app meanwhile, once', async () => {
    const { ending, log, written } = setUp();
    ending.thenStartAnew();
    expect(ending.isEnding()).toBe(false);
    ending.end(() => log.push('away'));
    expect(ending.isEnding()).toBe(true);
    ending.thenStartAnew();
    ending.thenStartAnew();
    await written('down');
    expect(log).toEqual(['hidden', 'writing', 'starts anew', 'away']);
  });

  it('is not followed by one for what was asked before it began', async () => {
    const { ending, log, written } = setUp();
    ending.thenStartAnew();
    ending.end(() => log.push('away'));
    await written('down');
    expect(log).toEqual(['hidden', 'writing', 'away']);
  });

  it('comes also when the last writes fail, or do not end', async () => {
    const failing = setUp();
    failing.ending.end(() => failing.log.push('away'));
    await failing.written('failed');
    expect(failing.log.at(-1)).toBe('away');
    const hanging = setUp();
    hanging.ending.end(() => hanging.log.push('away'));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(hanging.log.at(-1)).toBe('away');
  });
});
