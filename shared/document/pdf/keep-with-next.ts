/**
 * Keeps every heading with the beginning of what it heads. Done while the definition is built, so that the PDF
 * writer lays the document out once: asking it where pages break makes it start again for every break moved.
 */
import type { Content } from 'pdfmake/interfaces';
import { estimateHeight, estimateRows } from './estimate';
import type { Holding } from './let-tall-break';
import { isNode, type PageNode } from './page-node';

/** A block up to this height, in points, moves to the next page as a whole with its heading. */
const SMALL = 130;
/** Room for the first lines of running text. */
const LINES = 44;

function isHeading(node: Content): boolean {
  return typeof node === 'object' && 'headlineLevel' in node;
}

/** The share of a page that is asked for below headings at most: what breaks needs no more. */
const MOST_ROOM = 0.5;

/** What must follow a heading on its page: the first lines, the first item, the first rows. */
function beginning(node: PageNode, width: number): number {
  const { table, ul, stack } = node;
  if (isNode(table)) {
    const own = typeof node['width'] === 'number' ? node['width'] : width;
    const count = Number(table['headerRows'] ?? 0) + 1;
    return estimateRows(table, own, count) + 12;
  }
  if (Array.isArray(ul)) return estimateHeight(ul[0], width) + 6;
  const first: unknown = Array.isArray(stack) ? stack[0] : undefined;
  return isNode(first) ? beginning(first, width) : Math.min(LINES, estimateHeight(node, width));
}

/** Pictures, blocks that hold together anyway, and short text; never a table, which breaks by rows. */
function movesWhole(node: PageNode, width: number): boolean {
  if (node['unbreakable'] === true || typeof node['svg'] === 'string') return true;
  return node['text'] !== undefined && estimateHeight(node, width) <= SMALL;
}

/** Headings that move on unless `room` is left below them; the room itself is given back. */
function reserving(headings: readonly Content[], room: number): Content {
  return {
    unbreakable: true,
    margin: [0, 0, 0, -room],
    stack: [{ stack: [...headings], margin: [0, 0, 0, room] }],
  };
}

/** Paragraphs that are read through stay whole up to this height, so that no page begins or ends with a line of one. */
const READ = 170;

function staysWhole(node: PageNode, width: number): boolean {
  return node['isRead'] === true && estimateHeight(node, width) <= READ;
}

/** The same node, whole where it is short and read through. */
function unbroken(node: Content, width: number): Content {
  return isNode(node) && staysWhole(node, width) ? { unbreakable: true, stack: [node] } : node;
}

function joined(headings: readonly Content[], next: Content, { width, height }: Holding): readonly Content[] {
  // Where nothing is held together, headings stand as they come.
  if (height === 0) return [...headings, next];
  if (headings.length === 0) return [unbroken(next, width)];
  if (isNode(next) && (movesWhole(next, width) || staysWhole(next, width))) {
    return [{ unbreakable: true, stack: [...headings, next] }];
  }
  const room = isNode(next) ? beginning(next, width) : LINES;
  return [reserving(headings, Math.min(room, height * MOST_ROOM)), next];
}

/**
 * The same content with every heading, and every run of headings, tied to what follows it, and short paragraphs whole.
 *
 * @param holding - the room for text on a page; without height, nothing is tied
 */
export function keepWithNext(content: readonly Content[], holding: Holding): Content[] {
  const kept: Content[] = [];
  let headings: Content[] = [];
  for (const node of content) {
    if (isHeading(node)) {
      headings.push(node);
      continue;
    }
    kept.push(...joined(headings, node, holding));
    headings = [];
  }
  return [...kept, ...headings];
}
