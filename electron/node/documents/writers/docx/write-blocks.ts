/** Turns the flow of the memo into Word's paragraphs, lists and tables. Decides nothing about content. */
import {
  BorderStyle,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { assertNever } from '@shared/base/assert-never';
import type {
  FlowBlock,
  FlowCell,
  FlowRun,
  FlowTable,
  ParagraphStyle,
  RunStyle,
} from '@shared/document/pdf/flow/flow-types';
import { NUMBERING } from './styles';

/** What stands in a document or in a cell. */
type Child = Paragraph | Table;

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const PARAGRAPH_STYLES: Readonly<Record<ParagraphStyle, string>> = {
  normal: 'Normal',
  lead: 'Lead',
  label: 'Label',
  caption: 'Caption',
  legend: 'PrivilegeLegend',
  small: 'SmallPrint',
  privileged: 'PrivilegedNote',
  'table-text': 'TableText',
  'table-head': 'TableHead',
  'table-figure': 'TableFigure',
  'big-figure': 'Figure',
};

const RUNS: Readonly<
  Record<RunStyle, { readonly bold?: boolean; readonly italics?: boolean; readonly color?: string }>
> = {
  plain: {},
  strong: { bold: true },
  label: { bold: true },
  emphasis: { italics: true },
  quiet: { color: '57524A' },
};

/** The width of a line of text, in twentieths of a point; tables fill it. */
export interface Measures {
  readonly textWidth: number;
}

function textRuns(text: string, style: RunStyle): readonly TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...RUNS[style], ...(index === 0 ? {} : { break: 1 }) }));
}

function writeRun(run: FlowRun): readonly ParagraphChild[] {
  return run.kind === 'text' ? textRuns(run.text, run.style) : [new FootnoteReferenceRun(run.number)];
}

function writeParagraph(
  style: ParagraphStyle,
  runs: readonly FlowRun[],
  over: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({ style: PARAGRAPH_STYLES[style], children: runs.flatMap(writeRun), ...over });
}

type Heading = Extract<FlowBlock, { kind: 'heading' }>;

function writeHeading({ level, text, numbering }: Heading, over: Partial<IParagraphOptions> = {}): Paragraph {
  const counted = numbering === null ? {} : { numbering: { reference: NUMBERING[numbering], level: 0 } };
  return new Paragraph({ heading: HEADINGS[level], children: textRuns(text, 'plain'), ...counted, ...over });
}

/** The first paragraph of an item carries the bullet. */
function writeItem(item: readonly FlowBlock[], measures: Measures): readonly Child[] {
  const [first, ...rest] = item;
  if (first?.kind !== 'paragraph') return writeBlocks(item, measures);
  const bullet = { style: 'ListBullet', numbering: { reference: NUMBERING.bullets, level: 0 } };
  return [writeParagraph(first.style, first.runs, bullet), ...writeBlocks(rest, measures)];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'CFC9BD' } as const;

function borders(isRuled: boolean) {
  const line = isRuled ? RULE : NONE;
  return { top: line, bottom: line, insideHorizontal: line, left: NONE, right: NONE, insideVertical: NONE };
}

function writeCell({ blocks, span }: FlowCell, widthTwips: number, measures: Measures): TableCell {
  const children = writeBlocks(blocks, measures);
  return new TableCell({
    // Word refuses a cell without a paragraph, and one that ends in a table.
    children:
      children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: 'TableText' })],
    columnSpan: span,
    width: { size: widthTwips, type: WidthType.DXA },
  });
}

function writeTable(table: FlowTable, measures: Measures): Table {
  const widths = table.shares.map((share) => Math.floor(share * measures.textWidth));
  const rows = table.rows.map((row, index) => {
    const isHead = index < table.headRows;
    let column = 0;
    const cells = row.map((cell) => {
      const width = widths.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
      column += cell.span;
      return writeCell(cell, width, measures);
    });
    return new TableRow({ children: cells, tableHeader: isHead, cantSplit: isHead || table.keepsRows });
  });
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: borders(table.isRuled),
    margins: { top: 30, bottom: 30, left: 40, right: 80 },
  });
}

function writeBlock(block: FlowBlock, measures: Measures): readonly Child[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block)];
    case 'paragraph':
      return [writeParagraph(block.style, block.runs)];
    case 'list':
      return block.items.flatMap((item) => writeItem(item, measures));
    case 'table':
      // Two tables in a row would become one.
      return [writeTable(block.table, measures), new Paragraph({ style: 'TableText' })];
    case 'contents':
      return [];
    default:
      return assertNever(block, 'block');
  }
}

function writeBlocks(blocks: readonly FlowBlock[], measures: Measures): readonly Child[] {
  return blocks.flatMap((block) => writeBlock(block, measures));
}

/** Everything between header and footer. The table of contents lists the headings; Word adds the pages. */
export function writeFlow(
  blocks: readonly FlowBlock[],
  measures: Measures,
): readonly (Child | TableOfContents)[] {
  return blocks.flatMap((block, index): readonly (Child | TableOfContents)[] => {
    if (block.kind === 'contents')
      return [new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' })];
    // No program keeps a heading with the field after it: the contents begin a page.
    const isBeforeContents = blocks[index + 1]?.kind === 'contents';
    return block.kind === 'heading' && isBeforeContents
      ? [writeHeading(block, { pageBreakBefore: true })]
      : writeBlock(block, measures);
  });
}
