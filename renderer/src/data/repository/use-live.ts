import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What `read` resolves to, anew after every write to a row it has read; `undefined` before the first time. `read` must
 * do all its reading before it waits for anything else. A read that fails is thrown to the nearest boundary.
 */
export function useLive<Value>(
  read: () => Promise<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  return useLiveQuery(read, [...dependencies]);
}
