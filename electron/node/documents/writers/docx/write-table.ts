/** Writes tables as Word's own, with heads that repeat and fixed columns. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type TableOfContents,
} from 'docx';
import type { Block, TableBlock, TableCell as Cell } from '@shared/document/blocks/block-types';
import type { WordContext } from './context';
import { textRuns } from './write-text';

/** What stands in a document; in a cell no contents. */
export type WordNode = Paragraph | Table | TableOfContents;

/** Writes what stands in a cell. */
export type WriteDocxBlocks = (blocks: readonly Block[], context: WordContext) => readonly WordNode[];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'CFC9BD' } as const;

function borders(isRuled: boolean) {
  const line = isRuled ? RULE : NONE;
  return { top: line, bottom: line, insideHorizontal: line, left: NONE, right: NONE, insideVertical: NONE };
}

function tableCell(nodes: readonly WordNode[], widthTwips: number): TableCell {
  const children = nodes.filter((node) => node instanceof Paragraph || node instanceof Table);
  return new TableCell({
    // Word refuses a cell without a paragraph, and one that ends in a table.
    children:
      children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: 'TableText' })],
    columnSpan: 1,
    width: { size: widthTwips, type: WidthType.DXA },
  });
}

function headRow({ columns }: TableBlock, widths: readonly number[]): TableRow {
  const cells = columns.map(({ head }, at) => {
    const said = head === '' ? [] : [new Paragraph({ style: 'TableHead', children: textRuns(head) })];
    return tableCell(said, widths[at] ?? 0);
  });
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true });
}

function bodyRow(
  cells: readonly Cell[],
  { keepsRows = false }: TableBlock,
  write: (cell: Cell, at: number) => TableCell,
): TableRow {
  return new TableRow({ children: cells.map(write), tableHeader: false, cantSplit: keepsRows });
}

/** A table; its caption, where it has one, stands above it. */
export function writeDocxTable(
  block: TableBlock,
  context: WordContext,
  write: WriteDocxBlocks,
): readonly WordNode[] {
  const isRuled = block.look !== 'open';
  const total = block.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = block.columns.map(({ share }) => Math.floor((share / total) * context.textWidth));
  const inCell: WordContext = { ...context, place: 'cell' };
  const rows = block.rows.map((row) =>
    bodyRow(row, block, (cell, at) => tableCell(write(cell, inCell), widths[at] ?? 0)),
  );
  const written = new Table({
    rows: isRuled ? [headRow(block, widths), ...rows] : rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: borders(isRuled),
    margins: { top: 30, bottom: 30, left: 40, right: 80 },
  });
  const { caption } = block;
  const title = caption === undefined ? [] : [new Paragraph({ style: 'Label', children: textRuns(caption) })];
  // Two tables in a row would become one.
  return [...title, written, new Paragraph({ style: 'TableText' })];
}
