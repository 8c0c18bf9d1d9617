/** Counts what is read from the stand-in for IndexedDB. */
import { IDBIndex, IDBObjectStore, IDBRequest } from 'fake-indexeddb';
import { serialize } from 'node:v8';
import { vi } from 'vitest';

/** What was read since counting began. */
export interface Reads {
  /** Requests that hand over rows. */
  requests: number;
  rows: number;
  /** Of the rows, as they are cloned. */
  bytes: number;
}

/** Counts from now on, until mocks are restored. */
export function countReads(): Reads {
  const reads: Reads = { requests: 0, rows: 0, bytes: 0 };
  const count = (request: IDBRequest): void => {
    reads.requests += 1;
    request.addEventListener('success', () => {
      const result: unknown = request.result;
      const rows: readonly unknown[] = Array.isArray(result) ? result : result === undefined ? [] : [result];
      reads.rows += rows.length;
      for (const row of rows) reads.bytes += serialize(row).byteLength;
    });
  };
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of ['get', 'getAll'] as const) {
      const read: unknown = Reflect.get(prototype, name);
      if (typeof read !== 'function') throw new Error(`There is no ${name}`);
      vi.spyOn(prototype, name).mockImplementation(function (this: unknown, ...args: readonly unknown[]) {
        const request: unknown = Reflect.apply(read, this, args);
        if (!(request instanceof IDBRequest)) throw new Error('Not a request');
        count(request);
        return request;
      });
    }
    vi.spyOn(prototype, 'openCursor').mockImplementation(() => {
      throw new Error('Cursors are not counted');
    });
  }
  return reads;
}
