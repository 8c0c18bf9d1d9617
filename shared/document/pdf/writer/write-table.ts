/** Writes tables with fixed column widths: a column never grows with a long word, so no table leaves the page. */
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { levelRangeName } from '../../../wording/format';
import { CHART_THEMES } from '../../../charts/chart-theme';
import type { Block, KeyFigure, LevelBlock, TableBlock, TableLook } from '../../blocks/block-types';
import { PRIVILEGED_LABEL } from '../../running-words';
import { accentLayout, bandLayout, COLUMN_GAP, openLayout, privilegedLayout, ruledLayout } from '../theme';
import { single } from '../page-node';
import type { PageContext } from './context';

/** Room above and below each row, and between columns, in points. */
const ROOM: Readonly<Record<Exclude<TableLook, 'open'>, readonly [rows: number, columns: number]>> = {
  ruled: [2.6, COLUMN_GAP],
  dense: [1.5, COLUMN_GAP],
  workings: [1, COLUMN_GAP],
  index: [0.6, COLUMN_GAP],
  catalog: [0.4, COLUMN_GAP],
  columns: [0.5, 5],
};

/** Widths in points that fill `width` exactly, gaps between columns included. */
export function columnWidths(shares: readonly number[], width: number, gap: number = COLUMN_GAP): number[] {
  const usable = width - gap * (shares.length - 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (usable * share) / total);
}

/** Writes what stands in a cell. */
export type WriteBlocks = (blocks: readonly Block[], around: PageContext) => Content[];

/** Where a table stands, and what writes its cells. */
interface Place {
  readonly around: PageContext;
  readonly write: WriteBlocks;
}

interface Grid {
  readonly widths: number[];
  readonly body: TableCell[][];
}

function gridOf({ columns, rows, width = 1 }: TableBlock, gap: number, { around, write }: Place): Grid {
  const shares = columns.map(({ share }) => share);
  const widths = columnWidths(shares, around.width * width, gap);
  const cell = (blocks: readonly Block[], at: number) =>
    single(write(blocks, { ...around, width: widths[at] ?? 0, isAtEnd: columns[at]?.align === 'end' }));
  return { widths, body: rows.map((row) => row.map(cell)) };
}

function openTable(block: TableBlock, place: Place): ContentTable {
  const table = gridOf(block, COLUMN_GAP, place);
  return { style: 'tableBlock', rowHeads: true, layout: openLayout(), table };
}

function ruledTable(block: TableBlock, [room, gap]: readonly [number, number], place: Place): ContentTable {
  const { widths, body } = gridOf(block, gap, place);
  const head = block.columns.map(({ head: text, align }) => ({
    text,
    style: align === 'end' ? 'cellHeadRight' : 'cellHead',
  }));
  return {
    style: 'tableBlock',
    layout: ruledLayout(room, gap),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: block.keepsRows ?? false,
      widths,
      body: [head, ...body],
    },
  };
}

/** A table; its caption, where it has one, stands above it. */
export function writeTable(block: TableBlock, around: PageContext, write: WriteBlocks): Content[] {
  const { look, caption } = block;
  const title = caption === undefined ? [] : [{ text: caption, style: 'label', headlineLevel: 3 }];
  const place = { around, write };
  const node = look === 'open' ? openTable(block, place) : ruledTable(block, ROOM[look], place);
  return [...title, node];
}

/** As wide as the text, whatever is in it: a star would grow with a long word and run off the page. */
function box(content: Content, layout: CustomTableLayout): ContentTable {
  return { style: 'tableBlock', role: 'Div', layout, table: { widths: ['100%'], body: [[content]] } };
}

/** Privileged text, boxed and labeled so that it cannot be mistaken for anything else. */
export function privilegedBox(content: Content): Content {
  const label = { text: PRIVILEGED_LABEL, style: 'privilegedLabel' };
  return box({ stack: [label, content] }, privilegedLayout());
}

/** What must be read first. */
export function accentBox(content: readonly Content[]): Content {
  return box(single(content), accentLayout());
}

function figureCell({ title, about, figure, scale, sentence }: KeyFigure): TableCell {
  return {
    stack: [
      { text: title, style: 'figureTitle' },
      { text: about, style: 'figureKind' },
      { text: figure, style: 'bigFigure' },
      { text: scale, style: 'figureScale' },
      { text: sentence, style: 'figureSentence' },
    ],
  };
}

/** Key figures side by side between rules. */
export function figureBand(figures: readonly KeyFigure[]): Content {
  return {
    style: 'tableBlock',
    role: 'Div',
    layout: bandLayout(),
    table: { widths: figures.map(() => '*'), body: [figures.map(figureCell)] },
  };
}

/** A level in words on its tint; the worst case decides the tint. */
export function levelTag({ level }: LevelBlock): Content {
  const { fill, ink } = CHART_THEMES.print.levels[level.high];
  return { ...{ fillColor: fill }, text: levelRangeName(level), style: 'levelTag', color: ink };
}
