import { OpenedBodies } from '@renderer/data/opened-bodies';
import { expect, it } from 'vitest';
import { answerTo } from '../../integration/data/database-helpers';

const name = (id: string, text = 'sealed', rev = 1) =>
  ({ table: 'answers', id, assessmentId: 'a-1', rev, nonce: 'once', text }) as const;

it('a body is known by its row, its revision and its sealed text', () => {
  const known = new OpenedBodies();
  const body = answerTo('GOV-01');
  known.keep(name('a'), body);
  expect(known.find(name('a'))).toBe(body);
  expect(known.find(name('b'))).toBeUndefined();
  expect(known.find(name('a', 'other'))).toBeUndefined();
  expect(known.find(name('a', 'sealed', 2))).toBeUndefined();
  expect(known.find({ ...name('a'), table: 'assessments' })).toBeUndefined();
  expect(known.find({ ...name('a'), assessmentId: 'a-2' })).toBeUndefined();
  expect(known.find({ ...name('a'), nonce: 'twice' })).toBeUndefined();
});

it('no more is kept than the bound, and what takes the place of another is not counted twice', () => {
  const known = new OpenedBodies(20);
  const body = answerTo('GOV-01');
  for (let turn = 0; turn < 9; turn += 1) known.keep(name('a', `text-${String(turn)}`), body);
  expect(known.find(name('a', 'text-8'))).toBe(body);
  known.keep(name('b', 'text-b'), body);
  known.keep(name('c', 'text-c'), body);
  expect(known.find(name('a', 'text-8'))).toBe(body);
  known.keep(name('d', 'text-d'), body);
  expect(known.find(name('a', 'text-8'))).toBeUndefined();
  expect(known.find(name('d', 'text-d'))).toBe(body);
  known.keep(name('e', 'longer than everything'), body);
  expect(known.find(name('e', 'longer than everything'))).toBeUndefined();
});
