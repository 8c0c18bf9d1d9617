// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { createBrowserHistory } from '@renderer/router/browser-history';

describe('the history of the window', () => {
  it('keeps the address in the fragment and gives every entry a key of its own', async () => {
    const history = createBrowserHistory(window);
    expect(window.history.scrollRestoration).toBe('manual');
    history.replace('/');
    const first = history.current();
    history.push('/assessment/score?id=a');
    const second = history.current();
    expect(window.location.hash).toBe('#/assessment/score?id=a');
    expect(second.key).not.toBe(first.key);
    const moved = vi.fn();
    const stop = history.listen(moved);
    history.go(-1);
    await vi.waitFor(() => {
      expect(moved).toHaveBeenCalledTimes(1);
    });
    expect(history.current()).toEqual(first);
    history.go(1);
    await vi.waitFor(() => {
      expect(moved).toHaveBeenCalledTimes(2);
    });
    expect(history.current()).toEqual(second);
    stop();
    history.go(-1);
    await vi.waitFor(() => {
      expect(history.current()).toEqual(first);
    });
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('names entries that others made, and believes nothing that stands in them', () => {
    const history = createBrowserHistory(window);
    for (const state of [null, 7, 'text', {}, { key: 7 }]) {
      window.history.pushState(state, '', '#/elsewhere');
      const { path, key } = history.current();
      expect(path).toBe('/elsewhere');
      expect(key).toMatch(/^[0-9a-f-]{36}$/);
      expect(history.current().key).toBe(key);
    }
  });
});
