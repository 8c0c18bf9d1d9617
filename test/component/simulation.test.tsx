/** A simulation as the screen runs it: one at a time, in a worker that the test speaks for. */
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LossResults, SimulationPlan } from '@shared/loss/types';
import { useLastRuns } from '@renderer/screens/loss-estimates/last-runs';
import type { SimulationMessage } from '@renderer/screens/loss-estimates/run-simulation';
import { useSimulation } from '@renderer/screens/loss-estimates/use-simulation';
import { planOf, resultsOf, scenarioOf } from '../unit/loss/plans';

const PLAN = planOf([scenarioOf({ low: 0.1, high: 2 }, { low: 1_000, high: 9_000 })], { years: 1_000 });
const OTHER = { ...PLAN, seed: 2 };
const RESULTS = resultsOf(PLAN);

/** Keeps what it was asked and says what the test has it say. */
class HandWorker extends EventTarget {
  readonly asked: unknown[] = [];
  isEnded = false;

  constructor() {
    super();
    workers.push(this);
  }
  postMessage(plan: unknown): void {
    this.asked.push(plan);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: SimulationMessage): void {
    act(() => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  breakDown(): void {
    act(() => {
      this.dispatchEvent(new Event('error'));
    });
  }
}

let workers: HandWorker[] = [];

beforeEach(() => {
  workers = [];
  vi.stubGlobal('Worker', HandWorker);
  useLastRuns.setState({}, true);
});

function worker(at: number): HandWorker {
  const found = workers[at];
  if (found === undefined) throw new Error(`No worker ${String(at)} was started.`);
  return found;
}

function start(assessmentId = 'matter-1') {
  return renderHook((id: string) => useSimulation(id), { initialProps: assessmentId });
}

type Started = ReturnType<typeof start>;

function run({ result }: Started, plan: SimulationPlan = PLAN): void {
  act(() => {
    result.current.run(plan);
  });
}

function cancel({ result }: Started): void {
  act(() => {
    result.current.cancel();
  });
}

function finish(at: number, results: LossResults = RESULTS): void {
  worker(at).say({ kind: 'results', results });
}

describe('a simulation', () => {
  it('has not begun and has no figures until it is run', () => {
    const { result } = start();
    expect(result.current).toMatchObject({ state: { kind: 'idle' }, last: undefined });
    expect(workers).toEqual([]);
  });

  it('gives the plan to a worker and tells how far it is', () => {
    const started = start();
    run(started);
    expect(worker(0).asked).toEqual([PLAN]);
    expect(started.result.current.state).toEqual({ kind: 'running', done: 0 });
    worker(0).say({ kind: 'progress', done: 0.4 });
    expect(started.result.current.state).toEqual({ kind: 'running', done: 0.4 });
    expect(worker(0).isEnded).toBe(false);
  });

  it('keeps its figures with the plan they came from, ends the worker, and may be run again', () => {
    const started = start();
    run(started);
    finish(0);
    expect(started.result.current).toMatchObject({
      state: { kind: 'idle' },
      last: { key: JSON.stringify(PLAN), results: RESULTS },
    });
    expect(worker(0).isEnded).toBe(true);
    run(started, OTHER);
    expect(worker(1).asked).toEqual([OTHER]);
    expect(started.result.current.last?.key).toBe(JSON.stringify(PLAN));
  });

  it('keeps the figures of each assessment for itself, and after the screen was left', () => {
    const started = start();
    run(started);
    finish(0);
    started.unmount();
    expect(start('matter-2').result.current.last).toBeUndefined();
    expect(start().result.current.last?.results).toEqual(RESULTS);
  });

  it('is kept under the assessment it was begun for, also when another one is shown by then', () => {
    const started = start();
    run(started);
    started.rerender('matter-2');
    finish(0);
    expect(started.result.current.last).toBeUndefined();
    run(started, OTHER);
    finish(1);
    expect(started.result.current.last?.key).toBe(JSON.stringify(OTHER));
    started.rerender('matter-1');
    expect(started.result.current.last?.key).toBe(JSON.stringify(PLAN));
  });

  it('is ended at once when it is cancelled, and says so', () => {
    const started = start();
    run(started);
    cancel(started);
    expect(worker(0).isEnded).toBe(true);
    expect(started.result.current).toMatchObject({ state: { kind: 'cancelled' }, last: undefined });
  });

  it('says when it broke off, ends the worker, and keeps the figures of before', () => {
    const started = start();
    run(started);
    finish(0);
    run(started, OTHER);
    worker(1).breakDown();
    expect(worker(1).isEnded).toBe(true);
    expect(started.result.current).toMatchObject({
      state: { kind: 'failed' },
      last: { key: JSON.stringify(PLAN) },
    });
  });

  it('runs alone: one that still goes is ended when the next begins', () => {
    const started = start();
    run(started);
    run(started, OTHER);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(started.result.current.state).toEqual({ kind: 'running', done: 0 });
  });

  it('is ended when the screen is left', () => {
    const started = start();
    run(started);
    expect(worker(0).isEnded).toBe(false);
    started.unmount();
    expect(worker(0).isEnded).toBe(true);
  });

  it('ends nothing a second time: not what was cancelled, when the screen is left', () => {
    const started = start();
    run(started);
    cancel(started);
    const end = vi.spyOn(worker(0), 'terminate');
    started.unmount();
    expect(end).not.toHaveBeenCalled();
  });
});
