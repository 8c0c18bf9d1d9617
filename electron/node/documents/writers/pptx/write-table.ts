/** Tables as PowerPoint’s own, with a heading row and a name for each row. */
import type { TableBlock, TableCell } from '@shared/document/blocks/block-types';
import type { Inline } from '@shared/document/blocks/inline-types';
import { cellInlines } from './block-text';
import { COLORS, emu, type SlidePlace } from './look';
import { CELL, slideColumnWidths, rowHeights } from './measure';
import { graphicFrame } from './shapes';
import { writePptxParagraph } from './write-text';
import { xml, type XmlNode } from './xml';

const URI = 'http://schemas.openxmlformats.org/drawingml/2006/table';

interface CellLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly isHead: boolean;
}

function line(name: 'a:lnL' | 'a:lnR' | 'a:lnT' | 'a:lnB', color: string | null): XmlNode {
  return color === null
    ? xml(name, { w: 0 }, xml('a:noFill'))
    : xml(name, { w: emu(1) }, xml('a:solidFill', {}, xml('a:srgbClr', { val: color })));
}

function cellOf(paragraphs: readonly (readonly Inline[])[], { size, isBold, isHead }: CellLook): XmlNode {
  const color = isHead ? COLORS.soft : COLORS.ink;
  const set = paragraphs.length === 0 ? [[]] : paragraphs;
  return xml(
    'a:tc',
    {},
    xml(
      'a:txBody',
      {},
      xml('a:bodyPr'),
      xml('a:lstStyle'),
      set.map((inlines) => writePptxParagraph({ inlines, size, isBold, color })),
    ),
    xml(
      'a:tcPr',
      { marL: emu(CELL.side), marR: emu(CELL.side), marT: emu(CELL.top), marB: emu(CELL.top), anchor: 't' },
      line('a:lnL', null),
      line('a:lnR', null),
      line('a:lnT', null),
      line('a:lnB', isHead ? COLORS.accent : COLORS.hairline),
      xml('a:noFill'),
    ),
  );
}

function rowOf(cells: readonly XmlNode[], height: number): XmlNode {
  return xml('a:tr', { h: emu(height) }, cells);
}

function bodyRow(row: readonly TableCell[], size: number): readonly XmlNode[] {
  return row.map((cell, index) => cellOf(cellInlines(cell), { size, isBold: index === 0, isHead: false }));
}

/** A table at a place; it grows downwards where its text takes more room than was thought. */
export function writePptxTable(
  table: TableBlock,
  {
    id,
    about,
    place,
    size,
  }: { readonly id: number; readonly about: string; readonly place: SlidePlace; readonly size: number },
): XmlNode {
  const heights = rowHeights(table, place.width, size);
  const heads = table.columns.map(({ head }) =>
    cellOf([[{ kind: 'text', text: head }]], { size, isBold: true, isHead: true }),
  );
  const content = xml(
    'a:tbl',
    {},
    xml('a:tblPr', { firstRow: 1, firstCol: 1 }),
    xml(
      'a:tblGrid',
      {},
      slideColumnWidths(table, place.width).map((width) => xml('a:gridCol', { w: emu(width) })),
    ),
    [heads, ...table.rows.map((row) => bodyRow(row, size))].map((cells, index) =>
      rowOf(cells, heights[index] ?? 0),
    ),
  );
  return graphicFrame({ id, name: `Table ${String(id)}`, about, place }, URI, content);
}
