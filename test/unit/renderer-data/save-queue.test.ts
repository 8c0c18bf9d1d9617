import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import { MAX_DELAY_MS, SaveQueue, type SaveState } from '@renderer/data/save-queue';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Outcome = Result<null, AppError>;

/** A disk whose every write waits until the test lets it finish. */
class SlowDisk {
  readonly committed = new Map<string, number>();
  readonly order: string[] = [];
  mostAtOnce = 0;
  #waiting: { readonly item: Item; readonly finish: (outcome: Outcome) => void }[] = [];

  readonly save = (item: Item): Promise<Outcome> =>
    new Promise((resolve) => {
      this.#waiting.push({ item, finish: resolve });
      this.mostAtOnce = Math.max(this.mostAtOnce, this.#waiting.length);
    });

  get busy(): boolean {
    return this.#waiting.length > 0;
  }

  async finishOne(outcome: Outcome = ok(null)): Promise<void> {
    const write = this.#waiting.shift();
    if (write === undefined) return;
    if (outcome.ok) {
      this.committed.set(write.item.key, write.item.value);
      this.order.push(`${write.item.key}${write.item.value}`);
    }
    write.finish(outcome);
    await turn();
  }

  async finishAll(): Promise<void> {
    while (this.busy) await this.finishOne();
  }
}

interface Item {
  readonly key: string;
  readonly value: number;
}

const FULL = err(appError('save-failed', { reason: 'full' }));

/** Lets every settled promise run its course. */
async function turn(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await Promise.resolve();
}

/** Enqueues under the item's own key. */
function put(queue: SaveQueue<Item>, item: Item, delayMs = 0): void {
  queue.enqueue(item.key, item, delayMs);
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('one save at a time', () => {
  it('skips snapshots that were overtaken while a save was running', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    for (const value of [1, 2, 3]) put(queue, { key: 'a', value });
    await disk.finishAll();
    expect(disk.order).toEqual(['a1', 'a3']);
    expect(disk.mostAtOnce).toBe(1);
  });

  it('puts a snapshot that takes the place of another at the end of the line', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'busy', value: 1 });
    put(queue, { key: 'a', value: 1 });
    put(queue, { key: 'b', value: 1 });
    put(queue, { key: 'a', value: 2 });
    expect(queue.items().map(({ key }) => key)).toEqual(['busy', 'b', 'a']);
    await disk.finishAll();
    expect(disk.order).toEqual(['busy1', 'b1', 'a2']);
  });

  it('waits for no pause of words that are saved already', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'a', value: 1 }, 500);
    put(queue, { key: 'a', value: 2 });
    expect(vi.getTimerCount()).toBe(0);
    put(queue, { key: 'b', value: 1 }, 500);
    const flushed = queue.flush();
    expect(vi.getTimerCount()).toBe(0);
    await disk.finishAll();
    expect(await flushed).toBe(true);
  });

  it('begins at once where no pause is asked for', () => {
    const disk = new SlowDisk();
    put(new SaveQueue(disk.save), { key: 'a', value: 1 });
    expect(disk.busy).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not saved until the last commit resolved', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    expect(queue.getState()).toEqual({ kind: 'idle' });
    put(queue, { key: 'a', value: 1 });
    put(queue, { key: 'b', value: 1 });
    expect(queue.getState().kind).toBe('saving');
    await disk.finishOne();
    expect(queue.getState().kind).toBe('saving');
    await disk.finishOne();
    expect(queue.getState().kind).toBe('saved');
  });

  it('gives each snapshot a revision and reports the newest that is not durable', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    const first = queue.enqueue('a', { key: 'a', value: 1 });
    expect(queue.enqueue('a', { key: 'a', value: 2 })).toBeGreaterThan(first);
    expect(queue.pending('a')?.value).toBe(2);
    await disk.finishAll();
    expect(queue.pending('a')).toBeUndefined();
  });
});

describe('typing', () => {
  it('waits for a pause, and never says saved meanwhile', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'a', value: 1 }, 600);
    vi.advanceTimersByTime(500);
    put(queue, { key: 'a', value: 2 }, 600);
    vi.advanceTimersByTime(599);
    expect(disk.busy).toBe(false);
    expect(queue.getState().kind).toBe('saving');
    vi.advanceTimersByTime(1);
    await disk.finishAll();
    expect(disk.order).toEqual(['a2']);
    expect(queue.getState().kind).toBe('saved');
  });

  it('is saved without a pause after the longest delay', () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    for (let passed = 0; passed < MAX_DELAY_MS; passed += 100) {
      put(queue, { key: 'a', value: passed }, 600);
      vi.advanceTimersByTime(100);
    }
    expect(disk.busy).toBe(true);
  });

  it('is saved after the longest delay the second time as well', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'a', value: 0 }, 500);
    vi.advanceTimersByTime(500);
    await disk.finishAll();
    for (let value = 1; value <= MAX_DELAY_MS / 100; value += 1) {
      put(queue, { key: 'a', value }, 500);
      vi.advanceTimersByTime(100);
    }
    expect(disk.busy).toBe(true);
  });

  it('is saved at once by a flush, and only once', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'a', value: 1 }, 600);
    const flushed = queue.flush();
    await disk.finishAll();
    expect(await flushed).toBe(true);
    vi.advanceTimersByTime(10_000);
    await disk.finishAll();
    expect(disk.order).toEqual(['a1']);
  });
});

describe('failures', () => {
  it('keep the snapshot, say why, and retry works', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'a', value: 1 });
    await disk.finishOne(FULL);
    expect(queue.getState()).toEqual({ kind: 'failed', error: FULL.error });
    expect(queue.pending('a')?.value).toBe(1);
    queue.retry();
    expect(queue.getState().kind).toBe('saving');
    await disk.finishAll();
    expect(queue.getState().kind).toBe('saved');
    expect(disk.committed.get('a')).toBe(1);
  });

  it('do not hold up other keys, and are not hidden by their success', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'a', value: 1 });
    put(queue, { key: 'b', value: 1 });
    await disk.finishOne(FULL);
    await disk.finishOne();
    expect(disk.order).toEqual(['b1']);
    expect(queue.getState().kind).toBe('failed');
  });

  it('make a flush answer no, after one try of everything', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    put(queue, { key: 'a', value: 1 });
    const flushed = queue.flush();
    await disk.finishOne(FULL);
    expect(await flushed).toBe(false);
    expect(disk.busy).toBe(false);
  });

  it('include a save that throws', async () => {
    const queue = new SaveQueue<Item>(() => Promise.reject(new RangeError('bug')));
    put(queue, { key: 'a', value: 1 });
    await turn();
    expect(queue.getState()).toEqual({
      kind: 'failed',
      error: appError('internal', { reason: 'RangeError' }),
    });
    expect(queue.pending('a')?.value).toBe(1);
  });
});

describe('flush', () => {
  it('covers what arrives while it waits, and is true at once when nothing waits', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    expect(await queue.flush()).toBe(true);
    put(queue, { key: 'a', value: 1 });
    const flushed = queue.flush();
    put(queue, { key: 'b', value: 2 });
    await disk.finishAll();
    expect(await flushed).toBe(true);
    expect(disk.committed.get('b')).toBe(2);
  });
});

describe('subscribers', () => {
  it('hear every change until they leave', async () => {
    const disk = new SlowDisk();
    const queue = new SaveQueue(disk.save);
    const heard: string[] = [];
    const leave = queue.subscribe((state) => heard.push(state.kind));
    put(queue, { key: 'a', value: 1 });
    put(queue, { key: 'a', value: 2 });
    await disk.finishAll();
    leave();
    put(queue, { key: 'a', value: 3 });
    expect(heard).toEqual(['saving', 'saved']);
  });
});

type Step =
  | { readonly do: 'put'; readonly key: string; readonly delayMs: number }
  | { readonly do: 'finish' }
  | { readonly do: 'fail' }
  | { readonly do: 'retry' }
  | { readonly do: 'flush' }
  | { readonly do: 'wait'; readonly ms: number };

const putStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('put'),
  key: fc.constantFrom('a', 'b', 'c'),
  delayMs: fc.constantFrom(0, 0, 600),
});

const simpleStep: fc.Arbitrary<Step> = fc.constantFrom<Step>(
  { do: 'finish' },
  { do: 'fail' },
  { do: 'retry' },
  { do: 'flush' },
);

const waitStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('wait'),
  ms: fc.integer({ min: 1, max: 4_000 }),
});

const step = fc.oneof(
  { weight: 4, arbitrary: putStep },
  { weight: 3, arbitrary: simpleStep },
  { weight: 1, arbitrary: waitStep },
);

interface Bench {
  readonly queue: SaveQueue<Item>;
  readonly disk: SlowDisk;
}

async function perform({ queue, disk }: Bench, step: Step, value: number): Promise<void> {
  switch (step.do) {
    case 'put':
      put(queue, { key: step.key, value }, step.delayMs);
      return;
    case 'finish':
      return disk.finishOne();
    case 'fail':
      return disk.finishOne(FULL);
    case 'retry':
      queue.retry();
      return;
    case 'flush':
      void queue.flush();
      return;
    case 'wait':
      vi.advanceTimersByTime(step.ms);
  }
}

describe('whatever the schedule', () => {
  it('the last value wins, and saved is never said while something newer waits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const disk = new SlowDisk();
        const queue = new SaveQueue(disk.save);
        const wanted = new Map<string, number>();
        const check = (state: SaveState): void => {
          if (state.kind === 'saved') expect(disk.committed).toEqual(wanted);
          else if (state.kind === 'idle') expect(wanted.size).toBe(0);
        };
        queue.subscribe(check);
        for (const [place, each] of steps.entries()) {
          if (each.do === 'put') wanted.set(each.key, place);
          await perform({ queue, disk }, each, place);
          check(queue.getState());
          for (const [key, newest] of wanted)
            expect(queue.pending(key)?.value ?? disk.committed.get(key)).toBe(newest);
        }
        const flushed = queue.flush();
        await disk.finishAll();
        expect(await flushed).toBe(true);
        expect(disk.committed).toEqual(wanted);
        expect(disk.mostAtOnce).toBeLessThanOrEqual(1);
        expect(queue.getState().kind).toBe(wanted.size > 0 ? 'saved' : 'idle');
        vi.clearAllTimers();
      }),
      { numRuns: 400 },
    );
  });
});
