/** One white point. */
export const PIXEL = {
  format: 'png',
  widthPx: 1,
  heightPx: 1,
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
} as const;
