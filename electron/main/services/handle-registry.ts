/** Opaque handles for things the page may name but not see: built documents, chosen files. Never holds a path out. */
import { randomUUID } from 'node:crypto';

/** A bounded set of values by random handle. */
export interface HandleRegistry<Value> {
  /** Keeps a value and returns its new handle. Past the limit the oldest value is forgotten. */
  readonly add: (value: Value) => string;
  /** The value behind a handle, or `undefined` when unknown or forgotten. */
  readonly get: (handle: string) => Value | undefined;
  /** Forgets everything, as when the window reloads. */
  readonly clear: () => void;
}

/** Makes an empty registry that holds at most `limit` values. */
export function createHandleRegistry<Value>(limit: number): HandleRegistry<Value> {
  const values = new Map<string, Value>();
  return {
    add: (value) => {
      const handle = randomUUID();
      values.set(handle, value);
      for (const oldest of [...values.keys()].slice(0, Math.max(0, values.size - limit)))
        values.delete(oldest);
      return handle;
    },
    get: (handle) => values.get(handle),
    clear: () => {
      values.clear();
    },
  };
}
