import { expect, it } from 'vitest';
import { PAGE_POINTS, PAGE_SIZES } from '@shared/base/page-size';

it('comes out to the twentieth of a point that word processors count in', () => {
  const twentieths = PAGE_SIZES.map((size) => PAGE_POINTS[size].map((points) => Math.round(points * 20)));
  expect(twentieths).toEqual([
    [12_240, 15_840],
    [11_906, 16_838],
  ]);
});
