/**
 * A serial save queue without framework: one save at a time, the latest snapshot per key wins, and "saved" is
 * only ever said when nothing newer waits. It knows neither the database nor React.
 */
import { appError, type AppError } from '@shared/errors/app-error';
import type { Result } from '@shared/lib/result';

/** What the user may be told. While anything waits or is being written, it is never `saved`. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface SaveQueue<Item> {
  /**
   * Puts a snapshot in line and returns its revision. With `delayMs` it waits for a pause in typing, at most
   * {@link MAX_DELAY_MS}; a later snapshot of the same key takes its place.
   */
  readonly enqueue: (key: string, item: Item, options?: { readonly delayMs?: number }) => number;
  /** The newest snapshot of a key that is not durable yet. */
  readonly pending: (key: string) => Item | undefined;
  /** Tries again what failed. */
  readonly retry: () => void;
  /** Saves everything now, failed snapshots included. Resolves to whether all of it is durable. */
  readonly flush: () => Promise<boolean>;
  readonly getState: () => SaveState;
  /** Calls back after every change of state; returns its own end. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Typing without a pause is saved this often all the same. */
export const MAX_DELAY_MS = 3_000;

interface Entry<Item> {
  readonly item: Item;
  readonly revision: number;
  readonly status: 'delayed' | 'ready' | { readonly failed: AppError };
}

interface Timers {
  readonly pause: ReturnType<typeof setTimeout>;
  readonly limit: ReturnType<typeof setTimeout>;
}

/**
 * Makes a queue around a save function. A save that throws counts as failed; its snapshot is kept like any
 * other failed one.
 */
export function createSaveQueue<Item>(
  save: (item: Item) => Promise<Result<unknown, AppError>>,
): SaveQueue<Item> {
  const entries = new Map<string, Entry<Item>>();
  const timers = new Map<string, Timers>();
  const listeners = new Set<() => void>();
  let revision = 0;
  let running: Promise<void> | null = null;
  let state: SaveState = { kind: 'idle' };

  function publish(): void {
    const next = stateOf([...entries.values()], running !== null, revision > 0);
    if (sameState(state, next)) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function clearTimers(key: string): void {
    const set = timers.get(key);
    if (set === undefined) return;
    clearTimeout(set.pause);
    clearTimeout(set.limit);
    timers.delete(key);
  }

  function makeReady(key: string): void {
    clearTimers(key);
    const entry = entries.get(key);
    if (entry !== undefined) entries.set(key, { ...entry, status: 'ready' });
    void run();
  }

  function delay(key: string, delayMs: number): void {
    const earlier = timers.get(key);
    if (earlier !== undefined) clearTimeout(earlier.pause);
    const fire = (): void => {
      makeReady(key);
    };
    timers.set(key, {
      pause: setTimeout(fire, delayMs),
      limit: earlier?.limit ?? setTimeout(fire, MAX_DELAY_MS),
    });
  }

  async function saveOne(key: string, entry: Entry<Item>): Promise<void> {
    const outcome = await attempt(save, entry.item);
    // A newer snapshot may have taken its place meanwhile; that one is still to be saved.
    if (entries.get(key)?.revision !== entry.revision) return;
    if (outcome === null) entries.delete(key);
    else entries.set(key, { ...entry, status: { failed: outcome } });
  }

  function nextReady(): [string, Entry<Item>] | undefined {
    return [...entries].find(([, entry]) => entry.status === 'ready');
  }

  async function drain(): Promise<void> {
    for (let next = nextReady(); next !== undefined; next = nextReady()) await saveOne(...next);
    // In the same turn as the last look, so that nothing put in line meanwhile is left lying.
    running = null;
    publish();
  }

  function run(): Promise<void> {
    if (running === null && nextReady() !== undefined) running = drain();
    publish();
    return running ?? Promise.resolve();
  }

  return {
    enqueue: (key, item, { delayMs = 0 } = {}) => {
      revision += 1;
      // At the end of the line, so that one busy key cannot starve the others.
      entries.delete(key);
      entries.set(key, { item, revision, status: delayMs > 0 ? 'delayed' : 'ready' });
      if (delayMs > 0) {
        delay(key, delayMs);
        publish();
      } else makeReady(key);
      return revision;
    },
    pending: (key) => entries.get(key)?.item,
    retry: () => {
      for (const [key, entry] of entries) if (typeof entry.status === 'object') makeReady(key);
    },
    flush: async () => {
      for (const key of [...entries.keys()]) makeReady(key);
      await run();
      return entries.size === 0;
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** `null` when durable. */
async function attempt<Item>(
  save: (item: Item) => Promise<Result<unknown, AppError>>,
  item: Item,
): Promise<AppError | null> {
  try {
    const saved = await save(item);
    return saved.ok ? null : saved.error;
  } catch (error) {
    return appError('internal', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

function stateOf<Item>(entries: readonly Entry<Item>[], isRunning: boolean, wasUsed: boolean): SaveState {
  if (isRunning || entries.some((entry) => typeof entry.status === 'string')) return { kind: 'saving' };
  for (const { status } of entries)
    if (typeof status === 'object') return { kind: 'failed', error: status.failed };
  return { kind: wasUsed ? 'saved' : 'idle' };
}

function sameState(a: SaveState, b: SaveState): boolean {
  if (a.kind !== 'failed' || b.kind !== 'failed') return a.kind === b.kind;
  return a.error === b.error;
}
