/** The sizes of paper a document is made for. Names and measures only. */
export const PAGE_SIZES = ['LETTER', 'A4'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Width and height in points, 72 to the inch. */
export const PAGE_POINTS: Readonly<Record<PageSize, readonly [width: number, height: number]>> = {
  LETTER: [612, 792],
  A4: [595.28, 841.89],
};
