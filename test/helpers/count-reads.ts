/** Counts what is read from the stand-in for IndexedDB. */
import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
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
  const count = (request: EventTarget & { readonly result: unknown }): void => {
    reads.requests += 1;
    request.addEventListener('success', () => {
      const { result } = request;
      const rows: readonly unknown[] = Array.isArray(result) ? result : result === undefined ? [] : [result];
      reads.rows += rows.length;
      for (const row of rows) reads.bytes += serialize(row).byteLength;
    });
  };
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    const { get, getAll } = prototype;
    vi.spyOn(prototype, 'get').mockImplementation(function (this: IDBObjectStore & IDBIndex, ...args) {
      const request = get.apply(this, args);
      count(request);
      return request;
    });
    vi.spyOn(prototype, 'getAll').mockImplementation(function (this: IDBObjectStore & IDBIndex, ...args) {
      const request = getAll.apply(this, args);
      count(request);
      return request;
    });
    vi.spyOn(prototype, 'openCursor').mockImplementation(() => {
      throw new Error('Cursors are not counted');
    });
  }
  return reads;
}
