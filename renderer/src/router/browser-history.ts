/** The history of the window, so that its own ways back and forward work too. The address is the fragment. */
import { newId } from '@renderer/platform/ids';
import type { History, HistoryEntry } from './history';

/** The history of a window. Scroll positions are left to the app, which knows when a screen is ready. */
export function createBrowserHistory(target: Window): History {
  const { history, location } = target;
  history.scrollRestoration = 'manual';
  const write = (how: 'pushState' | 'replaceState', path: string, key: string): void => {
    history[how]({ key }, '', `#${path}`);
  };
  const current = (): HistoryEntry => {
    const path = location.hash.slice(1);
    const known = keyIn(history.state);
    if (known !== null) return { path, key: known };
    // An entry that the app did not make, such as a fragment written by hand, gets its name here.
    const key = newId();
    history.replaceState({ key }, '');
    return { path, key };
  };
  return {
    current,
    push: (path) => {
      write('pushState', path, newId());
    },
    replace: (path) => {
      write('replaceState', path, current().key);
    },
    go: (by) => {
      history.go(by);
    },
    listen: (onMove) => {
      target.addEventListener('popstate', onMove);
      return () => {
        target.removeEventListener('popstate', onMove);
      };
    },
  };
}

function keyIn(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('key' in state)) return null;
  return typeof state.key === 'string' ? state.key : null;
}
