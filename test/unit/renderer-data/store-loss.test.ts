import type { StoreStatus } from '@renderer/data/repository/store-keeper';
import { isSuspect } from '@renderer/data/repository/store-loss';
import { expect, it } from 'vitest';

const SOUND: StoreStatus = { condition: 'sound', copy: null, assessments: 2, isStopped: false };

it.each<[Partial<StoreStatus>, boolean]>([
  [{}, false],
  [{ copy: 'Brieflock store of May 4' }, true],
  [{ condition: 'repaired' }, true],
  [{ condition: 'incomplete' }, true],
  [{ condition: 'damaged' }, true],
])('whether rows may have gone unnoticed, of a sound store with %o', (change, is) => {
  expect(isSuspect({ ...SOUND, ...change })).toBe(is);
});
