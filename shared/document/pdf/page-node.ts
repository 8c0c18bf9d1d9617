/** Looks into nodes of a document definition, whose published types are too wide to be walked. Changes nothing. */
import type { Content } from 'pdfmake/interfaces';

/** Any node: text, stack, list, table, picture. */
export type PageNode = Record<string, unknown>;

/** Tells a node from words, lists and nothing. */
export function isNode(value: unknown): value is PageNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nodes as one: a lone node stands for itself. */
export function single(nodes: readonly Content[]): Content {
  const [only, ...others] = nodes;
  return only !== undefined && others.length === 0 ? only : { stack: [...nodes] };
}

/** The rows of a table, each with its cells. */
export function rowsOf(table: PageNode): readonly (readonly unknown[])[] {
  const body: unknown = table['body'];
  return Array.isArray(body) ? body.filter((row): row is unknown[] => Array.isArray(row)) : [];
}

/** Shows every node of a content, in reading order. */
export function visitNodes(node: unknown, see: (node: PageNode) => void): void {
  if (Array.isArray(node)) for (const item of node) visitNodes(item, see);
  if (!isNode(node)) return;
  see(node);
  for (const key of ['text', 'stack', 'columns', 'ul']) visitNodes(node[key], see);
  if (isNode(node['table'])) visitNodes(rowsOf(node['table']), see);
}
