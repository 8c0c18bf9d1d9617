/** How tall things become on a slide, estimated before any program sets them. In points. */
import { linesIn } from '@shared/base/text-room';
import type { TableBlock } from '@shared/document/blocks/block-types';
import { blockText } from './block-text';
import { HANG, lineHeight, plainInlines, type SetParagraph } from './write-text';

/** The height of paragraphs in a width. */
export function textHeight(paragraphs: readonly SetParagraph[], width: number): number {
  return paragraphs.reduce((sum, { inlines, size, isBold = false, marker, after = 0 }) => {
    const room = (width - (marker === undefined ? 0 : HANG)) / size;
    return sum + linesIn(plainInlines(inlines), room, isBold) * lineHeight(size) + after;
  }, 0);
}

/** From the edge of a cell to its text, at its sides and above. */
export const CELL = { side: 7, top: 4 } as const;

/** The widths of the columns of a table. */
export function slideColumnWidths({ columns }: TableBlock, width: number): readonly number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / total);
}

/** The heights of its rows, the heading first. */
export function rowHeights(table: TableBlock, width: number, size: number): readonly number[] {
  const widths = slideColumnWidths(table, width);
  const heightOf = (texts: readonly string[], isBold: boolean) => {
    const lines = texts.map((text, index) =>
      linesIn(text, ((widths[index] ?? width) - 2 * CELL.side) / size, isBold),
    );
    return Math.max(1, ...lines) * lineHeight(size) + 2 * CELL.top;
  };
  return [
    heightOf(
      table.columns.map(({ head }) => head),
      true,
    ),
    // The first cell names its row, and is bold.
    ...table.rows.map((row) =>
      Math.max(heightOf(row.map(blockText), false), heightOf(row.slice(0, 1).map(blockText), true)),
    ),
  ];
}
