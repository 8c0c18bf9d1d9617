import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Autosave } from '@renderer/records/use-autosave-form';
import { buildDecision } from '../helpers/record-builders';

vi.mock('@renderer/records/pending-saves', () => ({ requestSave: vi.fn() }));

// Another test may have loaded the forms with the real queue in the same run: here they are loaded anew.
vi.resetModules();
const { requestSave } = await import('@renderer/records/pending-saves');
const { useAutosaveForm } = await import('@renderer/records/use-autosave-form');
const { useDecisionRecord } = await import('@renderer/screens/decisions/use-decision-record');

interface Values {
  readonly title: string;
  readonly state: string;
}

const START: Values = { title: 'a', state: 'open' };

function mount(save: Autosave<Values>['save']) {
  const whenFor = (field: string) => (field === 'state' ? ('now' as const) : ('typing' as const));
  return renderHook(
    (latest: Autosave<Values>['save']) => useAutosaveForm<Values>({ start: START, whenFor, save: latest }),
    { initialProps: save },
  );
}

beforeEach(() => {
  vi.mocked(requestSave).mockClear();
});
afterEach(cleanup);

describe('a form that saves itself', () => {
  it('saves nothing that nobody changed', () => {
    const save = vi.fn();
    const { result } = mount(save);
    act(() => {
      result.current.reset(START);
    });
    expect(save).not.toHaveBeenCalled();
  });

  it('hands over everything the form holds, and when, with each change', () => {
    const save = vi.fn();
    const { result } = mount(save);
    act(() => {
      result.current.setValue('title', 'b');
      result.current.setValue('state', 'done');
    });
    expect(save.mock.calls).toEqual([
      [{ title: 'b', state: 'open' }, 'typing', 'title'],
      [{ title: 'b', state: 'done' }, 'now', 'state'],
    ]);
  });

  it('saves by what it was last told, and no more once it is gone', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const { result, rerender, unmount } = mount(first);
    rerender(second);
    act(() => {
      result.current.setValue('title', 'b');
    });
    unmount();
    result.current.setValue('title', 'c');
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });
});

describe('the form of a decision', () => {
  const start = buildDecision('D-1', { gates: { '1': { state: 'met', note: 'kept' } } });
  const open = () => renderHook(() => useDecisionRecord('a-1', 'D-1', start));
  const saved = () => vi.mocked(requestSave).mock.calls.map(([item, when]) => ({ item, when }));

  it('stores the gates and factors that were touched, ticks at once and words after a pause', () => {
    const { result } = open();
    act(() => {
      result.current.setGate('2', { state: 'not-met' });
      result.current.setFactor('F', { reason: 'because' });
      result.current.setFactor('F', { weight: null });
    });
    expect(saved().map(({ when }) => when)).toEqual(['now', 'typing', 'now']);
    expect(saved().at(-1)?.item).toMatchObject({
      kind: 'record',
      assessmentId: 'a-1',
      record: {
        kind: 'decision',
        value: {
          decisionId: 'D-1',
          gates: { '1': { state: 'met', note: 'kept' }, '2': { state: 'not-met', note: '' } },
          factors: { F: { holds: 'unknown', weight: null, reason: 'because' } },
          choice: null,
        },
      },
    });
    expect(result.current.record.gates['2']).toEqual({ state: 'not-met', note: '' });
  });

  it('keeps what was typed about a choice while none is made', () => {
    const { result } = open();
    act(() => {
      result.current.setChoice({ optionCode: 'B' });
    });
    act(() => {
      result.current.setChoice({ rationale: 'Cheaper' });
      result.current.setChoice({ decidedOn: '2026-11-20' });
    });
    act(() => {
      result.current.setChoice({ optionCode: '' });
    });
    expect(result.current.record.choice).toBeNull();
    expect(result.current.choice).toMatchObject({ rationale: 'Cheaper', decidedOn: '2026-11-20' });
    act(() => {
      result.current.setChoice({ optionCode: 'C' });
    });
    expect(result.current.record.choice).toMatchObject({ optionCode: 'C', rationale: 'Cheaper' });
    expect(saved().map(({ when }) => when)).toEqual(['now', 'typing', 'typing', 'now', 'now']);
  });
});
