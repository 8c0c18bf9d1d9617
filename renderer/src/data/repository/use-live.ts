import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What `read` resolves to, anew after every write to a row it has read; `undefined` before the first time. `read` must
 * do all its reading before it waits for anything else. A read that fails is thrown to the nearest boundary.
 *
 * @param before - what it is before the first time, in place of `undefined`
 */
export function useLive<Value>(
  read: () => Promise<Value>,
  dependencies: readonly unknown[],
  before?: Value,
): Value | undefined {
  return useLiveQuery(read, [...dependencies], before);
}
