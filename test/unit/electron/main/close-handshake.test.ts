import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCloseHandshake } from '../../../../electron/main/app/close-handshake';

function setUp() {
  const log: string[] = [];
  let answer: (choice: 'wait' | 'close') => void = () => undefined;
  const handshake = createCloseHandshake({
    requestFlush: () => log.push('flush'),
    askUser: () => {
      log.push('ask');
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    close: () => log.push('close'),
    timeoutMs: 5_000,
  });
  const choose = async (choice: 'wait' | 'close'): Promise<void> => {
    answer(choice);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { handshake, log, choose };
}

describe('the close handshake', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('closes at once when no page has loaded', () => {
    expect(setUp().handshake.wantsClose()).toBe(true);
  });

  it('closes when the page confirms', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    expect(handshake.wantsClose()).toBe(false);
    expect(log).toEqual(['flush']);
    handshake.confirm(true);
    expect(log).toEqual(['flush', 'close']);
    expect(handshake.wantsClose()).toBe(true);
  });

  it('asks when the page says that something is not saved', async () => {
    const { handshake, log, choose } = setUp();
    handshake.pageReady();
    handshake.wantsClose();
    handshake.confirm(false);
    expect(log).toEqual(['flush', 'ask']);
    await choose('close');
    expect(log).toEqual(['flush', 'ask', 'close']);
  });

  it('asks after five seconds of silence, not before', async () => {
    const { handshake, log, choose } = setUp();
    handshake.pageReady();
    handshake.wantsClose();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(log).toEqual(['flush']);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(['flush', 'ask']);
    await choose('wait');
    expect(log).toEqual(['flush', 'ask', 'flush']);
    handshake.confirm(true);
    expect(log).toEqual(['flush', 'ask', 'flush', 'close']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toHaveLength(4);
  });

  it('closes without further question when the page confirms while the question stands', async () => {
    const { handshake, log, choose } = setUp();
    handshake.pageReady();
    handshake.wantsClose();
    await vi.advanceTimersByTimeAsync(5_000);
    handshake.confirm(true);
    await choose('wait');
    expect(log).toEqual(['flush', 'ask', 'close']);
  });

  it('asks once, however often close is clicked', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    handshake.wantsClose();
    expect(handshake.wantsClose()).toBe(false);
    expect(log).toEqual(['flush']);
  });

  it('does not hold the window for a page that is gone, and starts anew after a reload', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    handshake.pageGone();
    expect(handshake.wantsClose()).toBe(true);
    handshake.pageReady();
    expect(handshake.wantsClose()).toBe(false);
    handshake.pageGone();
    expect(log).toEqual(['flush', 'close']);
  });

  it('takes no confirmation nobody asked for', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    handshake.confirm(true);
    expect(log).toEqual([]);
    expect(handshake.wantsClose()).toBe(false);
  });
});
