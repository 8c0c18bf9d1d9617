/** Tables with fixed column widths: a column never grows with a long word, so no table leaves the page. */
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { COLUMN_GAP, openLayout, privilegedLayout, ruledLayout, accentLayout } from '../theme';
import { nothing } from './text';

export interface TableSpec {
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Shares of the width, one per column; they need not sum to one. */
  readonly shares: readonly number[];
  readonly width: number;
  /** Columns whose heading stands right, for figures. */
  readonly right?: readonly number[];
  /** Rows are short: none may be torn apart by a page break. */
  readonly keepRows?: boolean;
  /** Room between columns in points, where many stand side by side. */
  readonly gap?: number;
  /** Less room between rows, for long tables of reference. */
  readonly isDense?: boolean;
  /** Room above and below each row in points, where a table needs its own. */
  readonly room?: number;
  /** What stands there instead when there are no rows. */
  readonly empty?: string;
}

/** Widths in points that fill `width` exactly, gaps between columns included. */
export function columnWidths(shares: readonly number[], width: number, gap: number = COLUMN_GAP): number[] {
  const usable = width - gap * (shares.length - 1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (usable * share) / total);
}

function headRow(spec: TableSpec): TableCell[] {
  return spec.head.map((text, index) => ({
    text,
    style: spec.right?.includes(index) === true ? 'cellHeadRight' : 'cellHead',
  }));
}

/** A ruled table whose header repeats on every page. */
export function ruledTable(spec: TableSpec): Content {
  if (spec.rows.length === 0) return nothing(spec.empty);
  return {
    style: 'tableBlock',
    layout: ruledLayout(spec.room ?? (spec.isDense === true ? 1.5 : 2.6), spec.gap ?? COLUMN_GAP),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: spec.keepRows ?? false,
      widths: columnWidths(spec.shares, spec.width, spec.gap),
      body: [headRow(spec), ...spec.rows.map((row) => [...row])],
    },
  };
}

/** A table without lines, for labels beside text. */
export function openTable(
  rows: readonly (readonly TableCell[])[],
  shares: readonly number[],
  width: number,
): Content {
  return {
    style: 'tableBlock',
    rowHeads: true,
    layout: openLayout(),
    table: { widths: columnWidths(shares, width), body: rows.map((row) => [...row]) },
  };
}

/** As wide as the text, whatever is in it: a star would grow with a long word and run off the page. */
function box(content: Content, layout: CustomTableLayout): ContentTable {
  return { style: 'tableBlock', role: 'Div', layout, table: { widths: ['100%'], body: [[content]] } };
}

/** Privileged text, boxed and labeled so that it cannot be mistaken for anything else. */
export function privilegedBox(text: string): Content {
  const label = { text: 'PRIVILEGED NOTE: COUNSEL ONLY', style: 'privilegedLabel' };
  return box({ stack: [label, { text, style: 'noteText' }] }, privilegedLayout());
}

/** What must be read first. */
export function accentBox(content: Content): Content {
  return box(content, accentLayout());
}
