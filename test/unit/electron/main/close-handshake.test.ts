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

  it('closes without a question when no page has loaded, by the way of the last writes', () => {
    const { handshake, log } = setUp();
    handshake.wantsClose();
    expect(log).toEqual(['close']);
  });

  it('closes once, however often close is clicked while the last writes go down', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    handshake.wantsClose();
    handshake.confirm(true);
    handshake.wantsClose();
    handshake.wantsClose();
    handshake.pageGone();
    handshake.wantsClose();
    expect(log).toEqual(['flush', 'close']);
  });

  it('closes when the page confirms', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    handshake.wantsClose();
    expect(log).toEqual(['flush']);
    handshake.confirm(true);
    expect(log).toEqual(['flush', 'close']);
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
    handshake.wantsClose();
    expect(log).toEqual(['flush']);
  });

  it('does not hold the window for a page that is gone, and starts anew after a reload', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    handshake.pageGone();
    handshake.pageReady();
    handshake.wantsClose();
    handshake.pageGone();
    expect(log).toEqual(['flush', 'close']);
    const crashed = setUp();
    crashed.handshake.pageReady();
    crashed.handshake.pageGone();
    crashed.handshake.wantsClose();
    expect(crashed.log).toEqual(['close']);
  });

  it('takes no confirmation nobody asked for', () => {
    const { handshake, log } = setUp();
    handshake.pageReady();
    handshake.confirm(true);
    expect(log).toEqual([]);
    handshake.wantsClose();
    expect(log).toEqual(['flush']);
  });
});
