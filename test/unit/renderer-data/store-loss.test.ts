import type { StoreStatus } from '@renderer/data/repository/store-keeper';
import { expectNoStoreLoss, findGap, isSuspect } from '@renderer/data/repository/store-loss';
import { afterEach, expect, it } from 'vitest';

const SOUND: StoreStatus = { condition: 'sound', copy: null, assessments: 2, isStopped: false };

it.each<[Partial<StoreStatus>, boolean]>([
  [{}, false],
  [{ copy: 'Brieflock store of May 4' }, true],
  [{ condition: 'unproven' }, true],
  [{ condition: 'repaired' }, true],
  [{ condition: 'incomplete' }, true],
  [{ condition: 'damaged' }, true],
])('whether rows may have gone unnoticed, of a sound store with %o', (change, is) => {
  expect(isSuspect({ ...SOUND, ...change })).toBe(is);
});

afterEach(expectNoStoreLoss);

it('a row that neither side can hand over is a loss, however many assessments there are', async () => {
  const unproven: StoreStatus = { ...SOUND, condition: 'unproven' };
  expect(await findGap(unproven, 2, { isProven: false, hasUnread: false })).toBeNull();
  expect(await findGap(unproven, 2, { isProven: false, hasUnread: true })).toMatchObject({
    code: 'store-incomplete',
  });
});
