/**
 * Reads a laid-out definition's logical structure: headings, paragraphs, lists, tables, figures, in reading order.
 * Stamps every run of text and every picture with the number of its place in it, so that whoever draws it can say
 * which part of the document it belongs to. Draws nothing and changes no words.
 */
import type { Content } from 'pdfmake/interfaces';
import { isNode, rowsOf, type PageNode } from './page-node';

/** Structure types of PDF 1.7 that the documents use. */
export type Role =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Figure';

declare module 'pdfmake/interfaces' {
  interface ContentBase {
    /** What a node is, where its kind alone does not say: a heading, a layout table, a table of contents. */
    readonly role?: Role;
    /** The first cell of each row of this table names the row. */
    readonly rowHeads?: boolean;
    /** A name others lead to, unless it is given twice. */
    readonly place?: string;
    /** A paragraph that is read through: it does not leave a line behind. */
    readonly isRead?: boolean;
    /** The heading whose page number this text gives. */
    readonly pageOf?: string;
    /** What a picture shows, for those who do not see it. Every picture has one. */
    readonly alt?: string;
  }
}

/** Stamped on what belongs to no part: running heads after the first, page numbers, the mark of a draft. */
export const ARTIFACT = -1;

/** A part of the document. Numbers stand for what is stamped with them. */
export interface StructureElement {
  readonly role: Role;
  readonly children: readonly (StructureElement | number)[];
  readonly alt?: string;
  /** The words a drawn shape stands for. */
  readonly actualText?: string;
  /** Of a header cell: what it names. */
  readonly scope?: 'Column' | 'Row';
}

type Child = StructureElement | number;

/** What is known while the tree is built. */
interface Walk {
  /** A number not given yet. */
  readonly next: () => number;
  /** The heading level that may stand here: none is ever skipped. */
  readonly headingRole: (asked: Role) => Role;
}

const HEADING = /^H([1-4])$/;
const HEADINGS: readonly Role[] = ['H1', 'H2', 'H3', 'H4'];

function createWalk(): Walk {
  let number = 0;
  let level = 0;
  return {
    next: () => (number += 1),
    headingRole: (asked) => {
      const wanted = HEADING.exec(asked)?.[1];
      if (wanted === undefined) return asked;
      level = Math.min(Number(wanted), level + 1);
      return HEADINGS[level - 1] ?? asked;
    },
  };
}

function roleOf(node: PageNode): Role | undefined {
  return isRole(node['role']) ? node['role'] : undefined;
}

function isRole(value: unknown): value is Role {
  return typeof value === 'string';
}

function linkOf(run: PageNode): string {
  const target = run['linkToDestination'];
  return typeof target === 'string' ? target : '';
}

/** Runs of a text: what stands together and leads to one place is one part. */
function runsOf(node: PageNode, walk: Walk): readonly Child[] {
  const runs: readonly unknown[] = Array.isArray(node['text']) ? node['text'] : [];
  const children: Child[] = [];
  let last = { link: '', tag: ARTIFACT };
  for (const run of runs) {
    if (!isNode(run)) throw new Error('A text without its styles written out cannot be tagged');
    const link = linkOf(run);
    if (last.tag === ARTIFACT || last.link !== link) {
      last = { link, tag: walk.next() };
      children.push(link === '' ? last.tag : { role: 'Link', children: [last.tag] });
    }
    run['tag'] = last.tag;
  }
  return children;
}

function figure(node: PageNode, walk: Walk): StructureElement {
  const { alt } = node;
  if (typeof alt !== 'string' || alt === '') throw new Error('A picture without words for it');
  const tag = walk.next();
  node['tag'] = tag;
  return { role: 'Figure', alt, children: [tag] };
}

/** The first run of text inside a node: the bullet of a list item is drawn right after its line. */
function firstRun(node: unknown): PageNode | null {
  if (!isNode(node)) return null;
  const { text, stack } = node;
  const inner: unknown = Array.isArray(stack) ? stack[0] : Array.isArray(text) ? text[0] : undefined;
  return Array.isArray(text) && isNode(inner) ? inner : firstRun(inner);
}

/** An item without a bullet begins with its own marker, as text. */
function unmarkedItem(item: unknown, walk: Walk): StructureElement {
  return { role: 'LI', children: [{ role: 'LBody', children: cellChildren(item, walk) }] };
}

function listItem(item: unknown, walk: Walk): StructureElement {
  const marker = walk.next();
  const body: StructureElement = { role: 'LBody', children: cellChildren(item, walk) };
  const run = firstRun(item);
  if (run === null) return { role: 'LI', children: [body] };
  run['marker'] = marker;
  return { role: 'LI', children: [{ role: 'Lbl', actualText: '•', children: [marker] }, body] };
}

/** What is in a cell or list item; a lone text needs no paragraph of its own. */
function cellChildren(cell: unknown, walk: Walk): readonly Child[] {
  if (isNode(cell) && cell['text'] !== undefined && roleOf(cell) === undefined) return runsOf(cell, walk);
  return elementsOf(cell, walk);
}

function tableElement(node: PageNode, table: PageNode, walk: Walk): StructureElement {
  const heads = Number(table['headerRows'] ?? 0);
  const cellOf = (cell: unknown, row: number, column: number): StructureElement => {
    const children = cellChildren(cell, walk);
    if (row < heads) return { role: 'TH', scope: 'Column', children };
    const isHead = column === 0 && node['rowHeads'] === true;
    return isHead ? { role: 'TH', scope: 'Row', children } : { role: 'TD', children };
  };
  const rows = rowsOf(table).map((cells, row): StructureElement => ({
    role: 'TR',
    children: cells.map((cell, column) => cellOf(cell, row, column)),
  }));
  return { role: 'Table', children: rows };
}

/** Tables that only place things side by side, and the table of contents. */
function layoutElement(role: Role, table: PageNode, walk: Walk): StructureElement {
  const inner: Role = role === 'TOC' ? 'TOCI' : 'Div';
  const children = rowsOf(table).map((cells): StructureElement => {
    const parts = cells.flatMap((cell) => cellChildren(cell, walk));
    return { role: inner, children: role === 'TOC' ? [{ role: 'Reference', children: parts }] : parts };
  });
  return { role, children };
}

function innerElements(node: PageNode, walk: Walk): readonly StructureElement[] {
  const { stack, columns, ul, table } = node;
  const role = roleOf(node);
  if (Array.isArray(ul)) {
    const itemOf = node['type'] === 'none' ? unmarkedItem : listItem;
    return [{ role: 'L', children: ul.map((item: unknown) => itemOf(item, walk)) }];
  }
  if (isNode(table)) {
    return [role === undefined ? tableElement(node, table, walk) : layoutElement(role, table, walk)];
  }
  const children = elementsOf(stack ?? columns, walk);
  return role === undefined ? children : [{ role, children }];
}

function elementsOf(node: unknown, walk: Walk): readonly StructureElement[] {
  if (Array.isArray(node)) return node.flatMap((item: unknown) => elementsOf(item, walk));
  if (!isNode(node)) throw new Error('A node that is no object cannot be tagged');
  if (typeof node['svg'] === 'string') return [figure(node, walk)];
  if (node['text'] === undefined) return innerElements(node, walk);
  return [{ role: walk.headingRole(roleOf(node) ?? 'P'), children: runsOf(node, walk) }];
}

/**
 * The structure of a document's content; stamps `tag` on its runs and pictures, and `marker` on the first run of
 * a list item. Styles must have been written out. Throws on what it cannot place: nothing is left out in silence.
 */
export function structureOf(content: unknown): StructureElement {
  return { role: 'Document', children: elementsOf(content, createWalk()) };
}

/** The numbers of what stands at the head and at the foot of the first page, in the order it is read. */
export const TOLD_ONCE = { head: [-2, -3], foot: [-4, -5] } as const;

/**
 * The structure with what the head and the foot of the first page say before everything else: whose eyes it is for,
 * whether it is a draft, and what it was made from.
 *
 * @param drawn - the numbers stamped on what is drawn on the first page
 */
export function withToldOnce(structure: StructureElement, drawn: ReadonlySet<number>): StructureElement {
  const told = [...TOLD_ONCE.head, ...TOLD_ONCE.foot].filter((tag) => drawn.has(tag));
  const parts = told.map((tag): StructureElement => ({ role: 'P', children: [tag] }));
  return { ...structure, children: [...parts, ...structure.children] };
}

function stampArtifact(node: unknown): void {
  if (Array.isArray(node)) node.forEach(stampArtifact);
  if (!isNode(node)) return;
  if (typeof node['svg'] === 'string' || typeof node['text'] === 'string') node['tag'] = ARTIFACT;
  for (const key of ['text', 'stack', 'columns']) stampArtifact(node[key]);
}

/** Stamps everything in a node as belonging to no part of the document. The node is returned. */
export function asArtifact(node: Content): Content {
  stampArtifact(node);
  return node;
}

function paragraphsIn(node: unknown): readonly PageNode[] {
  if (Array.isArray(node)) return node.flatMap(paragraphsIn);
  if (!isNode(node)) return [];
  return Array.isArray(node['text'])
    ? [node]
    : [...paragraphsIn(node['stack']), ...paragraphsIn(node['columns'])];
}

/**
 * Stamps the first paragraphs of a running head or foot with numbers of their own, so that they are read; the rest
 * belongs to no part. The node is returned.
 *
 * @param tags - of `TOLD_ONCE`
 */
export function asToldOnce(node: Content, tags: readonly number[]): Content {
  stampArtifact(node);
  for (const [at, paragraph] of paragraphsIn(node).slice(0, tags.length).entries()) {
    const runs: readonly unknown[] = Array.isArray(paragraph['text']) ? paragraph['text'] : [];
    for (const run of runs) if (isNode(run)) run['tag'] = tags[at];
  }
  return node;
}
