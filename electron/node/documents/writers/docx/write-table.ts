/** Writes tables as Word's own, with heads that repeat and fixed columns. */
import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type TableOfContents,
} from 'docx';
import type { Block, TableBlock, TableCell as Cell } from '@shared/document/blocks/block-types';
import { allBlocks } from '@shared/document/blocks/outline';
import type { WordContext } from './context';
import { textInlines } from './notes';
import { TABLE_STYLES } from './table-styles';
import { textRuns } from './write-text';

/** What stands in a document; in a cell no contents. */
export type WordNode = Paragraph | Table | TableOfContents;

/** Writes what stands in a cell. */
export type WriteDocxBlocks = (blocks: readonly Block[], context: WordContext) => readonly WordNode[];

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

/** A row with more than this in one cell may go over a page, in characters: no program holds together what does not fit on one. */
const LONGEST_KEPT = 900;

function isShort(cell: Cell): boolean {
  const words = allBlocks(cell).map((block) =>
    block.kind === 'paragraph'
      ? textInlines(block.inlines)
          .map(({ text }) => text)
          .join('')
      : '',
  );
  return words.join('').length <= LONGEST_KEPT;
}

function bodyRow(
  cells: readonly Cell[],
  { keepsRows = false }: TableBlock,
  write: (cell: Cell, at: number) => TableCell,
): TableRow {
  return new TableRow({
    children: cells.map(write),
    tableHeader: false,
    cantSplit: keepsRows && cells.every(isShort),
  });
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
    style: isRuled ? TABLE_STYLES.ruled : TABLE_STYLES.open,
    tableLook: { firstRow: isRuled, noHBand: true, noVBand: true },
  });
  const { caption } = block;
  const title = caption === undefined ? [] : [new Paragraph({ style: 'Label', children: textRuns(caption) })];
  // Two tables in a row would become one.
  return [...title, written, new Paragraph({ style: 'TableText' })];
}
