/**
 * Lets go of what is held together where it may be taller than a page: the layout loses whatever of a part does not fit
 * on one. Heights are estimated, so with room to spare. Changes the nodes it is given.
 */
import { estimateHeight, estimateRows } from './estimate';
import { isNode, visitNodes, type PageNode } from './page-node';

/** The share of a page up to which parts are held together. */
const HELD = 0.75;

/** How much may be held together on one page. */
export interface Holding {
  /** Of the text, in points. */
  readonly width: number;
  /** Of the text of a page, in points; 0 holds nothing together. */
  readonly height: number;
}

function firstRows(table: PageNode): number {
  return Number(table['headerRows'] ?? 0) + Number(table['keepWithHeaderRows'] ?? 0);
}

function tallestRow(table: PageNode, width: number): number {
  const rows = Array.isArray(table['body']) ? table['body'] : [];
  return rows.reduce<number>(
    (tallest, row: unknown) => Math.max(tallest, estimateRows({ ...table, body: [row] }, width)),
    0,
  );
}

function loosenTable(table: PageNode, width: number, most: number): void {
  if (table['dontBreakRows'] === true && tallestRow(table, width) > most) table['dontBreakRows'] = false;
  if (firstRows(table) > 0 && estimateRows(table, width, firstRows(table)) > most) {
    table['keepWithHeaderRows'] = 0;
  }
}

/** Nothing in the content is held together any more that may not fit on a page. */
export function letTallBreak(content: unknown, { width, height }: Holding): void {
  const most = height * HELD;
  visitNodes(content, (node) => {
    const { unbreakable, table } = node;
    if (unbreakable === true && estimateHeight(node, width) > most) node['unbreakable'] = false;
    if (isNode(table)) loosenTable(table, width, most);
  });
}
