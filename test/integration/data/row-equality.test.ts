// @vitest-environment jsdom
/** What the store relies on when it asks whether a row is still the same: content decides, for every stored type. */
import { runInNewContext } from 'node:vm';
import { IDBFactory } from 'fake-indexeddb';
import isEqual from 'lodash-es/isEqual.js';
import { describe, expect, it } from 'vitest';
import { settled } from './database-helpers';

const KINDS: readonly (readonly [string, (content: number) => unknown])[] = [
  ['number', (content) => content],
  ['text', (content) => `text ${String(content)}`],
  ['list', (content) => [1, content]],
  ['object', (content) => ({ a: { b: content } })],
  ['ArrayBuffer', (content) => Uint8Array.of(7, content).buffer],
  ['Uint8Array', (content) => Uint8Array.of(7, content)],
  ['part of a Uint8Array', (content) => Uint8Array.of(0, 7, content).subarray(1)],
  ['Float64Array', (content) => Float64Array.of(Number.NaN, content)],
  ['DataView', (content) => new DataView(Uint8Array.of(7, content).buffer)],
  ['Date', (content) => new Date(content)],
  ['Map', (content) => new Map([['key', { content }]])],
  ['Map by its keys', (content) => new Map([[content, undefined]])],
  ['Set', (content) => new Set(['same', content])],
  ['row', (content) => ({ id: 'a', rev: 1, body: { bytes: Uint8Array.of(content).buffer } })],
];

/** What IndexedDB gives back. */
async function stored(value: unknown): Promise<unknown> {
  const request = new IDBFactory().open('equality');
  request.onupgradeneeded = () => {
    request.result.createObjectStore('values');
  };
  const database = await settled(request);
  await settled(database.transaction('values', 'readwrite').objectStore('values').put(value, 1));
  return settled<unknown>(database.transaction('values').objectStore('values').get(1));
}

describe.each(KINDS)('two values of kind %s', (_kind, make) => {
  it('are equal when their content is: in memory, cloned, stored', async () => {
    expect(isEqual(make(1), make(1))).toBe(true);
    expect(isEqual(make(1), structuredClone(make(1)))).toBe(true);
    expect(isEqual(make(1), await stored(make(1)))).toBe(true);
    expect(isEqual(await stored(make(1)), await stored(make(1)))).toBe(true);
  });

  it('differ when their content does: in memory, cloned, stored', async () => {
    expect(isEqual(make(1), make(2))).toBe(false);
    expect(isEqual(make(1), structuredClone(make(2)))).toBe(false);
    expect(isEqual(make(1), await stored(make(2)))).toBe(false);
    expect(isEqual(await stored(make(1)), await stored(make(2)))).toBe(false);
  });
});

describe('values of different kinds', () => {
  it('always differ, even when they have no content', () => {
    const empty = [null, undefined, {}, [], new Map(), new Set(), new ArrayBuffer(0), new Uint8Array(), ''];
    for (const [place, one] of empty.entries()) {
      for (const [other, another] of empty.entries()) {
        expect(isEqual(one, another)).toBe(place === other);
      }
    }
  });

  it('are equal when only the window they were made in differs', () => {
    const inOtherWindow: unknown = runInNewContext(
      '({ bytes: Uint8Array.of(1).buffer, part: Uint8Array.of(0, 2).subarray(1), on: new Date(3), by: new Map([[4, [5]]]) })',
    );
    const here = (day: number) => ({
      bytes: Uint8Array.of(1).buffer,
      part: Uint8Array.of(2),
      on: new Date(day),
      by: new Map([[4, [5]]]),
    });
    expect(isEqual(inOtherWindow, here(3))).toBe(true);
    expect(isEqual(inOtherWindow, here(4))).toBe(false);
  });

  it('tell a field that is absent from one that is undefined', () => {
    expect(isEqual({ a: 1, b: undefined }, { a: 1 })).toBe(false);
    expect(isEqual({ a: undefined }, { b: undefined })).toBe(false);
  });
});
