/** The history as the router needs it, and one that lives in memory alone. Knows addresses, no places. */
import { newId } from '@renderer/platform/ids';

/** One entry of the history. */
export interface HistoryEntry {
  readonly path: string;
  /** Names this very entry, also where another has the same address. */
  readonly key: string;
}

/** A list of entries and the one that is current. */
export interface History {
  readonly current: () => HistoryEntry;
  /** Goes on to a new entry; what was ahead is dropped. */
  readonly push: (path: string) => void;
  /** Gives the current entry another address; its key stays. */
  readonly replace: (path: string) => void;
  /** Goes to the entry before or after, which the listeners hear of; does nothing at either end. */
  readonly go: (by: -1 | 1) => void;
  /** Calls back after every move that is neither `push` nor `replace`; returns its own end. */
  readonly listen: (onMove: () => void) => () => void;
}

/** A history that is gone with the process. */
export function createMemoryHistory(path: string): History {
  let entries: readonly HistoryEntry[] = [];
  let current: HistoryEntry = { path, key: newId() };
  let ahead: readonly HistoryEntry[] = [];
  const listeners = new Set<() => void>();
  const move = (from: readonly HistoryEntry[], by: -1 | 1): void => {
    const next = by < 0 ? from.at(-1) : from[0];
    if (next === undefined) return;
    if (by < 0) [entries, ahead] = [entries.slice(0, -1), [current, ...ahead]];
    else [entries, ahead] = [[...entries, current], ahead.slice(1)];
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => current,
    push: (next) => {
      entries = [...entries, current];
      ahead = [];
      current = { path: next, key: newId() };
    },
    replace: (next) => {
      current = { ...current, path: next };
    },
    go: (by) => {
      move(by < 0 ? entries : ahead, by);
    },
    listen: (onMove) => {
      listeners.add(onMove);
      return () => {
        listeners.delete(onMove);
      };
    },
  };
}
