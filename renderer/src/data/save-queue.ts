/**
 * A serial save queue without framework: one save at a time, the latest snapshot per key wins, and "saved" is
 * only ever said when nothing newer waits. It knows neither the database nor React.
 */
import { appError, type AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';

/** What the user may be told about saving. While anything waits or is being written, it is never `saved`. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Typing without a pause is saved this often all the same. */
export const MAX_DELAY_MS = 3_000;

/** Must answer once the commit is durable, or with why it is not. */
export type SaveFunction<Item> = (item: Item) => Promise<Result<unknown, AppError>>;

type Status = 'delayed' | 'ready' | { readonly failed: AppError };

interface Entry<Item> {
  readonly item: Item;
  readonly revision: number;
  readonly status: Status;
}

interface Timers {
  readonly pause: ReturnType<typeof setTimeout>;
  readonly limit: ReturnType<typeof setTimeout>;
}

/** See the head of this file. A save that throws counts as failed; its snapshot is kept like any other. */
export class SaveQueue<Item> {
  readonly #save: SaveFunction<Item>;
  /** Everything not durable yet, in the order it will be tried. */
  readonly #entries = new Map<string, Entry<Item>>();
  readonly #timers = new Map<string, Timers>();
  readonly #listeners = new Set<(state: SaveState) => void>();
  #revision = 0;
  #running: Promise<void> | null = null;
  #state: SaveState = { kind: 'idle' };

  constructor(save: SaveFunction<Item>) {
    this.#save = save;
  }

  /**
   * Puts a snapshot in line and returns its revision. With `delayMs` above zero it waits for a pause in
   * typing, at most {@link MAX_DELAY_MS}. It takes the place of an earlier snapshot of the same key.
   */
  enqueue(key: string, item: Item, delayMs = 0): number {
    this.#revision += 1;
    const entry = { item, revision: this.#revision };
    // At the end of the line, so that one busy key cannot starve the others.
    this.#entries.delete(key);
    this.#entries.set(key, { ...entry, status: delayMs > 0 ? 'delayed' : 'ready' });
    if (delayMs > 0) this.#delay(key, delayMs);
    else this.#clearTimers(key);
    void this.#run();
    return entry.revision;
  }

  /** The newest snapshot of a key that is not durable yet. */
  pending(key: string): Item | undefined {
    return this.#entries.get(key)?.item;
  }

  /** Every snapshot that is not durable yet, in the order it will be tried. */
  items(): readonly Item[] {
    return [...this.#entries.values()].map(({ item }) => item);
  }

  /** Tries again what failed. */
  retry(): void {
    for (const [key, { status }] of this.#entries) if (typeof status === 'object') this.#makeReady(key);
    void this.#run();
  }

  /** Saves everything now, delayed and failed snapshots included. Resolves to whether all of it is durable. */
  async flush(): Promise<boolean> {
    for (const key of this.#entries.keys()) this.#makeReady(key);
    await this.#run();
    return this.#entries.size === 0;
  }

  getState(): SaveState {
    return this.#state;
  }

  /** Calls back after every change of state; returns its own end. */
  subscribe(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #makeReady(key: string): void {
    this.#clearTimers(key);
    const entry = this.#entries.get(key);
    if (entry !== undefined) this.#entries.set(key, { ...entry, status: 'ready' });
  }

  #delay(key: string, delayMs: number): void {
    const earlier = this.#timers.get(key);
    if (earlier !== undefined) clearTimeout(earlier.pause);
    const fire = (): void => {
      this.#makeReady(key);
      void this.#run();
    };
    this.#timers.set(key, {
      pause: setTimeout(fire, delayMs),
      limit: earlier?.limit ?? setTimeout(fire, MAX_DELAY_MS),
    });
  }

  #clearTimers(key: string): void {
    const timers = this.#timers.get(key);
    if (timers === undefined) return;
    clearTimeout(timers.pause);
    clearTimeout(timers.limit);
    this.#timers.delete(key);
  }

  #run(): Promise<void> {
    if (this.#running === null && this.#nextReady() !== undefined) this.#running = this.#drain();
    this.#publish();
    return this.#running ?? Promise.resolve();
  }

  async #drain(): Promise<void> {
    for (let next = this.#nextReady(); next !== undefined; next = this.#nextReady())
      await this.#saveOne(...next);
    // In the same turn as the last look, so that nothing put in line meanwhile is left lying.
    this.#running = null;
    this.#publish();
  }

  #nextReady(): [string, Entry<Item>] | undefined {
    return [...this.#entries].find(([, entry]) => entry.status === 'ready');
  }

  async #saveOne(key: string, entry: Entry<Item>): Promise<void> {
    const failed = await attempt(this.#save, entry.item);
    // A newer snapshot may have taken its place meanwhile; that one is still to be saved.
    if (this.#entries.get(key)?.revision !== entry.revision) return;
    if (failed === null) this.#entries.delete(key);
    else this.#entries.set(key, { ...entry, status: { failed } });
  }

  #publish(): void {
    const next = this.#describe();
    if (sameState(this.#state, next)) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener(next);
  }

  #describe(): SaveState {
    const statuses = [...this.#entries.values()].map(({ status }) => status);
    if (this.#running !== null || statuses.some(isWaiting)) return { kind: 'saving' };
    for (const status of statuses) if (!isWaiting(status)) return { kind: 'failed', error: status.failed };
    return { kind: this.#revision > 0 ? 'saved' : 'idle' };
  }
}

function isWaiting(status: Status): status is 'delayed' | 'ready' {
  return typeof status === 'string';
}

/** `null` when durable. */
async function attempt<Item>(save: SaveFunction<Item>, item: Item): Promise<AppError | null> {
  try {
    const saved = await save(item);
    return saved.ok ? null : saved.error;
  } catch (error) {
    return appError('internal', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

function sameState(a: SaveState, b: SaveState): boolean {
  if (a.kind !== 'failed' || b.kind !== 'failed') return a.kind === b.kind;
  return a.error === b.error;
}
