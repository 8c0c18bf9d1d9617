/**
 * Estimates how much height a part of a page will need, before fonts are at hand. Good enough to decide what
 * may be kept on one page; draws nothing and changes nothing.
 */
import type { NamedStyle } from 'pdfmake/interfaces';
import { columnsOf } from '../../base/scripts';
import { isNode, rowsOf, type PageNode } from './page-node';
import { COLUMN_GAP, namedStyles } from './theme';

/** Average width of a character and natural height of a line, as shares of the font size; both on the safe side. */
const CHARACTER_WIDTH = 0.52;
const LINE_HEIGHT = 1.27;
const ROW_PADDING = 7;
const LIST_INDENT = 12;
const STYLES = namedStyles();
const DEFAULTS = { fontSize: 10, lineHeight: 1.22 } as const;

function styleOf(node: PageNode): NamedStyle {
  return typeof node['style'] === 'string' ? (STYLES[node['style']] ?? {}) : {};
}

function plainText(text: unknown): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(plainText).join('');
  return isNode(text) ? plainText(text['text']) : '';
}

function linesOf(text: string, fontSize: number, width: number): number {
  const perLine = Math.max(1, Math.floor(width / (fontSize * CHARACTER_WIDTH)));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / perLine)), 0);
}

function textHeight(node: PageNode, width: number): number {
  const { fontSize = DEFAULTS.fontSize, lineHeight = DEFAULTS.lineHeight } = styleOf(node);
  return linesOf(plainText(node['text']), fontSize, width) * fontSize * lineHeight * LINE_HEIGHT;
}

function marginsOf(node: PageNode): number {
  const margin: unknown = node['margin'] ?? styleOf(node).margin;
  if (!Array.isArray(margin)) return 0;
  const sides: readonly unknown[] = margin;
  const [, top, , bottom] = sides;
  return (typeof top === 'number' ? top : 0) + (typeof bottom === 'number' ? bottom : 0);
}

function pictureHeight(svg: string, width: number): number {
  const size = /width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  return (width * Number(size?.[2] ?? 1)) / Number(size?.[1] ?? 1);
}

function sum(nodes: readonly unknown[], width: number): number {
  return nodes.reduce<number>((total, node) => total + estimateHeight(node, width), 0);
}

function rowHeight(row: readonly unknown[], widths: unknown, width: number): number {
  const equal = (width - COLUMN_GAP * (row.length - 1)) / row.length;
  const heights = row.map((cell, index) => {
    const own: unknown = Array.isArray(widths) ? widths[index] : undefined;
    return estimateHeight(cell, typeof own === 'number' ? own : equal);
  });
  return Math.max(0, ...heights) + ROW_PADDING;
}

/** The height of a table's first rows; all of them without a count. */
export function estimateRows(table: PageNode, width: number, count?: number): number {
  return rowsOf(table)
    .slice(0, count)
    .reduce((total, row) => total + rowHeight(row, table['widths'], width), 0);
}

function innerHeight(node: PageNode, width: number): number {
  const own = typeof node['width'] === 'number' ? node['width'] : width;
  const { stack, ul, columns, table, svg } = node;
  if (Array.isArray(stack)) return sum(stack, own);
  if (Array.isArray(ul)) return sum(ul, own - LIST_INDENT);
  if (Array.isArray(columns)) return rowHeight(columns, undefined, own);
  if (isNode(table)) return estimateRows(table, own);
  return typeof svg === 'string' ? pictureHeight(svg, own) : textHeight(node, own);
}

/** Height of a node in points when `width` points are there for it, margins included. */
export function estimateHeight(node: unknown, width: number): number {
  return isNode(node) ? innerHeight(node, width) + marginsOf(node) : 0;
}
