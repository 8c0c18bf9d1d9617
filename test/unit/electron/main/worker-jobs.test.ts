import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import { describe, expect, it, vi } from 'vitest';
import { createJobRegistry } from '../../../../electron/main/services/job-registry';
import { createLane } from '../../../../electron/main/services/lane';
import { createWorkerJobs } from '../../../../electron/main/services/worker-jobs';
import type { WorkerProcess } from '../../../../electron/main/services/worker-run';
import { inspectMessageSchema } from '../../../../electron/workers/document/protocol';

const ANSWER = {
  kind: 'result',
  result: { ok: true, value: { kind: 'damaged', sha256: 'a'.repeat(64) } },
} as const;

interface FakeProcess extends WorkerProcess {
  readonly say: (message: unknown) => void;
  readonly die: () => void;
  isKilled: boolean;
}

/** Goes by itself when killed, unless it is slow: then it goes when it is told to die. */
function fakeProcess(isSlow: boolean): FakeProcess {
  let hear: (message: unknown) => void = () => undefined;
  const ends: ((code: number) => void)[] = [];
  const end = (code: number): void => {
    for (const listener of ends.splice(0)) listener(code);
  };
  const fake: FakeProcess = {
    isKilled: false,
    postMessage: () => undefined,
    kill: () => {
      fake.isKilled = true;
      if (!isSlow) end(0);
      return true;
    },
    release: () => {
      fake.kill();
    },
    onMessage: (listener) => (hear = listener),
    onExit: (listener) => ends.push(listener),
    say: (message) => {
      hear(message);
    },
    die: () => {
      end(6);
    },
  };
  return fake;
}

function setUp({ isSlow } = { isSlow: false }) {
  const started: FakeProcess[] = [];
  const told: string[] = [];
  const jobs = createJobRegistry();
  const work = createWorkerJobs({
    jobs,
    startWorker: () => {
      const fake = fakeProcess(isSlow);
      started.push(fake);
      return fake;
    },
    onProgress: (jobId, { stage }) => told.push(`${jobId}: ${stage}`),
  });
  const run = (jobId: string) =>
    work.run(jobId, { request: jobId, messages: inspectMessageSchema, whenItDies: 'file-too-demanding' });
  const runWithin = (jobId: string, milliseconds: number) =>
    work.run(jobId, {
      request: jobId,
      messages: inspectMessageSchema,
      limit: { milliseconds, failure: 'backup-folder-unusable' },
    });
  return { jobs, run, runWithin, started, told };
}

/** Lets everything go on that can. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('the jobs of a worker', () => {
  it('are ended at their limit, counted from their turn, and make room for the next', async () => {
    vi.useFakeTimers();
    const { run, runWithin, started } = setUp();
    const [first, second, third] = [run('first'), runWithin('second', 50_000), run('third')];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toHaveLength(1);
    started[0]?.say(ANSWER);
    expect(await first).toEqual(ANSWER.result);
    await vi.advanceTimersByTimeAsync(49_999);
    expect(started).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    const late = { code: 'backup-folder-unusable', context: { reason: 'it did not answer in time' } };
    expect(await second).toMatchObject({ ok: false, error: late });
    expect(started[1]?.isKilled).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    started[2]?.say(ANSWER);
    expect(await third).toEqual(ANSWER.result);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('run one at a time, in the order they came, and say that they wait', async () => {
    const { run, started, told } = setUp();
    const [first, second] = [run('first'), run('second')];
    await settle();
    expect(started).toHaveLength(1);
    expect(told).toEqual(['second: Waiting for other work to finish']);
    started[0]?.say(ANSWER);
    expect(await first).toEqual(ANSWER.result);
    await settle();
    expect(started).toHaveLength(2);
    started[1]?.say(ANSWER);
    expect(await second).toEqual(ANSWER.result);
  });

  it('can be cancelled while they wait, at once, and are then never started', async () => {
    const { jobs, run, started } = setUp();
    const [first, second, third] = [run('first'), run('second'), run('third')];
    jobs.cancel('second');
    expect(await second).toMatchObject({ error: { code: 'job-cancelled' } });
    started[0]?.say(ANSWER);
    await first;
    await settle();
    expect(started).toHaveLength(2);
    jobs.cancel('third');
    expect(await third).toMatchObject({ error: { code: 'job-cancelled' } });
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true, true]);
  });

  it('start only when the process before has exited, though its outcome is told at once', async () => {
    const { jobs, run, started, told } = setUp({ isSlow: true });
    const [first, second] = [run('first'), run('second')];
    await settle();
    jobs.cancel('first');
    expect(await first).toMatchObject({ error: { code: 'job-cancelled' } });
    const third = run('third');
    await settle();
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true]);
    expect(told).toEqual([
      'second: Waiting for other work to finish',
      'third: Waiting for other work to finish',
    ]);
    started[0]?.die();
    await settle();
    started[1]?.say(ANSWER);
    expect(await second).toEqual(ANSWER.result);
    await settle();
    expect(started).toHaveLength(2);
    started[1]?.die();
    await settle();
    started[2]?.say(ANSWER);
    expect(await third).toEqual(ANSWER.result);
  });

  it('go on after one that died, whose failure says so', async () => {
    const { run, started } = setUp();
    const [first, second] = [run('first'), run('second')];
    await settle();
    started[0]?.die();
    expect(await first).toMatchObject({
      error: { code: 'file-too-demanding', context: { reason: 'a worker stopped with code 6' } },
    });
    await settle();
    started[1]?.say(ANSWER);
    expect(await second).toEqual(ANSWER.result);
  });

  it('are all stopped at once, those that wait too', async () => {
    const { jobs, run, started } = setUp();
    const all = [run('first'), run('second'), run('third')];
    await settle();
    jobs.cancelAll();
    for (const outcome of await Promise.all(all)) {
      expect(outcome).toMatchObject({ error: { code: 'job-cancelled' } });
    }
    expect(started).toHaveLength(1);
  });
});

describe('a lane', () => {
  it('is free again after work that threw', async () => {
    const lane = createLane();
    const { signal } = new AbortController();
    const onWait = (): void => undefined;
    const lasting = <Value>(outcome: Promise<Value>) => ({ outcome, gone: Promise.resolve() });
    const broken = lane.run({ signal, onWait, start: () => lasting(Promise.reject(new Error('a bug'))) });
    await expect(broken).rejects.toThrow('a bug');
    expect(await lane.run({ signal, onWait, start: () => lasting(Promise.resolve(ok(1))) })).toEqual(ok(1));
    const failing = lane.run({ signal, onWait, start: () => lasting(Promise.resolve(fail('internal'))) });
    expect(await failing).toMatchObject({ error: { code: 'internal' } });
  });
});
