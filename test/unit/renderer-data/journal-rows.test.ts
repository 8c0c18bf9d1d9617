import { isFit } from '@renderer/data/repository/journal-rows';
import { expect, it } from 'vitest';

const row = { table: 'answers', assessmentId: 'a-1', id: 'row-1', rev: 1, body: { note: 'kept' } } as const;

it.each([
  ['plain JSON', row, true],
  ['nothing, which would take it away', { ...row, body: null }, false],
  ['bytes', { ...row, body: new Uint8Array([1]) }, false],
  ['what is not defined', { ...row, body: undefined }, false],
  ['plain JSON under an id that is none', { ...row, id: '../row' }, false],
])('whether a journal can hold %s', (_what, image, is) => {
  expect(isFit(image)).toBe(is);
});
