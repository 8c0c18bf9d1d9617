/** The text of what stands in a cell. */
import type { TableCell } from '@shared/document/blocks/block-types';
import type { Inline } from '@shared/document/blocks/inline-types';
import { plainInlines } from './write-text';

/** The inlines of a cell; a slide’s cells hold paragraphs alone. Throws where one holds more. */
export function cellInlines(cell: TableCell): readonly (readonly Inline[])[] {
  return cell.map((block) => {
    if (block.kind !== 'paragraph') throw new Error(`a cell of a slide holds a ${block.kind}`);
    return block.inlines;
  });
}

/** The text of a cell. */
export function blockText(cell: TableCell): string {
  return cellInlines(cell).map(plainInlines).join('\n');
}
